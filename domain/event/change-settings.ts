import { and, asc, count, eq, gt, inArray } from 'drizzle-orm'
import type { z } from 'zod'
import type { Tx } from '@/db/client'
import { seats as seatsTable } from '@/db/schema/applications'
import { events } from '@/db/schema/events'
import { fundedPlaces } from '@/db/schema/funding'
import { partnerships } from '@/db/schema/partnerships'
import { registrations } from '@/db/schema/registrations'
import { attendances } from '../application/answers'
import { record } from '../audit/record'
import { changedFields } from '../edit/changed-fields'
import type { Form } from '../form'
import { offerFreePlaces } from '../funding/offer-free-places'
import { moveToFirst } from '../funding/places'
import { Refusal } from '../refusal'
import { keepTotals, type Rescored, rescored } from '../review/criteria-changed'
import { tell } from '../told'
import { requireStillComplete } from './complete'
import { type Consequence, consequencesOf, nameOf, Unagreed } from './consequences'
import { enterToEdit, inFull, onPageOf } from './enter-to-edit'
import { movedParts, typedMeals, withDates } from './move-with-dates'
import { rows } from './rows-form'
import type { Event } from './seats'
import type { Changed, EventInFull } from './section'
import { type SectionName, sections } from './settings'
import { concernedBy, tellOfChange } from './tell-of-change'

/** What the form of a section says, once it is read. */
export type InputOf<Name extends SectionName> = z.output<(typeof sections)[Name]['form']>

/**
 * Staff change a section of an event's settings. Whoever is registered is told by mail when the
 * event is another day or place, or when what they chose is there no more; funded places and seats
 * that there are more of are offered to whoever waits; reviews come to another total by other
 * criteria. Returns how many were told by mail: none when nothing is different.
 *
 * Throws `Unagreed` when it does something to others that `agreed` does not name. Refuses
 * `edited-meanwhile`, `capacity-is-below-the-taken`, `funded-places-are-taken`, `theme-is-chosen`,
 * `criterion-is-scored`,
 * and `event-is-not-complete` when everybody could see that something is missing.
 */
export async function changeSettings<Name extends SectionName>(
  tx: Tx,
  staff: { id: string },
  name: Name,
  input: InputOf<Name>,
): Promise<number> {
  const section = sections[name] as unknown as {
    form: Form
    typed: (now: EventInFull) => Record<string, string | string[] | undefined>
    changed: (now: EventInFull, input: InputOf<Name>) => Changed
    rows?: { id: string; fields: string[] }
  }
  const { eventId, version, agreed } = input
  const event = await enterToEdit(
    tx,
    eventId,
    version,
    onPageOf(section.form),
    (event) =>
      section.rows && {
        ...section.rows,
        numbers: rows,
        now: section.typed({ event, seats: null }),
      },
  )
  const now = await inFull(tx, event)
  const { seats, ...columns } = withDates(event, section.changed(now, input))
  const after: Event = { ...event, ...columns, version: event.version + 1 }
  const afterInFull = { event: after, seats: seats ? withSeats(now, seats) : now.seats }
  const typed = (of: EventInFull) => ({ ...section.typed(of), ...typedMeals(of.event) })
  const changed = changedFields(typed(now), typed(afterInFull), after.version)
  if (!changed) return 0

  requireSeats(now, after, seats)
  await requirePlaces(tx, event, after)
  await requireThemes(tx, event, after)
  requireStillComplete(now, afterInFull)

  const all = await concernedBy(tx, event)
  const reviewed = await rescored(tx, event, after)
  const consequences = [...consequencesOf(event, after, all), ...consequencesFor(reviewed)]
  if (consequences.length > 0 && nameOf(consequences) !== agreed) throw new Unagreed(consequences)

  await tx
    .update(events)
    .set({ ...columns, version: after.version })
    .where(eq(events.id, eventId))
  if (after.fundedPlaces < event.fundedPlaces) await moveToFirst(tx, eventId, after.fundedPlaces)
  for (const attendance of seats ? attendances : [])
    await tx
      .update(seatsTable)
      .set({ capacity: seats?.[attendance] })
      .where(and(eq(seatsTable.eventId, eventId), eq(seatsTable.attendance, attendance)))
  await keepTotals(tx, reviewed)
  // What the dates took along is as much a change as the dates themselves.
  const entries = [changed, ...(columns.programme ? movedParts(event, after) : [])]
  await record(
    tx,
    ...entries.map((entry) => ({
      act: 'event-changed' as const,
      actorId: staff.id,
      eventId,
      subject: { kind: 'event' as const, id: eventId },
      ...entry,
    })),
  )
  if (event.kind === 'conference') await tell(tx, await offerFreePlaces(tx, after))
  return tellOfChange(tx, event, after, all)
}

function consequencesFor({ totals, missing }: Rescored): Consequence[] {
  const consequences: (Consequence | false)[] = [
    totals.length > 0 && { kind: 'totals-change', count: totals.length },
    missing > 0 && { kind: 'scores-missing', count: missing },
  ]
  return consequences.filter((one) => one !== false)
}

const withSeats = ({ seats }: EventInFull, capacities: NonNullable<Changed['seats']>) =>
  seats && {
    week: { ...seats.week, capacity: capacities.week },
    labs: { ...seats.labs, capacity: capacities.labs },
  }

function requireSeats({ event, seats }: EventInFull, after: Event, wanted: Changed['seats']) {
  const taken = (number: number) =>
    new Refusal('capacity-is-below-the-taken', { number, wanted: after.capacity })
  for (const attendance of attendances)
    if (wanted && seats && wanted[attendance] < seats[attendance].taken)
      throw new Refusal('capacity-is-below-the-taken', {
        number: seats[attendance].taken,
        wanted: wanted[attendance],
      })
  if (after.capacity < event.attending) throw taken(event.attending)
}

const mostPartnerships = 10

/** No partnership may hold, or be offered, more than the new number. */
async function requirePlaces(tx: Tx, before: Event, after: Event) {
  if (after.fundedPlaces >= before.fundedPlaces) return
  const held = await tx
    .select({ name: partnerships.name, id: partnerships.id })
    .from(fundedPlaces)
    .innerJoin(partnerships, eq(partnerships.id, fundedPlaces.partnershipId))
    .where(eq(fundedPlaces.eventId, before.id))
    .groupBy(partnerships.id, partnerships.name)
    .having(gt(count(), after.fundedPlaces))
    .orderBy(asc(partnerships.name), asc(partnerships.id))
  if (held.length === 0) return
  const names = held.slice(0, mostPartnerships).map(({ name }) => name)
  throw new Refusal('funded-places-are-taken', {
    partnerships: names.join('; '),
    more: held.length - names.length,
  })
}

/** A theme that somebody has chosen stays. */
async function requireThemes(tx: Tx, before: Event, after: Event) {
  const kept = new Set(after.themes.map(({ code }) => code))
  const gone = before.themes.map(({ code }) => code).filter((code) => !kept.has(code))
  if (gone.length === 0) return
  const [chosen] = await tx
    .select({ id: registrations.id })
    .from(registrations)
    .where(and(eq(registrations.eventId, before.id), inArray(registrations.theme, gone)))
    .limit(1)
  if (chosen) throw new Refusal('theme-is-chosen')
}
