import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { Question } from '@/app/[locale]/questions/question'
import { Radios } from '@/components/form/choices'
import { stay } from '@/domain/in-words'
import { can } from '@/domain/permissions'
import { tidyReference } from '@/domain/registration/reference'
import { moveStayForm } from '@/domain/rooming/form'
import { roomingOf } from '@/domain/rooming/rooming'
import { daysOf } from '@/lib/days'
import { db } from '@/lib/db'
import { moveGuest } from '../../actions'

type Props = { params: Promise<{ slug: string; reference: string }> }

/** A guest is moved to another hotel, with whomever they share a room with. */
export default async function Move({ params }: Props) {
  const { slug, reference: written } = await params
  const { event } = await daysOf(slug, can.seeRooms)
  const reference = tidyReference(written)
  const [locale, t, { lists }] = await Promise.all([
    getLocale(),
    getTranslations('hotels'),
    roomingOf(db(), event.id),
  ])
  const isTheirs = (one: { reference: string }) => one.reference === reference
  const here = lists.find(({ rows }) => rows.some(({ guests }) => guests.some(isTheirs)))
  const room = here?.rows.find(({ guests }) => guests.some(isTheirs))
  const guest = room?.guests.find(isTheirs)
  if (!here?.hotel || !guest) notFound()
  const mate = room?.guests.find((one) => one !== guest)
  const nameOf = (one: typeof guest) => `${one.givenNames} ${one.familyName}`
  return (
    <Question
      form="moveStay"
      schema={moveStayForm}
      title={t('move.title', { name: nameOf(guest) })}
      lead={
        <>
          <p>{t('move.lead', { nights: stay(locale, guest.nights), hotel: here.hotel.name })}</p>
          {mate && <p className="mt-2">{t('move.both', { name: nameOf(mate) })}</p>}
        </>
      }
      back={`/${locale}/days/${event.slug}/rooms?hotel=${here.hotel.id}`}
      action={moveGuest}
      hidden={{ eventId: event.id, reference }}
      submit={t('move.button')}
    >
      <Radios
        name="hotelId"
        legend={t('move.to')}
        options={lists.flatMap(({ hotel }) =>
          hotel && hotel !== here.hotel ? [{ value: hotel.id, label: hotel.name }] : [],
        )}
      />
    </Question>
  )
}
