import Markdown from 'react-markdown'
import rehypeSanitize from 'rehype-sanitize'

type Props = {
  text: string
  /** The heading it stands under; its own begin below that. */
  under?: 'h1' | 'h2'
}

/** Markdown as staff wrote it. HTML in it is text, and addresses are of the web or of mail. */
export function Prose({ text, under = 'h2' }: Props) {
  const [first, second] = under === 'h1' ? (['h2', 'h3'] as const) : (['h3', 'h4'] as const)
  return (
    <div className="prose wrap-anywhere">
      <Markdown
        rehypePlugins={[rehypeSanitize]}
        components={{ h1: first, h2: first, h3: second, img: () => null }}
      >
        {text}
      </Markdown>
    </div>
  )
}
