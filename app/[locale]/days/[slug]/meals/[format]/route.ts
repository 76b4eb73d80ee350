import { countMeals } from '@/domain/meals/count-meals'
import { can } from '@/domain/permissions'
import { daysFile } from '@/lib/days-file'
import { db } from '@/lib/db'
import { handOutList } from '@/lib/hand-out-list'
import { mealsInWords } from '@/lib/meals-in-words'

type Context = { params: Promise<{ locale: string; slug: string; format: string }> }

export async function GET(_: Request, { params }: Context) {
  const { locale, slug, format } = await params
  const asked = await daysFile(slug, locale, can.countMeals)
  if (!asked) return new Response(null, { status: 404 })
  const { meals } = await countMeals(db(), asked.event)
  // Numbers alone: nobody is named in it.
  return handOutList(await mealsInWords(meals, asked.locale), format, {
    ...{ ...asked, of: 'meals', people: 0 },
  })
}
