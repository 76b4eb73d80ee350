import { getTranslations } from 'next-intl/server'
import { readListQuery } from '@/domain/list/list-query'
import { runAt } from '@/domain/list/run-list'
import { db } from '@/lib/db'
import { fileAsked, placeAsked } from '@/lib/list-draft'
import { nothing } from '@/lib/list-table'
import { currentPerson } from '@/lib/session'
import { takeList } from '@/lib/take-list'

type Context = { params: Promise<{ locale: string }> }

/**
 * A list that is kept under no name, as its address says it. Sensitive columns are not to be had
 * here: what they are needed for stands with a list that is saved, never in an address.
 */
export async function GET(request: Request, { params }: Context) {
  const locale = (await params).locale === 'sv' ? 'sv' : 'en'
  const asked = Object.fromEntries(new URL(request.url).searchParams)
  const person = await currentPerson()
  const place = person && (await placeAsked(person, asked))
  const running = place && (await runAt(db(), person, place, readListQuery(asked), ''))
  if (!running) return nothing()
  const { format, in: language } = fileAsked(asked, locale)
  const t = await getTranslations({ locale: language, namespace: 'lists' })
  return takeList(running, { takerId: person.id, name: t('default'), format, locale: language })
}
