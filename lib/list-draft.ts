import { notFound } from 'next/navigation'
import type { Locale } from '@/domain/language'
import { type ListQuery, listQuery, readListQuery } from '@/domain/list/list-query'
import { ownList } from '@/domain/list/own-list'
import { type PlaceOfList, placeOfList } from '@/domain/list/place-of-list'
import { usualListColumns, withinSight } from '@/domain/list/sight'
import { type ListFormat, listFormats } from '@/domain/lists/list-format'
import type { Person } from '@/domain/people/person'
import { can } from '@/domain/permissions'
import { db } from './db'
import { currentPerson } from './session'

export type Asked = Record<string, string | string[] | undefined>

/** A list as it is composed: everything of it stands in the address. */
export type Draft = {
  place: PlaceOfList
  query: ListQuery
  format: ListFormat
  in: Locale
  /** The saved list that is changed. */
  list?: string
}

/** Whoever may take lists; for everybody else there is no such page. */
export async function listTaker(): Promise<Person> {
  const person = await currentPerson()
  return person && can.takeLists(person) ? person : notFound()
}

const one = (value: Asked[string]) => [value].flat()[0]

/** What an address asks to be listed, if somebody may list it. */
export async function placeAsked(person: Person, asked: Asked): Promise<PlaceOfList | null> {
  const [event, of] = [one(asked.event), one(asked.of)]
  if (!event) return null
  const partnership = of ? { slug: of } : null
  return placeOfList(db(), person, { event: { slug: event }, partnership })
}

/** How a file is asked for. */
export const fileAsked = (asked: Asked, locale: Locale) => ({
  format: listFormats.find((format) => format === one(asked.format)) ?? 'xlsx',
  in: asked.in === 'sv' || asked.in === 'en' ? (asked.in as Locale) : locale,
})

/** A list as an address has it, without what is beyond somebody's sight; nothing there where they may list nothing. */
export async function draftAsked(person: Person, asked: Asked, locale: Locale): Promise<Draft> {
  const place = (await placeAsked(person, asked)) ?? notFound()
  const query = withinSight(person, place.event, place.scope, readListQuery(asked))
  const columns = query.columns.length > 0 ? query.columns : usualListColumns(person, place.event)
  const list = one(asked.list)
  if (list) {
    const { list: kept } = await ownList(db(), person, list).catch(notFound)
    const { eventId, partnershipId = null } = place.scope
    if (kept.eventId !== eventId || kept.partnershipId !== partnershipId) notFound()
  }
  return { place, query: { ...query, columns }, ...fileAsked(asked, locale), list }
}

/** A list as it stands in the address of the pages that compose it. */
export function draftQuery({ place, query, format, list, ...draft }: Draft): URLSearchParams {
  return new URLSearchParams([
    ['event', place.event.slug],
    ...(place.partnership ? [['of', place.partnership.slug]] : []),
    ...listQuery(query),
    ['format', format],
    ['in', draft.in],
    ...(list ? [['list', list]] : []),
  ])
}
