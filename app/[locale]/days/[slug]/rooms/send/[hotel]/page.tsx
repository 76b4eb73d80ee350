import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { Question } from '@/app/[locale]/questions/question'
import { Radios } from '@/components/form/choices'
import { moment } from '@/domain/in-words'
import { can } from '@/domain/permissions'
import { changes } from '@/domain/rooming/changes'
import { sendRoomingForm } from '@/domain/rooming/form'
import { guestChanges } from '@/domain/rooming/guest-changes'
import { hotelsOf } from '@/domain/rooming/hotels'
import { lastSent } from '@/domain/rooming/last-sent'
import { roomingAt } from '@/domain/rooming/rooming'
import { guestsIn } from '@/domain/rooming/send-list'
import { daysOf } from '@/lib/days'
import { db } from '@/lib/db'
import { sendList } from '../../actions'

type Props = { params: Promise<{ slug: string; hotel: string }> }

/** What will go to a hotel, and where: then it goes. */
export default async function Send({ params }: Props) {
  const { slug, hotel: id } = await params
  const { event } = await daysOf(slug, can.seeRooms)
  const [locale, t, answers, hotels] = await Promise.all([
    getLocale(),
    getTranslations('rooms.send'),
    getTranslations('answers'),
    hotelsOf(db(), event.id),
  ])
  const hotel = hotels.find((one) => one.id === id) ?? notFound()
  const [rows, before] = await Promise.all([roomingAt(db(), hotel), lastSent(db(), hotel.id)])
  return (
    <Question
      form="sendRooming"
      schema={sendRoomingForm}
      title={t('title')}
      lead={
        <>
          <p className="wrap-anywhere">
            {t('lead', {
              ...{ hotel: hotel.name, email: hotel.email },
              ...{ rooms: rows.length, guests: guestsIn(rows) },
            })}
          </p>
          {before && (
            <p className="mt-2">
              {t('again', {
                time: moment(locale, before.sentAt),
                count: guestChanges(changes(before.rows, rows)).length,
              })}
            </p>
          )}
          <p className="mt-2">{t('kept')}</p>
        </>
      }
      back={`/${locale}/days/${event.slug}/rooms?hotel=${hotel.id}`}
      action={sendList}
      hidden={{ hotelId: hotel.id }}
      submit={t('button')}
    >
      <Radios
        name="language"
        legend={t('language')}
        options={(['sv', 'en'] as const).map((one) => ({
          value: one,
          label: answers(`language.${one}`),
        }))}
        initial={locale}
      />
    </Question>
  )
}
