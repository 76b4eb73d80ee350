import { can } from '@/domain/permissions'
import { roomingOf } from '@/domain/rooming/rooming'
import { guestsIn } from '@/domain/rooming/send-list'
import { daysFile } from '@/lib/days-file'
import { db } from '@/lib/db'
import { handOutList } from '@/lib/hand-out-list'
import { roomingInWords } from '@/lib/rooming-in-words'

type Context = { params: Promise<{ locale: string; slug: string; format: string }> }

export async function GET(request: Request, { params }: Context) {
  const { locale, slug, format } = await params
  const asked = await daysFile(slug, locale, can.seeRooms)
  if (!asked) return new Response(null, { status: 404 })
  const { lists } = await roomingOf(db(), asked.event.id)
  const chosen = new URL(request.url).searchParams.get('hotel')
  const list = chosen ? lists.find(({ hotel }) => hotel?.id === chosen) : lists[0]
  if (!list) return new Response(null, { status: 404 })
  return handOutList(roomingInWords(list.rows, asked.locale), format, {
    ...{ ...asked, of: 'rooms', people: guestsIn(list.rows) },
    which: lists.length > 1 ? list.hotel?.name : undefined,
  })
}
