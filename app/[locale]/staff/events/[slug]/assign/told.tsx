import { useTranslations } from 'next-intl'

type Props = { query: Record<string, string> }

const sentences = {
  assigned: 'toldAssigned',
  already: 'toldAlready',
  conflict: 'toldConflict',
  closed: 'toldClosed',
  taken: 'toldTaken',
  left: 'toldLeft',
  short: 'toldShort',
  planned: 'toldChanged',
} as const

/** What was done of what was asked, and what was not and why: the numbers stand in the address. */
export function Told({ query }: Props) {
  const t = useTranslations('assigning')
  const told = Object.entries(sentences).flatMap(([name, sentence]) => {
    const count = Number(query[name])
    return query[name] && Number.isInteger(count) ? [t(sentence, { count })] : []
  })
  if (told.length === 0) return null
  return (
    <div role="status" className="mt-4 rounded-md bg-soft p-4">
      {told.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  )
}
