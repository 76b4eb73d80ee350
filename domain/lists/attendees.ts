import { asc, count, desc, eq, inArray, sql } from 'drizzle-orm'
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
import type { Sorting } from './column-names'
import { matching, type Scope, type Sought } from './matching'

export type { Scope } from './matching'
export type Attendee = Awaited<ReturnType<typeof attendees>>[number]

const registrar = alias(people, 'registrar')
const organisation = sql<string>`coalesce(${parties.organisation}, ${applications.affiliation}, '')`
const country = sql<string>`coalesce(${parties.country}, ${applications.residence}, '')`
const isFunded = isOf('funded', 'yes')

// What is not there comes last on either engine: each has an order of its own for it.
const sortedBy = {
  name: registrations.sortName,
  reference: registrations.reference,
  email: people.email,
  organisation,
  country,
  partnership: sql`coalesce(${partnerships.name}, '')`,
  delegateRole: registrations.delegateRole,
  category: registrations.delegateRole,
  theme: registrations.theme,
  stream: registrations.theme,
  attendance: sql`coalesce(${applications.attendance}, '')`,
  funding: sql`case when ${isOf('funding', 'icld')} then 0 when ${isOf('funding', 'self')} then 1
    when ${isOf('funding', 'waiting')} then 2 else 3 end`,
  funded: sql`case when ${isFunded} then 0 else 1 end`,
  // In the order in which they joined, whatever the line.
  turn: sql`coalesce(${queue.turn}, 2147483647)`,
  status: registrations.status,
  decision: sql`case when ${isOf('decision', 'released')} then 2 when ${isOf('decision', 'held')} then 1 else 0 end`,
  spokenLanguage: registrations.spokenLanguage,
  received: registrations.createdAt,
} satisfies Record<Sorting, unknown>

/**
 * The attendees of a scope that match a filter, in its order; `page` of them or, without one, all.
 * No special-category answers: those are only with a single registration, for who may see them.
 */
export async function attendees(db: Db, scope: Scope, filter: Sought = {}) {
  const direction = filter.order === 'desc' ? desc : asc
  const rows = db
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
    .where(await matching(db, scope, filter))
    .orderBy(direction(sortedBy[filter.sort ?? 'name']), asc(registrations.reference))
  const found = await (filter.page
    ? rows.limit(pageSize).offset((filter.page - 1) * pageSize)
    : rows)
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

// A page names its own; a whole list asks for those of the event, so that no question grows with it.
async function marksOf(db: Db, { eventId }: Scope, ids: string[]) {
  const [tagsOf, daysOf] = [new Map<string, Tag[]>(), new Map<string, string[]>()]
  if (ids.length === 0) return { tags: tagsOf, notes: new Map<string, number>(), there: daysOf }
  const these =
    ids.length <= pageSize ? inArray(registrations.id, ids) : eq(registrations.eventId, eventId)
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
