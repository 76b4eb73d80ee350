import { useTranslations } from 'next-intl'
import type { Theme } from '@/domain/event/facts'
import { moment } from '@/domain/in-words'
import type { Locale } from '@/domain/language'
import type { AttendeeInFull } from '@/domain/lists/one-attendee'
import { ChangeInWords } from './change-in-words'

type Entry = AttendeeInFull['history'][number]
type Props = { entries: Entry[]; locale: Locale; themes: Theme[] }

/** What happened to a registration, in words, the oldest first. */
export function History({ entries, locale, themes }: Props) {
  const t = useTranslations()
  return (
    <ol className="rows">
      {entries.map((entry) => (
        <li key={entry.id} className="grid grid-cols-1 gap-x-6 py-3 sm:grid-cols-[14rem_1fr]">
          <span className="text-quiet tabular-nums">{moment(locale, entry.at)}</span>
          <span className="wrap-anywhere min-w-0">
            <strong>{t(`acts.${entry.act}`)}</strong> <Change {...entry} />
            {typeof entry.after?.step === 'string' && (
              <>
                : {t(`my.pages.${entry.after.step as 'stay'}`)}
                <ChangeInWords
                  themes={themes}
                  before={entry.before ?? {}}
                  after={entry.after ?? {}}
                />
              </>
            )}
            <br />
            <span className="hint">{entry.actor ?? t('staff.system')}</span>
          </span>
        </li>
      ))}
    </ol>
  )
}

/** Before and after of what staff read about: status, who pays, the decision and its reason. */
function Change({ before, after }: Pick<Entry, 'before' | 'after'>) {
  const t = useTranslations('answers')
  const told = (['status', 'funding', 'outcome'] as const).flatMap((name) => {
    const say = (value: unknown) => {
      const key = `${name}.${value}` as 'status.received'
      return typeof value === 'string' && t.has(key) ? t(key) : null
    }
    const now = say(after?.[name])
    const was = say(before?.[name])
    if (!now || now === was) return []
    return [was ? `${was} → ${now}` : now]
  })
  const reason = typeof after?.reason === 'string' && after.reason
  const name = typeof after?.name === 'string' && after.name
  const change = [...told, name, reason].filter(Boolean).join('; ')
  return change && `: ${change}`
}
