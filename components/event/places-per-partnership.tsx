import { useTranslations } from 'next-intl'
import type { InvitedPage } from '@/domain/event/invited-page'
import { country } from '@/domain/in-words'
import type { Locale } from '@/domain/language'
import { Pages } from '../attendees/pages'
import { PlacesState } from '../places-state'
import { withQuery } from '../query'
import { SearchField } from '../search-field'

type Props = {
  invited: InvitedPage
  places: number
  locale: Locale
  /** The page's own address. */
  here: string
}

/** The invited partnerships with their two seats; where they are many, to be searched and by pages. */
export function PlacesPerPartnership({ invited, places, locale, here }: Props) {
  const t = useTranslations('event')
  const staff = useTranslations('staff')
  const found = useTranslations('partnerships')
  const { q, count, page, pages, shown, areMany } = invited
  return (
    <section id="places" className="mt-14">
      <h2>{t('places')}</h2>
      <p className="mt-2 text-quiet">{t('placesLead')}</p>
      {areMany && (
        <search className="no-print block">
          <form action={`${here}#places`} className="mt-4 flex flex-wrap items-end gap-3">
            <SearchField label={t('searchPlaces')} value={q} />
            <button type="submit" className="button">
              {staff('searchButton')}
            </button>
          </form>
          <p className="mt-4 text-quiet" role="status">
            {found('found', { count })}
          </p>
        </search>
      )}
      <ul className="mt-4 gap-x-16 lg:grid lg:grid-cols-2">
        {shown.map(({ id, name, theme, parties, taken, offered, waiting }) => (
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
      <Pages
        {...{ page, pages }}
        to={(page) => `${withQuery(here, { q, page: page > 1 ? page : undefined })}#places`}
      />
    </section>
  )
}

const countries = (parties: { country: string }[], locale: Locale) =>
  [...new Set(parties.map((party) => country(locale, party.country)))].join(', ')
