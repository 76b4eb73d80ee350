import { can } from '@/domain/permissions'
import { daysFile } from '@/lib/days-file'
import { handOutList } from '@/lib/hand-out-list'
import { changesList } from '@/lib/rooming-in-words'
import { sentBefore } from '../sent-before'

type Context = {
  params: Promise<{ locale: string; slug: string; hotel: string; format: string }>
}

export async function GET(_: Request, { params }: Context) {
  const { locale, slug, hotel, format } = await params
  const asked = await daysFile(slug, locale, can.seeRooms)
  const before = asked && (await sentBefore(asked.event.id, hotel))
  if (!before) return new Response(null, { status: 404 })
  const { told } = before
  return handOutList(changesList(told, asked.locale), format, {
    ...{ ...asked, of: 'roomChanges', people: told.length },
    which: before.hotel.name,
  })
}
