import { useLocale, useTranslations } from 'next-intl'
import { country, moment } from '@/domain/in-words'
import type { PartnershipEntry } from '@/domain/partnership/one-partnership'

type Props = { entries: PartnershipEntry[] }

/** What was done to a partnership, the newest first. */
export function PartnershipHistory({ entries }: Props) {
  const t = useTranslations('partnerships')
  const acts = useTranslations('acts')
  const staff = useTranslations('staff')
  const locale = useLocale()
  return (
    <>
      <h2 className="mt-12">{t('history')}</h2>
      {entries.length === 0 && <p className="mt-3 text-quiet">{t('noHistory')}</p>}
      <ol className="rows mt-3">
        {entries.map(({ id, at, act, actor, texts, before, after }) => (
          <li key={id} className="grid grid-cols-1 gap-x-6 py-3 sm:grid-cols-[14rem_1fr]">
            <span className="text-quiet tabular-nums">{moment(locale, at)}</span>
            <div className="wrap-anywhere min-w-0">
              <strong>{acts(act)}</strong>
              {texts && `: ${texts[locale].title}`}
              {typeof after?.email === 'string' && `: ${after.email}`}
              {act === 'partnership-changed' && <Changes before={before} after={after} />}
              <br />
              <span className="hint">{actor ?? staff('system')}</span>
            </div>
          </li>
        ))}
      </ol>
    </>
  )
}

type Values = Record<string, unknown> | null

function Changes({ before, after }: { before: Values; after: Values }) {
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
