import { useTranslations } from 'next-intl'
import type { InvitedPartnership } from '@/domain/event/published'
import { country } from '@/domain/in-words'
import type { Locale } from '@/domain/language'
import { PlacesState } from '../places-state'

type Props = { partnerships: InvitedPartnership[]; places: number; locale: Locale }

/** Every invited partnership with its two seats. */
export function PlacesPerPartnership({ partnerships, places, locale }: Props) {
  const t = useTranslations('event')
  return (
    <section id="places" className="mt-14">
      <h2>{t('places')}</h2>
      <p className="mt-2 text-quiet">{t('placesLead')}</p>
      <ul className="mt-4 gap-x-16 lg:grid lg:grid-cols-2">
        {partnerships.map(({ id, name, theme, parties, taken, offered, waiting }) => (
          <li
            key={id}
            className="grid gap-x-8 gap-y-1 border-line border-t py-3 sm:grid-cols-[1fr_15rem]"
          >
            <div>
              <p className="font-semibold">{name}</p>
              <p className="hint">
                {theme[locale]} · {countries(parties, locale)}
              </p>
            </div>
            <PlacesState places={places} taken={taken} offered={offered} waiting={waiting} />
          </li>
        ))}
      </ul>
    </section>
  )
}

const countries = (parties: { country: string }[], locale: Locale) =>
  [...new Set(parties.map((party) => country(locale, party.country)))].join(', ')
