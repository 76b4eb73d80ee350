import { and, eq, inArray, isNotNull, isNull, not, or, type SQL, sql } from 'drizzle-orm'
import { jsonText } from '@/db/columns'
import { academyPlaces, applications, journeys } from '@/db/schema/applications'
import { notes, registrationTags } from '@/db/schema/attendees'
import { fundedPlaces, queue } from '@/db/schema/funding'
import { invoicing } from '@/db/schema/invoicing'
import { parties, partnerships } from '@/db/schema/partnerships'
import { decisions, registrations } from '@/db/schema/registrations'
import { roommates } from '@/db/schema/rooms'
import { dayAfter, startOfDay } from '../clock'
import { daysThere } from '../documents/no-show'
import { living } from '../registration/answers'
import { type Facet, facetNames } from './attendee-facets'
import type { AttendeeFilter } from './attendee-filter'

// The one place that says in the database's words what is told of a loaded row elsewhere. Of a
// query that joins all these tables from the left.

const isPlaced = or(isNotNull(fundedPlaces.place), isNotNull(academyPlaces.registrationId))
const isOffered = or(isNotNull(fundedPlaces.offeredUntil), isNotNull(academyPlaces.offeredUntil))
const isLiving = inArray(registrations.status, [...living])
const comesToAcademy = and(
  isNotNull(academyPlaces.registrationId),
  isNull(academyPlaces.offeredUntil),
)
const hasNights = sql`${jsonText(registrations.nights)} <> '[]'`
const isShared = or(
  sql`exists (select 1 from ${roommates} where ${roommates.registrationId} = ${registrations.id})`,
  and(isNotNull(journeys.lodgingAt), eq(journeys.room, 'shared')),
)
const waitsForAnswer = and(
  isNotNull(registrations.registeredBy),
  isNull(registrations.confirmedAt),
  isLiving,
)
const ownInvoice = and(eq(registrations.comesAtOwnExpense, true), isLiving)
const hasNote = sql`exists (select 1 from ${notes} where ${notes.registrationId} = ${registrations.id})`

const has = (column: Parameters<typeof jsonText>[0]) => (value: string) =>
  like(jsonText(column), `"${value}"`)
const yes = (condition: SQL | undefined) => (value: string) =>
  value === 'yes' ? condition : not(surely(condition))

const conditions: Record<Facet, (value: string) => SQL | undefined> = {
  status: (value) => eq(registrations.status, value as 'received'),
  funding: oneOf({
    icld: and(isNotNull(fundedPlaces.place), isNull(fundedPlaces.offeredUntil)),
    self: eq(registrations.comesAtOwnExpense, true),
    // Whoever comes at own expense and waits as well is found under both.
    waiting: isNotNull(queue.turn),
    none: and(
      isNull(fundedPlaces.place),
      eq(registrations.comesAtOwnExpense, false),
      isNull(queue.turn),
    ),
  }),
  place: oneOf({
    held: and(isPlaced, not(surely(isOffered))),
    offered: isOffered,
    none: not(surely(isPlaced)),
  }),
  decision: oneOf({
    undecided: isNull(decisions.registrationId),
    held: and(isNotNull(decisions.registrationId), isNull(decisions.releasedAt)),
    released: isNotNull(decisions.releasedAt),
  }),
  attendance: (value) => eq(applications.attendance, value as 'week'),
  funded: yes(eq(applications.funded, true)),
  partnership: (value) => eq(partnerships.slug, value),
  party: (value) => eq(registrations.partyId, value),
  kind: (value) => eq(parties.kind, value as 'region'),
  country: (value) => or(eq(parties.country, value), eq(applications.residence, value)),
  role: (value) => eq(registrations.delegateRole, value as 'other'),
  theme: (value) => eq(registrations.theme, value),
  day: has(registrations.days),
  meal: has(registrations.meals),
  night: has(registrations.nights),
  room: oneOf({
    shared: isShared,
    single: and(hasNights, not(surely(isShared))),
    none: and(not(hasNights), not(surely(isShared))),
  }),
  language: (value) => eq(registrations.spokenLanguage, value as 'sv'),
  interpretation: yes(sql`${registrations.interpretation} <> ''`),
  confirmed: yes(not(surely(waitsForAnswer))),
  missing: oneOf({
    confirmation: waitsForAnswer,
    stay: and(comesToAcademy, isNull(journeys.lodgingAt)),
    travel: and(comesToAcademy, isNull(journeys.registrationId)),
    invoice: and(ownInvoice, isNull(invoicing.registrationId)),
  }),
  invoice: yes(ownInvoice),
  listed: yes(eq(registrations.onParticipantList, true)),
  photo: yes(eq(registrations.noPhoto, false)),
  there: yes(sql`${daysThere} > 0`),
  note: yes(hasNote),
  tag: (value) =>
    sql`exists (select 1 from ${registrationTags}
      where ${registrationTags.registrationId} = ${registrations.id}
      and ${registrationTags.tagId} = ${value})`,
  refs: (value) => eq(registrations.reference, value),
}

function oneOf(known: Record<string, SQL | undefined>) {
  return (value: string) => known[value]
}

// What is unknown is not so: without it, neither a thing nor its opposite would be found.
function surely(condition: SQL | undefined): SQL {
  return sql`coalesce(${condition ?? sql`false`}, false)`
}

/** Text with a piece in it, as it stands: what is special to the database is nothing special here. */
export function like(text: SQL | typeof registrations.searchText, piece: string): SQL {
  return sql`${text} like ${`%${piece.replace(/[\\%_]/g, '\\$&')}%`} escape '\\'`
}

/** Whether a row has this value of a facet: true or false, never unknown. */
export const isOf = (facet: Facet, value: string): SQL => surely(conditions[facet](value))

const anyOf = (facet: Facet, values: string[]) =>
  facet === 'refs'
    ? inArray(registrations.reference, values)
    : (or(...values.map((value) => isOf(facet, value))) ?? sql`false`)

type Said = Partial<Pick<AttendeeFilter, 'is' | 'not'>>

/** What a filter says of one facet; undefined when nothing. */
export function saidOf(facet: Facet, { is, not: without }: Said) {
  const [wanted, unwanted] = [is?.[facet], without?.[facet]]
  return and(wanted && anyOf(facet, wanted), unwanted && not(anyOf(facet, unwanted)))
}

/** What a filter says by all its facets but those that are left out. */
export const saidByFacets = (filter: Said, leftOut: readonly Facet[] = []) =>
  and(
    ...facetNames.filter((facet) => !leftOut.includes(facet)).map((facet) => saidOf(facet, filter)),
  )

/** Whether they registered between two days of Europe/Stockholm, or, `outside`, did not. */
export function registeredBetween({
  from,
  to,
  outside,
}: Partial<Pick<AttendeeFilter, 'from' | 'to' | 'outside'>>): SQL | undefined {
  const between = and(
    from ? sql`${registrations.createdAt} >= ${asStored(startOfDay(from))}` : undefined,
    to ? sql`${registrations.createdAt} < ${asStored(startOfDay(dayAfter(to)))}` : undefined,
  )
  return between && outside ? not(between) : between
}

const asStored = (instant: Date) => sql.param(instant, registrations.createdAt)
