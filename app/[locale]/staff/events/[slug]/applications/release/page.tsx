import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { Breadcrumbs } from '@/components/breadcrumbs'
import { ActButton } from '@/components/form/act-button'
import { Refused } from '@/components/form/refused'
import { answerUntil } from '@/domain/application/offer-places'
import { type HeldOutcome, heldOutcomes } from '@/domain/application/release-outcomes'
import { countByAttendance } from '@/domain/application/seats'
import { seatsOf } from '@/domain/application/seats-of'
import { moment } from '@/domain/in-words'
import { newestEntry } from '@/domain/review/decided-since'
import { db } from '@/lib/db'
import { pageTitle } from '@/lib/page-title'
import { staffEvent } from '@/lib/staff-only'
import { releaseHeld } from '../actions'

type Props = {
  params: Promise<{ slug: string }>
  searchParams: Promise<{ released?: string; refused?: string }>
}

export const generateMetadata = async () =>
  pageTitle((await getTranslations('ranking'))('release.title'))

/** Who is told what, before it is done. */
export default async function Release({ params, searchParams }: Props) {
  const [{ slug }, { released, refused }] = await Promise.all([params, searchParams])
  // Before what is shown is read: what is decided in between counts as not seen.
  const [{ event }, asOf] = await Promise.all([staffEvent(slug), newestEntry(db())])
  if (event.kind !== 'academy') notFound()
  const [locale, t, words, held, seats] = await Promise.all([
    getLocale(),
    getTranslations('ranking'),
    getTranslations('answers'),
    heldOutcomes(db(), event.id),
    seatsOf(db(), event.id),
  ])
  const here = `/${locale}/staff/events/${slug}/applications`
  const of = (outcome: HeldOutcome['outcome']) => held.filter((one) => one.outcome === outcome)
  const told = (['approved', 'reserve', 'declined'] as const).filter((one) => of(one).length > 0)
  const accepted = countByAttendance(of('approved'))
  return (
    <>
      <Breadcrumbs
        way={[
          { href: `/${locale}/staff`, name: t('staff') },
          { href: here, name: t('title') },
        ]}
      />
      <Refused code={refused} />
      <p className="font-semibold text-accent">{event.texts[locale].title}</p>
      <h1>{t('release.title')}</h1>
      {released && (
        <p role="status" className="mt-4 rounded-md bg-soft p-4">
          {t('release.done', { count: Number(released) })}
        </p>
      )}
      {held.length === 0 && !released && <p className="mt-4">{t('release.none')}</p>}
      {held.length > 0 && (
        <>
          <p className="lead mt-4">{t('release.lead', { count: held.length })}</p>
          <ul className="mt-4 list-disc space-y-1 pl-6">
            {seats.map(({ attendance, capacity, taken }) => (
              <li key={attendance}>
                {t('release.seats', {
                  attendance: words(`attendance.${attendance}`),
                  accepted: accepted[attendance],
                  free: capacity - taken,
                })}
                {accepted[attendance] > capacity - taken && (
                  <strong className="text-wrong"> {t('release.tooMany')}</strong>
                )}
              </li>
            ))}
          </ul>
          {told.map((outcome) => (
            <section key={outcome} className="mt-10">
              <h2>
                {words(`applicationStatus.${outcome}`)} ({of(outcome).length})
              </h2>
              <p className="mt-1 text-quiet">
                {t(`release.told.${outcome}`, { time: moment(locale, answerUntil(event)) })}
              </p>
              <ul className="rows mt-3">
                {of(outcome).map((one) => (
                  <li key={one.reference} className="grid gap-x-6 py-2 sm:grid-cols-[1fr_16rem]">
                    <span>
                      <a href={`${here}/${one.reference}`}>
                        {one.familyName}, {one.givenNames}
                      </a>{' '}
                      <span className="hint wrap-anywhere">{one.email}</span>
                      {one.reason && <span className="hint wrap-anywhere block">{one.reason}</span>}
                    </span>
                    <span className="text-quiet">
                      {words(`delegateRole.${one.category}`)},{' '}
                      {words(`attendance.${one.attendance}`).toLowerCase()}
                      {outcome === 'approved' && (
                        <span className="block">
                          {t(one.funded ? 'release.funded' : 'release.notFunded')}
                        </span>
                      )}
                    </span>
                  </li>
                ))}
              </ul>
            </section>
          ))}
          <div className="mt-10">
            <ActButton
              action={releaseHeld}
              hidden={{ event: slug, version: String(asOf) }}
              submit={t('release.button', { count: held.length })}
            />
          </div>
        </>
      )}
    </>
  )
}
