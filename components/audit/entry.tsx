import { useLocale, useTranslations } from 'next-intl'
import type { Names } from '@/domain/audit/names'
import type { Act, SubjectKind } from '@/domain/audit/record'
import { moment } from '@/domain/in-words'
import { About } from './about'
import { Changes } from './changes'

export type Entry = {
  id: number
  at: Date
  act: Act
  actorId: string | null
  /** Their address; null when the product did it by itself, or they are gone. */
  actor: string | null
  before: Record<string, unknown> | null
  after: Record<string, unknown> | null
  eventId: string | null
  partnershipId?: string | null
  subjectKind?: SubjectKind | null
  subjectId?: string | null
  registration?: { reference: string; givenNames: string; familyName: string } | null
}

type Props = {
  entry: Entry
  names: Names
  /** Where the page is of the one thing that all entries are about: what it was done to is not told. */
  ofOne?: boolean
}

/** One entry of the log, in words: when, what, to what, before and after, and who did it. */
export function EntryInWords({ entry, names, ofOne }: Props) {
  const t = useTranslations()
  const locale = useLocale()
  const { at, act, actorId, actor, after } = entry
  const step = typeof after?.step === 'string' ? after.step : ''
  const who = actorId === null ? t('staff.system') : (actor ?? t('log.gone'))
  const page = `my.pages.${step}` as 'my.pages.stay'
  return (
    <li className="grid grid-cols-1 gap-x-6 gap-y-1 py-3 sm:grid-cols-[16rem_1fr]">
      <p className="wrap-anywhere text-quiet">
        <time className="tabular-nums" dateTime={at.toISOString()}>
          {moment(locale, at)}
        </time>
        <br />
        {actorId === null || ofOne ? (
          who
        ) : (
          <a href={`/${locale}/staff/log?person=${actorId}`}>{who}</a>
        )}
      </p>
      <div className="wrap-anywhere min-w-0">
        <p>
          <strong>{t(`acts.${act}`)}</strong>
          {step && t.has(page) && `: ${t(page)}`}
        </p>
        {!ofOne && <About entry={entry} names={names} />}
        <Changes entry={entry} names={names} />
      </div>
    </li>
  )
}
