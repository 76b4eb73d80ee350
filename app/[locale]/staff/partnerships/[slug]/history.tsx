import { useLocale, useTranslations } from 'next-intl'
import { FieldChanges } from '@/components/partnerships/field-changes'
import { moment } from '@/domain/in-words'
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
        {entries.map(({ id, at, act, actor, texts, whom, before, after }) => (
          <li key={id} className="grid grid-cols-1 gap-x-6 py-3 sm:grid-cols-[14rem_1fr]">
            <span className="text-quiet tabular-nums">{moment(locale, at)}</span>
            <div className="wrap-anywhere min-w-0">
              <strong>{acts(act)}</strong>
              {texts && `: ${texts[locale].title}`}
              {whom && `: ${whom}`}
              {typeof after?.email === 'string' && `: ${after.email}`}
              {act === 'partnership-changed' && <FieldChanges before={before} after={after} />}
              <br />
              <span className="hint">{actor ?? staff('system')}</span>
            </div>
          </li>
        ))}
      </ol>
    </>
  )
}
