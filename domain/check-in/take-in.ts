import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { checkIns } from '@/db/schema/days'
import { registrations } from '@/db/schema/registrations'
import { entryOf } from '../audit/entry-of'
import type { Entry } from '../audit/record'
import { calendarDay, now } from '../clock'
import { type Event, enterEvent } from '../event/seats'
import { tell } from '../told'
import type { Answer, Reason } from './answer'
import { noteAttended } from './day-attended'
import { type Door, hearFrom } from './doors'
import { admissionsOf, hasBegun, timesOf } from './entry-days'
import type { DoorEntry } from './form'
import { standings, whyNot } from './list-for-door'
import { refusedBefore } from './refused-before'

type Keeper = { id: string }
type At = { eventId: string; doorId: string }
type Standing = Awaited<ReturnType<typeof standings>>[number]

/**
 * Takes in what a door has let in, in the order in which it did; what was sent before is not taken
 * twice. Of a person, a day and a session the first check-in stands and a later one is kept as one
 * that repeats it. Whoever has ended, does not come or is not of the event is refused, as is a day
 * that has not begun: the log tells of it once. A door that was closed meanwhile is heard all the
 * same, so that nobody is lost whom it let in before it knew. Returns what became of each.
 */
export async function takeIn(
  tx: Tx,
  keeper: Keeper,
  { eventId, doorId }: At,
  sent: DoorEntry[],
): Promise<Answer[]> {
  if (sent.length === 0) {
    await hearFrom(tx, eventId, doorId)
    return []
  }
  const event = await enterEvent(tx, eventId)
  const door = await hearFrom(tx, eventId, doorId)
  const entries = [...new Map(sent.map((one) => [one.id, one])).values()]
  const known = await knownOf(tx, entries)
  const fresh = entries
    .filter(({ id }) => !known.has(id))
    .toSorted((one, other) => one.at.localeCompare(other.at))
  const whose = await whoseOf(tx, eventId, fresh)
  const refused = new Map(
    fresh.flatMap((one): [string, Reason][] => {
      const why = whyRefused(event, whose.get(one.reference), one)
      return why ? [[one.id, why]] : []
    }),
  )
  const knownAt = now()
  const rows = fresh.flatMap((one) => {
    const it = whose.get(one.reference)
    if (!it || refused.has(one.id)) return []
    const { id, day, session } = one
    const how = wayIn(it, one)
    const at = between(door.openedAt, new Date(one.at), knownAt)
    return {
      ...{ id, eventId, registrationId: it.id, doorId, day, session, how, at, knownAt },
      by: keeper.id,
    }
  })
  const repeats = await keep(tx, rows)
  const attended = await noteAttended(tx, keeper, daysOf(rows), knownAt)
  const told = refused.size > 0 ? await refusedBefore(tx, doorId) : new Set()
  const untold = fresh.filter(({ id }) => !refused.has(id) || !told.has(id))
  const entriesOfLog = untold.flatMap((one) =>
    logged(keeper, event, door, one, whose.get(one.reference), {
      refused: refused.get(one.id),
      repeats: repeats.has(one.id) || undefined,
    }),
  )
  await tell(tx, attended, { entries: entriesOfLog, letters: [] })
  return entries.map(({ id }): Answer => {
    const why = refused.get(id)
    if (why) return { id, became: 'refused', why }
    const of = known.get(id) ?? repeats.get(id)
    return of ? { id, became: 'repeat', of } : { id, became: 'in' }
  })
}

/** Which of the entries are kept already, each with the one it repeats. */
async function knownOf(tx: Tx, entries: DoorEntry[]): Promise<Map<string, string | null>> {
  const rows = await tx
    .select({ id: checkIns.id, repeats: checkIns.repeats })
    .from(checkIns)
    .where(
      inArray(
        checkIns.id,
        entries.map(({ id }) => id),
      ),
    )
  return new Map(rows.map(({ id, repeats }) => [id, repeats]))
}

