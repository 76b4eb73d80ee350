export type NoticeText = { heading: string; paragraphs: string[] }[]

type Props = { title: string; lead: string; text: NoticeText }

/** A notice to be read: headings and paragraphs. */
export function Notice({ title, lead, text }: Props) {
  return (
    <article className="column">
      <h1>{title}</h1>
      <p className="lead mt-4">{lead}</p>
      {text.map(({ heading, paragraphs }) => (
        <section key={heading} className="mt-8">
          <h2>{heading}</h2>
          {paragraphs.map((paragraph) => (
            <p key={paragraph} className="mt-3">
              {paragraph}
            </p>
          ))}
        </section>
      ))}
    </article>
  )
}
