import { useTranslations } from 'next-intl'
import { Seats } from '@/components/seats'
import { shortMoment } from '@/domain/in-words'
import type { Locale } from '@/domain/language'
import type { PlacesOfPartnership } from '@/domain/lists/places-picture'

type Props = {
  partnerships: PlacesOfPartnership[]
  places: number
  attendees: string
  locale: Locale
}

type Somebody = PlacesOfPartnership['line'][number]

/** A row a partnership: its seats as a picture, and beside it in words who sits and who waits. */
export function PlacesTable({ partnerships, places, attendees, locale }: Props) {
  const t = useTranslations('places')
  const why = useTranslations('queue')
  const name = ({ reference, familyName, givenNames }: Somebody) => (
    <a href={`${attendees}/${reference}`}>
      {familyName}, {givenNames}
    </a>
  )
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the screen is scrolled by keyboard
    <section className="scrolls" aria-label={t('title')} tabIndex={0}>
      <table className="data">
        <thead>
          <tr>
            <th scope="col">{t('partnership')}</th>
            <th scope="col">{t('places')}</th>
            <th scope="col">{t('holders')}</th>
            <th scope="col">{t('line')}</th>
          </tr>
        </thead>
        <tbody>
          {partnerships.map((one) => (
            <tr key={one.id}>
              <th scope="row" className="min-w-44 font-semibold">
                <a href={`${attendees}?partnership=${one.slug}`}>{one.name}</a>
              </th>
              <td>
                <Seats places={places} taken={one.taken} offered={one.offered} />
              </td>
              <td className="min-w-52">
                <ul>
                  {one.places.map((holder) => (
                    <li key={holder.reference}>
                      {name(holder)}
                      {holder.offeredUntil && (
                        <span className="hint">
                          {' '}
                          {t('offeredUntil', { time: shortMoment(locale, holder.offeredUntil) })}
                        </span>
                      )}
                    </li>
                  ))}
                  {one.taken < places && (
                    <li className="text-quiet">{t('freePlaces', { count: places - one.taken })}</li>
                  )}
                </ul>
              </td>
              <td className="min-w-52">
                {one.line.length > 0 && (
                  <>
                    <ol className="list-inside list-decimal">
                      {one.line.map((waiting) => (
                        <li key={waiting.reference}>{name(waiting)}</li>
                      ))}
                    </ol>
                    <p className="hint">{why(`why.${one.why}`)}</p>
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