async function whoseOf(tx: Tx, eventId: string, entries: DoorEntry[]) {
  if (entries.length === 0) return new Map<string, Standing>()
  const references = [...new Set(entries.map(({ reference }) => reference))]
  const rows = await standings(tx).where(
    and(eq(registrations.eventId, eventId), inArray(registrations.reference, references)),
  )
  return new Map(rows.map((row) => [row.reference, row]))
}

function whyRefused(
  event: Event,
  it: Standing | undefined,
  { day, session }: DoorEntry,
): Reason | null {
  if (!it) return 'unknown'
  const ended = whyNot(it)
  if (ended) return ended
  const sessions = admissionsOf(event).find((one) => one.day === day)?.sessions
  if (!sessions || (session !== '' && !sessions.some(({ id }) => id === session)))
    return 'not-a-day'
  return hasBegun(day) ? null : 'not-yet'
}

/** How somebody came in: whoever was registered by others on that very day walked in. */
const wayIn = ({ registeredBy, createdAt }: Standing, { day, how }: DoorEntry) =>
  registeredBy !== null && calendarDay(createdAt) === day ? ('walk-in' as const) : how

// The clock of a phone may be wrong: nobody came in before the door was opened, or later than now.
const between = (earliest: Date, at: Date, latest: Date) =>
  at < earliest ? earliest : at > latest ? latest : at

type Row = Omit<typeof checkIns.$inferInsert, 'repeats' | 'undoneAt' | 'undoneBy'>
const sameEntry = (one: Pick<Row, 'registrationId' | 'day' | 'session'>) =>
  `${one.registrationId} ${one.day} ${one.session}`

/** Keeps check-ins: the first of a person, day and session, and the others as repeating it. Returns those. */
async function keep(tx: Tx, rows: Row[]): Promise<Map<string, string>> {
  if (rows.length === 0) return new Map()
  const first = await tx
    .insert(checkIns)
    .values(rows)
    .onConflictDoNothing()
    .returning({ id: checkIns.id })
  const later = rows.filter(({ id }) => !first.some((one) => one.id === id))
  if (later.length === 0) return new Map()
  const standing = await tx
    .select({
      id: checkIns.id,
      registrationId: checkIns.registrationId,
      day: checkIns.day,
      session: checkIns.session,
    })
    .from(checkIns)
    .where(
      and(
        inArray(
          checkIns.registrationId,
          later.map(({ registrationId }) => registrationId),
        ),
        isNull(checkIns.undoneAt),
        isNull(checkIns.repeats),
      ),
    )
  const firstOf = new Map(standing.map((one) => [sameEntry(one), one.id]))
  const repeating = later.flatMap((row) => {
    const repeats = firstOf.get(sameEntry(row))
    return repeats ? { ...row, repeats } : []
  })
  await tx.insert(checkIns).values(repeating)
  return new Map(repeating.map(({ id, repeats }) => [id, repeats]))
}

const daysOf = (rows: Row[]) => [
  ...new Map(
    rows.map(({ registrationId, day }) => [`${registrationId} ${day}`, { registrationId, day }]),
  ).values(),
]

/** What the log tells of an entry. Of a reference that is nobody's there is nobody to tell of. */
function logged(
  keeper: Keeper,
  event: Event,
  door: Door,
  entry: DoorEntry,
  it: Standing | undefined,
  became: { refused?: Reason; repeats?: true },
): Entry[] {
  const { day, session } = entry
  const how = it ? wayIn(it, entry) : entry.how
  const after = {
    ...{ door: door.name, day, session: timesOf(event, day, session), how, ...became },
    // By its id it is known when it is sent again.
    ...(became.refused && { entryId: entry.id }),
  }
  if (!it)
    return [
      {
        ...{ act: 'checked-in', actorId: keeper.id, eventId: door.eventId },
        ...{ subject: { kind: 'door', id: door.id }, after },
      },
    ]
  return [
    { ...entryOf(it, 'checked-in', keeper.id, { after }), subject: { kind: 'door', id: door.id } },
  ]
}
