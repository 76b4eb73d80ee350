import { getLocale, getTranslations } from 'next-intl/server'
import { WindowState } from '@/components/window-state'
import { publishedEvents } from '@/domain/event/published'
import { windowState } from '@/domain/event/window'
import { dates, shortMoment } from '@/domain/in-words'
import { academyNumbers } from '@/domain/lists/academy-overview'
import { eventNumbers, lines } from '@/domain/lists/overview'
import { lettersInTrouble } from '@/domain/mail/letters'
import { db } from '@/lib/db'
import { pageTitle } from '@/lib/page-title'
import { staffOnly } from '@/lib/staff-only'
import { AcademyOverview } from './academy-numbers'

export const generateMetadata = async () => pageTitle((await getTranslations('staff'))('title'))

export default async function Overview() {
  await staffOnly()
  const [locale, t, queue, events, numbers, academies, waiting, trouble] = await Promise.all([
    getLocale(),
    getTranslations('staff'),
    getTranslations('queue'),
    publishedEvents(db()),
    eventNumbers(db()),
    academyNumbers(db()),
    lines(db()),
    lettersInTrouble(db()),
  ])
  return (
    <>
      <h1>{t('title')}</h1>
      {trouble.length > 0 && (
        <p className="mt-4 rounded-md bg-wrong-soft p-4 text-wrong">
          {t('mailTrouble', { count: trouble.length, to: trouble[0]?.to ?? '' })}
        </p>
      )}
      {events.map((event) => {
        const all = numbers.get(event.id)
        const attendees = `/${locale}/staff/events/${event.slug}/attendees`
        const living = (all?.byStatus.received ?? 0) + (all?.byStatus.approved ?? 0)
        const places = (all?.invited ?? 0) * event.fundedPlaces
        const figures: [string, string, string | null][] = [
          [t('registrations'), String(living), attendees],
          [
            t('placesHeld'),
            t('ofPlaces', { held: all?.placesHeld ?? 0, all: places }),
            `${attendees}?funding=icld`,
          ],
          [t('waiting'), String(all?.waiting ?? 0), `${attendees}?funding=waiting`],
          [
            t('coming'),
            t('ofCapacity', { coming: event.attending, capacity: event.capacity }),
            null,
          ],
          [
            t('undecided'),
            String(all?.undecided ?? 0),
            `${attendees}?status=received&decision=undecided`,
          ],
          [
            t('held'),
            String(all?.heldDecisions ?? 0),
            `/${locale}/staff/events/${event.slug}/release`,
          ],
          [
            t('requests'),
            String((all?.changeRequests ?? 0) + (all?.substitutions ?? 0)),
            `/${locale}/staff/events/${event.slug}/requests`,
          ],
        ]
        return (
          <section key={event.id} className="mt-10 border-line border-t pt-6">
            <div className="flex flex-wrap items-start justify-between gap-4">
              <div>
                <h2>{event.texts[locale].title}</h2>
                <p className="text-quiet">
                  {dates(locale, event.startsOn, event.endsOn)} · {event.city}
                </p>
              </div>
              <WindowState event={event} state={windowState(event)} locale={locale} />
            </div>
            {event.kind === 'academy' ? (
              <AcademyOverview event={event} numbers={academies.get(event.id)} />
            ) : (
              <>
                <dl className="mt-6 grid grid-cols-2 gap-x-8 gap-y-6 sm:grid-cols-3 md:grid-cols-7">
                  {figures.map(([name, value, href]) => (
                    <div key={name} className="flex flex-col-reverse justify-end">
                      <dt className="hint leading-tight">{name}</dt>
                      <dd className="font-semibold text-2xl tabular-nums">
                        {href ? (
                          <a href={href} aria-label={`${name}: ${value}`}>
                            {value}
                          </a>
                        ) : (
                          value
                        )}
                      </dd>
                    </div>
                  ))}
                </dl>
                <p className="mt-6 flex flex-wrap gap-3">
                  <a className="button plain" href={attendees}>
                    {t('allAttendees')}
                  </a>
                  <a
                    className="button plain"
                    href={`/${locale}/staff/events/${event.slug}/invoices`}
                  >
                    {t('invoices')}
                  </a>
                  <a
                    className="button plain"
                    href={`/${locale}/staff/events/${event.slug}/whereabouts`}
                  >
                    {t('whereabouts')}
                  </a>
                </p>
                <h3 className="mt-8">{t('lines')}</h3>
                <ul className="mt-2 space-y-1">
                  {waiting
                    .filter((line) => line.event.id === event.id)
                    .map(({ slug, name, waiting: count, why, offeredUntil }) => (
                      <li key={slug}>
                        <a href={`${attendees}?funding=waiting&partnership=${slug}`}>
                          {t('lineOf', { partnership: name, count })}
                        </a>{' '}
                        <span className="text-quiet">
                          {queue(`why.${why}`)}
                          {offeredUntil && ` (${shortMoment(locale, offeredUntil)})`}
                        </span>
                      </li>
                    ))}
                </ul>
                {!waiting.some((line) => line.event.id === event.id) && (
                  <p className="mt-2 text-quiet">{t('nothing')}</p>
                )}
              </>
            )}
          </section>
        )
      })}
    </>
  )
}
