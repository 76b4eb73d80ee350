import { notFound } from 'next/navigation'
import { can } from '@/domain/permissions'
import { hotelsOf } from '@/domain/rooming/hotels'
import { daysOf } from '@/lib/days'
import { db } from '@/lib/db'
import { HotelQuestion } from '../hotel-question'

type Props = { params: Promise<{ slug: string; hotel: string }> }

export default async function ChangeHotel({ params }: Props) {
  const { slug, hotel: id } = await params
  const { event } = await daysOf(slug, can.seeRooms)
  const hotel = (await hotelsOf(db(), event.id)).find((one) => one.id === id) ?? notFound()
  return <HotelQuestion event={event} hotel={hotel} />
}
