import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { ActButton } from '@/components/form/act-button'
import { can } from '@/domain/permissions'
import { hotelsOf } from '@/domain/rooming/hotels'
import { whyItStays } from '@/domain/rooming/remove-hotel'
import { daysOf } from '@/lib/days'
import { db } from '@/lib/db'
import { pageTitle } from '@/lib/page-title'
import { dropHotel } from '../../../actions'

type Props = { params: Promise<{ slug: string; hotel: string }> }

export const generateMetadata = async () => pageTitle((await getTranslations('hotels'))('remove'))

/** What it means that a hotel is removed, before it is done; or why it stays. */
export default async function RemoveHotel({ params }: Props) {
  const { slug, hotel: id } = await params
  const { event } = await daysOf(slug, can.seeRooms)
  const hotel = (await hotelsOf(db(), event.id)).find((one) => one.id === id) ?? notFound()
  const [locale, t, site, refusals, reason] = await Promise.all([
    getLocale(),
    getTranslations('hotels'),
    getTranslations('site'),
    getTranslations('refusals'),
    whyItStays(db(), hotel),
  ])
  return (
    <div className="column">
      <p className="no-print mb-6">
        <a href={`/${locale}/days/${slug}/rooms/hotels/${id}`}>← {site('back')}</a>
      </p>
      <h1 className="wrap-anywhere">{t('removeTitle', { name: hotel.name })}</h1>
      {reason ? (
        <p className="mt-4">{refusals(reason)}</p>
      ) : (
        <>
          <p className="mt-4">{t('removeDoes')}</p>
          <div className="mt-6">
            <ActButton
              action={dropHotel}
              hidden={{ eventId: event.id, hotelId: id }}
              submit={t('removeButton')}
              look="grave"
            />
          </div>
        </>
      )}
    </div>
  )
}
