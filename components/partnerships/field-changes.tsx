import { useLocale, useTranslations } from 'next-intl'
import { country } from '@/domain/in-words'

type Values = Record<string, unknown> | null

/** What is different of a partnership: what it is, what it was, what it is now. */
export function FieldChanges({ before, after }: { before: Values; after: Values }) {
  const t = useTranslations('partnerships')
  const fields = useTranslations('fields.partnership')
  const locale = useLocale()
  const say = (field: string, value: unknown) => {
    if (typeof value !== 'string' || value === '') return t('nothing')
    if (field.startsWith('country')) return country(locale, value)
    const kind = `kinds.${value}` as 'kinds.region'
    return field.startsWith('kind') && t.has(kind) ? t(kind) : value
  }
  return (
    <ul className="space-y-1">
      {Object.entries(after ?? {}).map(
        ([field, value]) =>
          fields.has(field as 'name') && (
            <li key={field}>
              {fields(field as 'name')}: <s>{say(field, before?.[field])}</s> → {say(field, value)}
            </li>
          ),
      )}
    </ul>
  )
}
