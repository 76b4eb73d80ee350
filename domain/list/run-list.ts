import type { Db } from '@/db/client'
import type { Attendee } from '../lists/attendees'
import { attendeesInParts } from '../lists/attendees-in-parts'
import type { Cell } from '../lists/cell'
import { columns as ofAttendees, type Words } from '../lists/columns'
import { howMany } from '../lists/count-attendees'
import type { Person } from '../people/person'
import { hasSensitive, isSensitive, type ListColumn } from './list-columns'
import { type ListQuery, readKeptQuery } from './list-query'
import { needsOf, sensitiveCells } from './needs-of'
import { type PlaceOfList, placeOfList } from './place-of-list'
import { inSight, seesAll, usualListColumns } from './sight'

/** A list that somebody may run, and what comes of it. */
export type Running = PlaceOfList & {
  columns: ListColumn[]
  /** How many people are in it just now. */
  people: number
  rows: (words: Words) => AsyncGenerator<Cell[][]>
}

type Kept = { eventId: string; partnershipId: string | null; query: string; purpose: string }

/** A saved list as it is for somebody at this moment; null when their rights do not reach it. */
export async function runKept(db: Db, who: Person, list: Kept): Promise<Running | null> {
  const place = await placeOfList(db, who, {
    event: { id: list.eventId },
    partnership: list.partnershipId ? { id: list.partnershipId } : null,
  })
  return place && runAt(db, who, place, readKeptQuery(list.query), list.purpose)
}

/**
 * A list of a place as it is for somebody at this moment; null when it asks for anything beyond their
 * sight, or for sensitive columns without a purpose.
 */
export async function runAt(
  db: Db,
  who: Person,
  place: PlaceOfList,
  query: ListQuery,
  purpose: string,
): Promise<Running | null> {
  const { event, scope } = place
  if (!seesAll(who, event, scope, query)) return null
  const columns = query.columns.length > 0 ? query.columns : usualListColumns(who, event)
  if (hasSensitive(columns) && purpose === '') return null
  const filter = { ...inSight(who, event, query.filter), page: undefined }
  return {
    ...place,
    columns,
    people: await howMany(db, scope, filter),
    rows: (words) => rowsOf(db, attendeesInParts(db, scope, filter), columns, words),
  }
}

async function* rowsOf(
  db: Db,
  parts: AsyncIterable<Attendee[]>,
  columns: ListColumn[],
  words: Words,
): AsyncGenerator<Cell[][]> {
  const sensitive = hasSensitive(columns)
  for await (const part of parts) {
    const ids = part.map(({ registration }) => registration.id)
    const needs = sensitive ? await needsOf(db, ids) : new Map()
    yield part.map((attendee) =>
      columns.map((name) =>
        isSensitive(name)
          ? sensitiveCells[name].cell(
              { attendee, needs: needs.get(attendee.registration.id) },
              words,
            )
          : ofAttendees[name].cell(attendee, words),
      ),
    )
  }
}

/** How wide a column is, in characters. */
export const widthOf = (name: ListColumn) =>
  isSensitive(name) ? sensitiveCells[name].width : ofAttendees[name].width
