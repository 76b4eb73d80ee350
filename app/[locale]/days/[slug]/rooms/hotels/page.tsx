import { getLocale, getTranslations } from 'next-intl/server'
import { can } from '@/domain/permissions'
import { hotelsOf } from '@/domain/rooming/hotels'
import { daysOf } from '@/lib/days'
import { db } from '@/lib/db'
import { pageTitle } from '@/lib/page-title'

type Props = {
  params: Promise<{ slug: string }>
  searchParams: Promise<{ done?: string }>
}

export const generateMetadata = async () => pageTitle((await getTranslations('hotels'))('title'))

/** The hotels of an event, with where their lists go. */
export default async function Hotels({ params, searchParams }: Props) {
  const { event } = await daysOf((await params).slug, can.seeRooms)
  const [locale, t, site, hotels, { done }] = await Promise.all([
    getLocale(),
    getTranslations('hotels'),
    getTranslations('site'),
    hotelsOf(db(), event.id),
    searchParams,
  ])
  const rooms = `/${locale}/days/${event.slug}/rooms`
  return (
    <div className="column">
      <p className="no-print mb-6">
        <a href={rooms}>← {site('back')}</a>
      </p>
      <h1>{t('title')}</h1>
      <p className="mt-3 text-quiet">{t('lead')}</p>
      {(done === 'saved' || done === 'removed') && (
        <p role="status" className="mt-4 rounded-md bg-soft p-4">
          {t(done)}
        </p>
      )}
      {hotels.length === 0 ? (
        <p className="mt-6">{t('none')}</p>
      ) : (
        <ul className="rows mt-6">
          {hotels.map(({ id, name, email, rooms: held }, i) => (
            <li key={id} className="flex flex-wrap justify-between gap-x-6 gap-y-1 py-3">
              <div className="wrap-anywhere min-w-0">
                <p className="font-semibold">
                  {name} {i === 0 && hotels.length > 1 && <span className="tag">{t('first')}</span>}
                </p>
                <p className="text-quiet">
                  {email}
                  {held !== null && ` · ${t('held', { count: held })}`}
                </p>
              </div>
              <a href={`${rooms}/hotels/${id}`} aria-label={t('edit', { name })}>
                {t('change')}
              </a>
            </li>
          ))}
        </ul>
      )}
      <p className="no-print mt-6">
        <a className="button plain" href={`${rooms}/hotels/new`}>
          {t('new')}
        </a>
      </p>
    </div>
  )
}
