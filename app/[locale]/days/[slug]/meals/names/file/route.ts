import { readForm } from '@/domain/form'
import { nameMealsForm } from '@/domain/meals/form'
import { can } from '@/domain/permissions'
import { daysFile } from '@/lib/days-file'
import { fileOf, isListFormat } from '@/lib/hand-out-list'
import { lookAtNames } from '@/lib/look-at-names'
import { namedMealsInWords } from '@/lib/meals-in-words'

type Context = { params: Promise<{ locale: string; slug: string }> }

const nothing = () => new Response(null, { status: 404 })

/** Diets with names as a file: asked for by a form, so that what for stands in no address. */
export async function POST(request: Request, { params }: Context) {
  const { locale, slug } = await params
  const asked = await daysFile(slug, locale, can.nameMeals)
  const data = await request.formData().catch(() => null)
  const read = data && nameMealsForm.safeParse(readForm(nameMealsForm, data))
  const format = String(data?.get('format'))
  if (!asked || !read?.success || !isListFormat(format)) return nothing()
  const { person, event } = asked
  if (read.data.eventId !== event.id) return nothing()
  const named = await lookAtNames(person, event.id, read.data.purpose)
  return fileOf(await namedMealsInWords(named, event, asked.locale), format, {
    ...{ event, locale: asked.locale, of: 'meals' },
  })
}

// A link that somebody sent leads nowhere: what for was not asked.
export const GET = nothing
