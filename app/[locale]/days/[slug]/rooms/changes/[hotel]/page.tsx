import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { ListFiles } from '@/components/list-files'
import { PageLinks } from '@/components/people/page-links'
import { withQuery } from '@/components/query'
import { moment } from '@/domain/in-words'
import { can } from '@/domain/permissions'
import { daysOf } from '@/lib/days'
import { pageOf } from '@/lib/page-of'
import { pageTitle } from '@/lib/page-title'
import { changesInWords } from '@/lib/rooming-in-words'
import { sentBefore } from './sent-before'

type Props = {
  params: Promise<{ slug: string; hotel: string }>
  searchParams: Promise<{ page?: string }>
}

const atOnce = 50

export const generateMetadata = async () =>
  pageTitle((await getTranslations('rooms'))('changes.title'))

/** What has changed since the hotel was sent its list: it works from the old one. */
export default async function Changes({ params, searchParams }: Props) {
  const { slug, hotel: hotelId } = await params
  const { event } = await daysOf(slug, can.seeRooms)
  const [locale, t, site, before] = await Promise.all([
    getLocale(),
    getTranslations('rooms'),
    getTranslations('site'),
    sentBefore(event.id, hotelId),
  ])
  if (!before) notFound()
  const { hotel, sentAt, told } = before
  const pages = Math.ceil(told.length / atOnce)
  const page = Math.min(pageOf((await searchParams).page), Math.max(pages, 1))
  const shown = told.slice((page - 1) * atOnce, page * atOnce)
  const rooms = `/${locale}/days/${event.slug}/rooms`
  return (
    <>
      <p className="no-print mb-6">
        <a href={`${rooms}?hotel=${hotel.id}`}>← {site('back')}</a>
      </p>
      <h1>{t('changes.title')}</h1>
      <p className="mt-3 max-w-2xl text-quiet">
        {t('changes.lead', { hotel: hotel.name, time: moment(locale, sentAt) })}
      </p>
      {told.length === 0 ? (
        <p className="mt-6">{t('changes.none')}</p>
      ) : (
        <>
          <div className="mt-6 mb-2 flex flex-wrap items-baseline justify-between gap-4">
            <p className="text-quiet">{t('changes.count', { count: told.length })}</p>
            <ListFiles here={`${rooms}/changes/${hotel.id}`} />
          </div>
          <table className="data cards">
            <caption className="sr-only">{t('changes.title')}</caption>
            <thead className="max-sm:sr-only">
              <tr>
                <th scope="col">{t('changes.what')}</th>
                <th scope="col">{t('changes.guest')}</th>
                <th scope="col">{t('changes.how')}</th>
              </tr>
            </thead>
            <tbody>
              {changesInWords(shown, locale).map(({ kind, name, reference, told }) => (
                <tr key={reference}>
                  <td>
                    <span className="tag">{kind}</span>
                  </td>
                  <th scope="row" className="wrap-anywhere font-semibold">
                    {name} <span className="block font-normal text-quiet">{reference}</span>
                  </th>
                  <td className="wrap-anywhere">
                    {told.map((line) => (
                      <p key={line}>{line}</p>
                    ))}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <PageLinks
            page={page}
            pages={pages}
            to={(page) => withQuery(`${rooms}/changes/${hotel.id}`, { page })}
          />
        </>
      )}
    </>
  )
}
