import { getLocale, getTranslations } from 'next-intl/server'
import type { Event } from '@/domain/event/seats'
import { shortMoment } from '@/domain/in-words'
import { placesPicture } from '@/domain/lists/places-picture'
import { db } from '@/lib/db'

/** The lines of partnerships, and why each of them stands. */
export async function Lines({ event }: { event: Event }) {
  const [locale, t, queue, { partnerships, numbers }] = await Promise.all([
    getLocale(),
    getTranslations('staff'),
    getTranslations('queue'),
    placesPicture(db(), event, { state: 'waiting', page: 1 }),
  ])
  const funding = `/${locale}/staff/events/${event.slug}/funding`
  return (
    <section>
      <h2>{t('lines')}</h2>
      {partnerships.length === 0 && <p className="mt-2 text-quiet">{t('nothing')}</p>}
      <ul className="mt-2 space-y-1">
        {partnerships.map(({ id, name, waiting, why, places }) => {
          const until = places.flatMap(({ offeredUntil }) => offeredUntil ?? [])[0]
          return (
            <li key={id}>
              <a href={`${funding}?q=${encodeURIComponent(name)}`}>
                {t('lineOf', { partnership: name, count: waiting })}
              </a>{' '}
              <span className="text-quiet">
                {queue(`why.${why}`)}
                {until && ` (${shortMoment(locale, until)})`}
              </span>
            </li>
          )
        })}
      </ul>
      {numbers.waiting > partnerships.length && (
        <p className="mt-2">
          <a href={`${funding}?state=waiting`}>{t('allLines', { count: numbers.waiting })}</a>
        </p>
      )}
    </section>
  )
}
