import { can } from '@/domain/permissions'
import { participantsOf } from '@/domain/turnout/participants'
import { daysFile } from '@/lib/days-file'
import { db } from '@/lib/db'
import { handOutList } from '@/lib/hand-out-list'
import { participantsInWords } from '@/lib/turnout-in-words'

type Context = { params: Promise<{ locale: string; slug: string; format: string }> }

export async function GET(_: Request, { params }: Context) {
  const { locale, slug, format } = await params
  const asked = await daysFile(slug, locale, can.listParticipants)
  if (!asked) return new Response(null, { status: 404 })
  const rows = await participantsOf(db(), asked.event.id)
  return handOutList(await participantsInWords(rows, asked.locale), format, {
    ...{ ...asked, of: 'participants', people: rows.length },
  })
}
