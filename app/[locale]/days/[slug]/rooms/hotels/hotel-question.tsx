import { getLocale, getTranslations } from 'next-intl/server'
import { Question } from '@/app/[locale]/questions/question'
import { hotelForm } from '@/domain/rooming/form'
import type { Hotel } from '@/domain/rooming/hotels'
import { keepHotel } from '../actions'
import { HotelFields } from './hotel-fields'

type Props = { event: { id: string; slug: string }; hotel?: Hotel }

/** A hotel that is written down, or changed. */
export async function HotelQuestion({ event, hotel }: Props) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('hotels')])
  return (
    <Question
      form="hotel"
      schema={hotelForm}
      title={hotel ? t('edit', { name: hotel.name }) : t('new')}
      back={`/${locale}/days/${event.slug}/rooms/hotels`}
      action={keepHotel}
      hidden={{ eventId: event.id, hotelId: hotel?.id ?? '' }}
      fields={['hotelName', 'email', 'hotelRooms']}
      submit={t('save')}
    >
      <HotelFields hotel={hotel} />
      {hotel && (
        <p className="no-print">
          <a href={`/${locale}/days/${event.slug}/rooms/hotels/${hotel.id}/remove`}>
            {t('remove')}
          </a>
        </p>
      )}
    </Question>
  )
}
