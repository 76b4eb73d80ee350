import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { ColleagueQuestion } from '@/app/[locale]/questions/colleague-question'
import { SearchField } from '@/components/search-field'
import { Seats } from '@/components/seats'
import { partnershipsAtOnce, placesFilter, placesPicture } from '@/domain/lists/places-picture'
import { invitedBySlugs } from '@/domain/partnership/by-slug'
import { db } from '@/lib/db'
import { pageTitle } from '@/lib/page-title'
import { staffEvent } from '@/lib/staff-only'
import { addAttendee } from '../actions'
import { canAddTo } from './can-add-to'

type Props = {
  params: Promise<{ slug: string }>
  searchParams: Promise<{ partnership?: string; q?: string }>
}

export const generateMetadata = async () => pageTitle((await getTranslations('behalf'))('add'))

/** Staff register somebody: first for which partnership, then everything that is answered for them. */
export default async function AddAttendee({ params, searchParams }: Props) {
  const [{ slug }, { partnership: chosen, q }] = await Promise.all([params, searchParams])
  const { event } = await staffEvent(slug)
  if (!canAddTo(event)) notFound()
  const [locale, t, staff] = await Promise.all([
    getLocale(),
    getTranslations('behalf'),
    getTranslations('staff'),
  ])
  const table = `/${locale}/staff/events/${slug}/attendees`
  const here = `${table}/new`
  if (chosen) {
    const { partnership } = (await invitedBySlugs(db(), slug, chosen)) ?? notFound()
    if (partnership.endedAt) notFound()
    const { partnerships } = await placesPicture(db(), event, {
      q: partnership.name,
      page: 1,
    })
    const places = partnerships.find(({ id }) => id === partnership.id)
    return (
      <ColleagueQuestion
        event={event}
        partnership={partnership}
        third={!places || places.taken >= event.fundedPlaces || places.waiting > 0}
        title={t('addFor', { partnership: partnership.name })}
        lead={t('addLead')}
        back={here}
        action={addAttendee}
      />
    )
  }
  const { partnerships, numbers } = await placesPicture(db(), event, {
    ...placesFilter.parse({ q, page: 1 }),
    toChoose: true,
  })
  return (
    <div className="column">
      <p className="no-print mb-6">
        <a href={table}>← {t('back')}</a>
      </p>
      <h1>{t('add')}</h1>
      <p className="mt-3 text-quiet">{t('forWhich')}</p>
      <search className="mt-6 block">
        <form action={here} className="flex flex-wrap items-end gap-3">
          <SearchField label={t('search')} value={q} />
          <button type="submit" className="button plain">
            {staff('searchButton')}
          </button>
        </form>
      </search>
      <ul className="rows mt-6">
        {partnerships.map(({ id, slug, name, taken, offered }) => (
          <li key={id} className="flex items-center gap-4 py-2">
            <Seats places={event.fundedPlaces} taken={taken} offered={offered} />
            <a href={`${here}?partnership=${slug}`}>{name}</a>
          </li>
        ))}
      </ul>
      {partnerships.length === 0 && <p className="mt-4">{t('noneFound')}</p>}
      {numbers.all > partnershipsAtOnce && <p className="hint mt-4">{t('searchMore')}</p>}
    </div>
  )
}
