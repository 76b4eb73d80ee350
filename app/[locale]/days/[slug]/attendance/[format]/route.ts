import { can } from '@/domain/permissions'
import { countTurnout } from '@/domain/turnout/count-turnout'
import { daysFile } from '@/lib/days-file'
import { db } from '@/lib/db'
import { handOutList } from '@/lib/hand-out-list'
import { turnoutInWords } from '@/lib/turnout-in-words'

type Context = { params: Promise<{ locale: string; slug: string; format: string }> }

export async function GET(_: Request, { params }: Context) {
  const { locale, slug, format } = await params
  const asked = await daysFile(slug, locale, can.countAttendance)
  if (!asked) return new Response(null, { status: 404 })
  const counted = await countTurnout(db(), asked.event)
  // Numbers alone: nobody is named in it.
  return handOutList(await turnoutInWords(counted, asked.locale), format, {
    ...{ ...asked, of: 'attendance', people: 0 },
  })
}
