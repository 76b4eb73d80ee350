import { getLocale, getTranslations } from 'next-intl/server'
import { LiveCounts } from '@/components/door/live-counts'
import { ActButton } from '@/components/form/act-button'
import { formTexts } from '@/components/form/form-texts'
import { QuestionForm } from '@/components/form/question-form'
import { Refused } from '@/components/form/refused'
import { TextField } from '@/components/form/text-field'
import { countsAt } from '@/domain/check-in/count'
import { openDoors } from '@/domain/check-in/doors'
import { cameTwice, lastIn } from '@/domain/check-in/who-came'
import { day as dayInWords, shortDay, shortMoment } from '@/domain/in-words'
import { can } from '@/domain/permissions'
import { daysOf } from '@/lib/days'
import { db } from '@/lib/db'
import { admissionsInWords } from '@/lib/door'
import { fullTitle } from '@/lib/page-title'
import { stillKeeps } from '@/lib/still-keeps'
import { openNewDoor, undoEntry } from './actions'

type Props = {
  params: Promise<{ slug: string }>
  searchParams: Promise<{ refused?: string }>
}

/** The doors of an event: who is in, which are open and when they were last heard of. */
export default async function Doors({ params, searchParams }: Props) {
  const [{ slug }, { refused }] = await Promise.all([params, searchParams])
  const { person, event } = await daysOf(slug, can.keepDoor)
  const [locale, t, counts, doors, twice, last] = await Promise.all([
    getLocale(),
    getTranslations('door'),
    countsAt(db(), event),
    openDoors(db(), event.id),
    cameTwice(db(), event.id),
    lastIn(db(), event.id),
  ])
  const keeps = stillKeeps(person, event)
  const here = `/${locale}/days/${slug}/door`
  const admissions = admissionsInWords(event, locale)
  const rows = admissions.flatMap(({ day, sessions }) => [
    { day, session: '', name: dayInWords(locale, day) },
    ...sessions.map(({ id, title }) => ({ day, session: id, name: title })),
  ])
  const whatFor = ({ day, session }: { day: string; session: string }) => {
    const sessions = admissions.find((one) => one.day === day)?.sessions
    const title = sessions?.find(({ id }) => id === session)?.title
    return [shortDay(locale, day), title].filter(Boolean).join(', ')
  }
  const title = t('title')
  return (
    <>
      <Refused code={refused} />
      <h1>{title}</h1>
      <p className="mt-2 max-w-prose text-quiet">{t(keeps ? 'lead' : 'areOver')}</p>
      {twice.length > 0 && (
        <section className="mt-8">
          <h2>{t('twice', { count: twice.length })}</h2>
          <p className="text-quiet">{t('twiceLead')}</p>
          <ul className="rows mt-3 max-w-prose">
            {twice.map(({ id, doorId, givenNames, familyName, door, at, first, ...one }) => (
              <li key={id} className="flex flex-wrap items-center justify-between gap-4 py-3">
                <span className="wrap-anywhere min-w-0">
                  <strong>
                    {givenNames} {familyName}
                  </strong>{' '}
                  · {whatFor(one)}
                  <br />
                  {first && `${first.door} ${shortMoment(locale, first.at)}, `}
                  {door} {shortMoment(locale, at)}
                </span>
                {keeps && (
                  <ActButton
                    action={undoEntry}
                    hidden={{ doorId, entry: id, from: 'doors' }}
                    submit={t('undoSecond')}
                    look="plain"
                  />
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      {keeps && (
        <section className="mt-8">
          <h2>{t('open')}</h2>
          {doors.length === 0 && <p className="mt-2 text-quiet">{t('noneOpen')}</p>}
          <ul className="rows mt-3 max-w-prose">
            {doors.map(({ id, name, openedBy, keeper, lastHeardAt }) => (
              <li key={id} className="flex flex-wrap items-center justify-between gap-4 py-3">
                <span className="wrap-anywhere min-w-0">
                  <a href={`${here}/${id}`} className="font-semibold">
                    {name}
                  </a>
                  <br />
                  <span className="hint">
                    {keeper} · {t('heard', { time: shortMoment(locale, lastHeardAt) })}
                  </span>
                </span>
                {can.closeDoor(person, { eventId: event.id, openedBy }) && (
                  <a href={`${here}/${id}/close`} aria-label={t('closeNamed', { door: name })}>
                    {t('closeOne')}
                  </a>
                )}
              </li>
            ))}
          </ul>
          <div className="column mt-6">
            <QuestionForm
              form="openDoor"
              texts={await formTexts(await fullTitle(title), t('openButton'), ['doorName'])}
              action={openNewDoor}
              hidden={{ eventId: event.id }}
            >
              <TextField name="doorName" label={t('doorName')} hint={t('doorNameHint')} />
            </QuestionForm>
          </div>
        </section>
      )}
      <section className="mt-8">
        <h2>{t('counts')}</h2>
        <LiveCounts
          initial={counts}
          address={`${here}/counts`}
          rows={rows}
          texts={{
            caption: t('counts'),
            name: t('what'),
            in: t('in'),
            expected: t('expected'),
          }}
        />
      </section>
      {last.length > 0 && (
        <section className="mt-8">
          <h2>{t('last')}</h2>
          <ul className="rows mt-3 max-w-prose">
            {last.map(({ id, doorId, givenNames, familyName, door, at, repeats, ...one }) => (
              <li key={id} className="flex flex-wrap items-center justify-between gap-4 py-3">
                <span className="wrap-anywhere min-w-0">
                  {givenNames} {familyName}{' '}
                  {repeats && <span className="tag warm">{t('again')}</span>}
                  <br />
                  <span className="hint">
                    {whatFor(one)} · {door} · {shortMoment(locale, at)}
                  </span>
                </span>
                {keeps && (
                  <ActButton
                    action={undoEntry}
                    hidden={{ doorId, entry: id, from: 'doors' }}
                    submit={t('undoNamed', { name: `${givenNames} ${familyName}` })}
                    look="plain"
                  />
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
