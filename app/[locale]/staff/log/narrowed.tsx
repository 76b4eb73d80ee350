import { useTranslations } from 'next-intl'
import { withQuery } from '@/components/query'
import { subjectName } from '@/domain/audit/in-words'
import type { Names } from '@/domain/audit/names'

type Props = {
  here: string
  asked: Record<string, string | number | undefined>
  names: Names
}

/** To which one thing the log is narrowed down by a link, and the way back to all of it. */
export function Narrowed({ here, asked, names }: Props) {
  const words = useTranslations()
  const t = useTranslations('log')
  const nameOf = (id: string) => names.get(id)?.name ?? id
  const narrowed = (['person', 'registration', 'partnership', 'subject'] as const).flatMap(
    (name) => {
      const value = asked[name]
      if (typeof value !== 'string') return []
      const [kind, id] = name === 'subject' ? value.split(/:(.*)/s) : [name, value]
      const text =
        kind === 'template' ? subjectName({ t: words, names }, kind, id ?? '') : nameOf(id ?? '')
      return [{ name, text }]
    },
  )
  if (narrowed.length === 0) return null
  return (
    <ul className="mt-6 flex flex-wrap gap-x-6 gap-y-2">
      {narrowed.map(({ name, text }) => (
        <li key={name} className="wrap-anywhere">
          <span className="tag good">{t(`only.${name}`, { what: text })}</span>{' '}
          <a href={withQuery(here, { ...asked, [name]: undefined, before: undefined })}>
            {t('notOnly', { what: text })}
          </a>
        </li>
      ))}
    </ul>
  )
}
