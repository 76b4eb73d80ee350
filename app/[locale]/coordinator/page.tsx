import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { PlacesState } from '@/components/places-state'
import { dates } from '@/domain/in-words'
import { coordinatedBy } from '@/domain/people/coordinates'
import { can } from '@/domain/permissions'
import { db } from '@/lib/db'
import { pageTitle } from '@/lib/page-title'
import { currentPerson } from '@/lib/session'

export const generateMetadata = async () =>
  pageTitle((await getTranslations('coordinator'))('title'))

/** What a coordinator coordinates, and their lists. */
export default async function Coordinator() {
  const person = await currentPerson()
  if (!person || !can.coordinate(person)) notFound()
  const [locale, t, days, lists, mine] = await Promise.all([
    getLocale(),
    getTranslations('coordinator'),
    getTranslations('days'),
    getTranslations('lists'),
    coordinatedBy(db(), person),
  ])
  const at = (slug: string) => `/${locale}/coordinator/events/${slug}`
  return (
    <>
      <h1>{can.takeLists(person) ? t('title') : days('title')}</h1>
      {can.takeLists(person) && (
        <p className="mt-3">
          <a href={`/${locale}/lists`}>{lists('title')}</a>
        </p>
      )}
      {mine.events.length > 0 && (
        <section className="mt-8">
          <h2>{t('events')}</h2>
          <ul className="rows mt-3">
            {mine.events.map(({ event, registered }) => (
              <li key={event.id} className="grid gap-x-8 gap-y-1 py-5 sm:grid-cols-[1fr_14rem]">
                <div>
                  <h3>{event.texts[locale].title}</h3>
                  <p className="text-quiet">
                    {dates(locale, event.startsOn, event.endsOn)} · {event.city}
                  </p>
                </div>
                <p>
                  {can.listEvent(person, { eventId: event.id }) && (
                    <>
                      {t('registered', { count: registered })}
                      <br />
                      <a href={`${at(event.slug)}/attendees`}>{t('list')}</a>
                      <br />
                    </>
                  )}
                  <a href={`/${locale}/days/${event.slug}`}>{t('days')}</a>
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
      {mine.partnerships.length > 0 && (
        <section className="mt-10">
          <h2>{t('partnerships')}</h2>
          <ul className="rows mt-3">
            {mine.partnerships.map(
              ({ event, partnership, registered, taken, offered, waiting }) => (
                <li
                  key={event.id + partnership.id}
                  className="grid gap-x-8 gap-y-2 py-5 sm:grid-cols-[1fr_14rem]"
                >
                  <div>
                    <h3>{partnership.name}</h3>
                    <p className="text-quiet">
                      {partnership.theme[locale]} · {event.texts[locale].title}
                    </p>
                    <div className="mt-2">
                      <PlacesState
                        places={event.fundedPlaces}
                        taken={taken}
                        offered={offered}
                        waiting={waiting}
                      />
                    </div>
                  </div>
                  <p>
                    {t('registered', { count: registered })}
                    <br />
                    <a href={`${at(event.slug)}/partnerships/${partnership.slug}`}>
                      {t('delegates')}
                    </a>
                  </p>
                </li>
              ),
            )}
          </ul>
        </section>
      )}
    </>
  )
}
