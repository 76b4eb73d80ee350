import { getTranslations } from 'next-intl/server'
import { db } from '@/db/client'
import type { Event } from '@/domain/event/seats'
import { shortMoment } from '@/domain/in-words'
import type { Locale } from '@/domain/language'
import {
  type PlacesFilter,
  type PlacesOfPartnership,
  placesPicture,
} from '@/domain/lists/places-picture'
import type { ListInWords } from './list-in-words'

/** The places of all partnerships that a filter finds, a row each, in the reader's language; and how many people are named. */
export async function placesList(
  event: Event,
  filter: PlacesFilter,
  locale: Locale,
): Promise<ListInWords & { people: number }> {
  const [t, why, { partnerships }] = await Promise.all([
    getTranslations({ locale, namespace: 'places' }),
    getTranslations({ locale, namespace: 'queue' }),
    placesPicture(db(), event, filter, true),
  ])
  const name = ({ familyName, givenNames, offeredUntil }: PlacesOfPartnership['line'][number]) =>
    [
      `${familyName}, ${givenNames}`,
      offeredUntil && t('offeredUntil', { time: shortMoment(locale, offeredUntil) }),
    ]
      .filter(Boolean)
      .join(' ')
  const heading = (title: string, width: number) => ({ title, width })
  return {
    headings: [
      heading(t('partnership'), 36),
      heading(t('registered'), 12),
      heading(t('held'), 10),
      heading(t('offered'), 10),
      heading(t('free'), 10),
      heading(t('holders'), 44),
      heading(t('line'), 44),
      heading(t('why'), 44),
    ],
    rows: partnerships.map((one) => [
      one.name,
      one.registered,
      one.taken - one.offered,
      one.offered,
      Math.max(event.fundedPlaces - one.taken, 0),
      one.places.map(name).join('; '),
      one.line.map(name).join('; '),
      one.line.length > 0 ? why(`why.${one.why}`) : '',
    ]),
    people: partnerships.reduce((sum, { places, line }) => sum + places.length + line.length, 0),
  }
}
