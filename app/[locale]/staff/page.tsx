import { getLocale, getTranslations } from 'next-intl/server'
import { WindowState } from '@/components/window-state'
import { publishedEvents } from '@/domain/event/published'
import { windowState } from '@/domain/event/window'
import { dates } from '@/domain/in-words'
import { eventNumbers, freePlacesWithQueue } from '@/domain/lists/overview'
import { db } from '@/lib/db'
import { pageTitle } from '@/lib/page-title'
import { staffOnly } from '@/lib/staff-only'

export const generateMetadata = async () => pageTitle((await getTranslations('staff'))('title'))

export default async function Overview() {
  await staffOnly()
  const [locale, t, events, numbers, free] = await Promise.all([
    getLocale(),
    getTranslations('staff'),
    publishedEvents(db()),
    eventNumbers(db()),
    freePlacesWithQueue(db()),
  ])
  return (
    <>
      <h1>{t('title')}</h1>
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
              <p className="mt-4 text-quiet">{t('academyNote')}</p>
            ) : (
              <>
                <dl className="mt-6 grid grid-cols-2 gap-x-8 gap-y-6 sm:grid-cols-3 md:grid-cols-6">
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
                <p className="mt-6">
                  <a className="button plain" href={attendees}>
                    {t('allAttendees')}
                  </a>
                </p>
                <h3 className="mt-8">{t('freeWithQueue')}</h3>
                <ul className="mt-2 space-y-1">
                  {free
                    .filter(({ eventId }) => eventId === event.id)
                    .map(({ slug, name, waiting }) => (
                      <li key={slug}>
                        <a href={`${attendees}?funding=waiting&partnership=${slug}`}>
                          {t('freeWithQueueText', { partnership: name, count: waiting })}
                        </a>
                      </li>
                    ))}
                </ul>
                {!free.some(({ eventId }) => eventId === event.id) && (
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
