import { inArray } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { academyPlaces, applications } from '@/db/schema/applications'
import { entryOf } from '../audit/entry-of'
import { hours, now } from '../clock'
import { type Event, enterEvent } from '../event/seats'
import { hasBegun } from '../event/window'
import { offerEnds } from '../funding/offer-length'
import { letterTo } from '../mail/addressee'
import { Refusal } from '../refusal'
import { nothingTold, type Told, tell } from '../told'
import { type Attendance, attendances } from './answers'
import { inReserve } from './reserve'
import { changeAcademySeats, countByAttendance, type SeatCount } from './seats'

const atLeast = hours(24)

/** Until when whoever is accepted answers: the event's own date as long as that is a day off, else as an offer. */
export function answerUntil(event: Event, at = now()): Date {
  const { answerBy } = event
  return answerBy && answerBy.getTime() - at.getTime() >= atLeast ? answerBy : offerEnds(event, at)
}

/**
 * Passes seats that fell free to the first in reserve, each of the same attendance, as offers. What
 * nobody in reserve takes is given back. Once the event has begun nothing is offered any more. To be
 * called inside `enterEvent`, with how many seats of each attendance are left. Returns what is to be told.
 */
export async function passOnSeats(tx: Tx, event: Event, freed: SeatCount): Promise<Told> {
  if (freed.week + freed.labs === 0) return nothingTold
  const reserve = hasBegun(event) ? [] : await inReserve(tx, event.id)
  const told = reserve.filter(({ status }) => status === 'reserve')
  const next = attendances.flatMap((attendance) =>
    told.filter((one) => one.attendance === attendance).slice(0, freed[attendance]),
  )
  const taken = countByAttendance(next)
  await changeAcademySeats(tx, event.id, {
    week: taken.week - freed.week,
    labs: taken.labs - freed.labs,
  })
  return offerPlaces(tx, event, next)
}

/**
 * Staff offer one free seat of an attendance to the first in its reserve. Refuses
 * `nobody-in-reserve` and `seats-are-taken`.
 */
export async function offerNext(
  tx: Tx,
  staff: { id: string },
  eventId: string,
  attendance: Attendance,
): Promise<void> {
  const event = await enterEvent(tx, eventId)
  const reserve = hasBegun(event) ? [] : await inReserve(tx, eventId)
  const next = reserve.find((one) => one.attendance === attendance && one.status === 'reserve')
  if (!next) throw new Refusal('nobody-in-reserve')
  await changeAcademySeats(tx, eventId, countByAttendance([next]))
  await tell(tx, await offerPlaces(tx, event, [next], staff.id))
}

/** Keeps whether ICLD pays for those whom a place is offered, as it is told with the offer. */
export async function keepFunding(tx: Tx, offered: { id: string; funded: boolean }[]) {
  for (const funded of [true, false]) {
    const ids = offered.filter((one) => one.funded === funded).map(({ id }) => id)
    if (ids.length > 0)
      await tx.update(applications).set({ funded }).where(inArray(applications.registrationId, ids))
  }
}

type Reserve = Awaited<ReturnType<typeof inReserve>>

async function offerPlaces(
  tx: Tx,
  event: Event,
  next: Reserve,
  actorId: string | null = null,
): Promise<Told> {
  if (next.length === 0) return nothingTold
  const until = offerEnds(event)
  await tx.insert(academyPlaces).values(
    next.map(({ id, eventId, attendance }) => ({
      registrationId: id,
      eventId,
      attendance,
      heldSince: now(),
      offeredUntil: until,
    })),
  )
  await keepFunding(tx, next)
  return {
    entries: next.map((one) =>
      entryOf(one, 'place-offered', actorId, { after: { until: until.toISOString() } }),
    ),
    letters: next.map((one) =>
      letterTo(
        { ...one, partnership: '' },
        {
          kind: 'academy-place-offered',
          until: until.toISOString(),
          funded: one.funded,
          attendance: one.attendance,
        },
      ),
    ),
  }
}
