import { can } from '@/domain/permissions'
import { daysOf } from '@/lib/days'
import { HotelQuestion } from '../hotel-question'

type Props = { params: Promise<{ slug: string }> }

export default async function NewHotel({ params }: Props) {
  const { event } = await daysOf((await params).slug, can.seeRooms)
  return <HotelQuestion event={event} />
}
