import { and, asc, count, eq, inArray, type SQL, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { alias } from '@/db/columns'
import { academyPlaces, applications, journeys } from '@/db/schema/applications'
import { notes, registrationTags, tags } from '@/db/schema/attendees'
import { attendedDays } from '@/db/schema/documents'
import { fundedPlaces, queue } from '@/db/schema/funding'
import { invoicing } from '@/db/schema/invoicing'
import { parties, partnerships } from '@/db/schema/partnerships'
import { people } from '@/db/schema/people'
import { decisions, registrations } from '@/db/schema/registrations'
import { roommates } from '@/db/schema/rooms'
import { fundingOf, heldColumns } from '../funding/held'
import { placeInLine } from '../funding/queue'
import { isOf } from './attendee-conditions'
import { pageSize } from './attendee-filter'
import { country, inOrderOf, organisation } from './attendee-order'
import { matching, type Scope, type Sought } from './matching'

export type { Scope } from './matching'
/** So many at a time, where they are read one part after the other. */
export const partSize = 500
export type Attendee = Awaited<ReturnType<typeof attendees>>[number]

const registrar = alias(people, 'registrar')

/**
 * The attendees of a scope that match a filter, in its order; `page` of them or, without one, all.
 * No special-category answers: those are only with a single registration, for who may see them.
 */
export async function attendees(db: Db, scope: Scope, filter: Sought = {}) {
  const rows = told(db)
    .where(await matching(db, scope, filter))
    .orderBy(...inOrderOf(filter))
  const found = await (filter.page
    ? rows.limit(pageSize).offset((filter.page - 1) * pageSize)
    : rows)
  return withMarks(db, scope, found)
}

/** Those of a few attendees of a scope who match still, in no order. */
export const attendeesAmong = async (
  db: Db,
  scope: Scope,
  matched: SQL | undefined,
  ids: string[],
): Promise<Attendee[]> =>
  withMarks(db, scope, await told(db).where(and(inArray(registrations.id, ids), matched)))

const told = (db: Db) =>
  db
    .select({
      registration: registrations,
      email: people.email,
      partnership: { slug: partnerships.slug, name: partnerships.name, theme: partnerships.theme },
      partyKind: parties.kind,
      organisation,
      country,
      ...heldColumns,
      // Which number in the line of their partnership, null for who does not stand in it.
      inLine: sql<number | null>`case when ${isOf('place', 'none')} and ${queue.turn} is not null
      then ${placeInLine} end`.mapWith((place) => (place === null ? null : Number(place))),
      invoice: invoicing,
      decision: {
        outcome: decisions.outcome,
        decidedAt: decisions.decidedAt,
        releasedAt: decisions.releasedAt,
      },
      application: {
        attendance: applications.attendance,
        funded: applications.funded,
      },
      academyPlace: {
        heldSince: academyPlaces.heldSince,
        offeredUntil: academyPlaces.offeredUntil,
      },
      journey: {
        arrivesOn: journeys.arrivesOn,
        departsOn: journeys.departsOn,
        details: journeys.details,
        room: journeys.room,
        roomWith: journeys.roomWith,
        lodgingAt: journeys.lodgingAt,
      },
      sharesRoom: sql<number>`exists (select 1 from ${roommates}
      where ${roommates.registrationId} = ${registrations.id})`.mapWith(Boolean),
      registeredBy: registrar.email,
    })
    .from(registrations)
    .innerJoin(people, eq(people.id, registrations.personId))
    .leftJoin(partnerships, eq(partnerships.id, registrations.partnershipId))
    .leftJoin(parties, eq(parties.id, registrations.partyId))
    .leftJoin(fundedPlaces, eq(fundedPlaces.registrationId, registrations.id))
    .leftJoin(queue, eq(queue.registrationId, registrations.id))
    .leftJoin(decisions, eq(decisions.registrationId, registrations.id))
    .leftJoin(invoicing, eq(invoicing.registrationId, registrations.id))
    .leftJoin(applications, eq(applications.registrationId, registrations.id))
    .leftJoin(academyPlaces, eq(academyPlaces.registrationId, registrations.id))
    .leftJoin(journeys, eq(journeys.registrationId, registrations.id))
    .leftJoin(registrar, eq(registrar.id, registrations.registeredBy))

async function withMarks<Row extends Awaited<ReturnType<typeof told>>[number]>(
  db: Db,
  scope: Scope,
  found: Row[],
) {
  const marks = await marksOf(
    db,
    scope,
    found.map(({ registration }) => registration.id),
  )
  return found.map((row) => ({
    ...row,
    funding: fundingOf({ ...row, comesAtOwnExpense: row.registration.comesAtOwnExpense }),
    tags: marks.tags.get(row.registration.id) ?? [],
    notes: marks.notes.get(row.registration.id) ?? 0,
    /** The days they were noted as there, as YYYY-MM-DD. */
    there: marks.there.get(row.registration.id) ?? [],
  }))
}

// A part names its own; a whole list asks for those of the event, so that no question grows with it.
async function marksOf(db: Db, { eventId }: Scope, ids: string[]) {
  const [tagsOf, daysOf] = [new Map<string, Tag[]>(), new Map<string, string[]>()]
  if (ids.length === 0) return { tags: tagsOf, notes: new Map<string, number>(), there: daysOf }
  const these =
    ids.length <= partSize ? inArray(registrations.id, ids) : eq(registrations.eventId, eventId)
  const [tagged, noted, days] = await Promise.all([
    db
      .select({ of: registrationTags.registrationId, id: tags.id, name: tags.name })
      .from(registrationTags)
      .innerJoin(tags, eq(tags.id, registrationTags.tagId))
      .innerJoin(registrations, eq(registrations.id, registrationTags.registrationId))
      .where(these)
      .orderBy(asc(tags.name), asc(tags.id)),
    db
      .select({ of: notes.registrationId, count: count() })
      .from(notes)
      .innerJoin(registrations, eq(registrations.id, notes.registrationId))
      .where(these)
      .groupBy(notes.registrationId),
    db
      .select({ of: attendedDays.registrationId, day: attendedDays.day })
      .from(attendedDays)
      .innerJoin(registrations, eq(registrations.id, attendedDays.registrationId))
      .where(these)
      .orderBy(asc(attendedDays.day)),
  ])
  for (const { of, ...tag } of tagged) tagsOf.set(of, [...(tagsOf.get(of) ?? []), tag])
  for (const { of, day } of days) daysOf.set(of, [...(daysOf.get(of) ?? []), day])
  const notesOf = new Map(noted.map((note) => [note.of, note.count]))
  return { tags: tagsOf, notes: notesOf, there: daysOf }
}

export type Tag = { id: string; name: string }
