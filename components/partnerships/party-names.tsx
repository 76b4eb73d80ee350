import { useLocale } from 'next-intl'
import { country } from '@/domain/in-words'

type Props = { parties: { organisation: string; country: string }[] }

/** The parties of a partnership, each with its country. */
export function PartyNames({ parties }: Props) {
  const locale = useLocale()
  return (
    <ul className="space-y-1">
      {parties.map((party) => (
        <li key={`${party.organisation} ${party.country}`}>
          {party.organisation}, <span className="text-quiet">{country(locale, party.country)}</span>
        </li>
      ))}
    </ul>
  )
}
