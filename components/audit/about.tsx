import { useLocale, useTranslations } from 'next-intl'
import { subjectName } from '@/domain/audit/in-words'
import type { Names } from '@/domain/audit/names'
import type { Entry } from './entry'

type Props = { entry: Entry; names: Names }
type Thing = { name: string; href?: string }

/** What an entry is about, each with a link to its own page. */
export function About({ entry, names }: Props) {
  const t = useTranslations()
  const locale = useLocale()
  const { eventId, partnershipId, subjectKind, subjectId, registration } = entry
  const event = eventId ? names.get(eventId) : undefined
  const things: Thing[] = []
  if (registration) {
    const { reference } = registration
    const name = `${registration.givenNames} ${registration.familyName}`.trim()
    // Without a name it is erased, and has no page any more.
    things.push({
      name: name ? `${name}, ${reference}` : reference,
      href: name && event ? `/${locale}${event.path}/attendees/${reference}` : undefined,
    })
  }
  const others = new Set([subjectId, partnershipId, eventId])
  for (const id of others) {
    if (!id) continue
    const named = names.get(id)
    if (named) things.push({ name: named.name, href: named.path && `/${locale}${named.path}` })
    // Long gone, or of a kind that has no name of its own.
    else if (id === subjectId && subjectKind) {
      const href = subjectKind === 'template' ? `/${locale}/staff/mail/templates/${id}` : undefined
      things.push({ name: subjectName({ t, names }, subjectKind, id), href })
    }
  }
  if (things.length === 0) return null
  return (
    <p>
      {things.map(({ name, href }, i) => (
        <span key={name}>
          {i > 0 && ' · '}
          {href ? <a href={href}>{name}</a> : name}
        </span>
      ))}
    </p>
  )
}
