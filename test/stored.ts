import { asc, eq } from 'drizzle-orm'
import { db } from '@/db/client'
import { events } from '@/db/schema/events'
import { fundedPlaces, queue } from '@/db/schema/funding'
import { people } from '@/db/schema/people'
import { auditLog, outbox } from '@/db/schema/records'
import { registrations } from '@/db/schema/registrations'
import { fundingOf } from '@/domain/funding/held'
import { isLiving } from '@/domain/registration/answers'

export type Stored = Awaited<ReturnType<typeof storedOf>>[number]

/** Everything the database knows of an event's registrations, in the order in which they came. */
export async function storedOf(eventId: string) {
  const rows = await db()
    .select({
      id: registrations.id,
      reference: registrations.reference,
      email: people.email,
      partnershipId: registrations.partnershipId,
      status: registrations.status,
      comesAtOwnExpense: registrations.comesAtOwnExpense,
      place: fundedPlaces.place,
      offeredUntil: fundedPlaces.offeredUntil,
      turn: queue.turn,
      precedence: queue.precedence,
    })
    .from(registrations)
    .innerJoin(people, eq(people.id, registrations.personId))
    .leftJoin(fundedPlaces, eq(fundedPlaces.registrationId, registrations.id))
    .leftJoin(queue, eq(queue.registrationId, registrations.id))
    .where(eq(registrations.eventId, eventId))
    .orderBy(asc(registrations.createdAt), asc(registrations.id))
  const letters = (await db().select().from(outbox).orderBy(asc(outbox.id))).map(
    ({ to, mail }) => ({ to, ...mail }),
  )
  const entries = await db()
    .select()
    .from(auditLog)
    .where(eq(auditLog.eventId, eventId))
    .orderBy(asc(auditLog.id))
  return rows.map((row) => ({
    ...row,
    funding: fundingOf(row),
    letters: letters.filter((one) => 'reference' in one && one.reference === row.reference),
    entries: entries.filter((one) => one.registrationId === row.id),
  }))
}

/** Those who wait for a place of a partnership, the first in line first. */
export const lineOf = (stored: Stored[], partnership: { id: string }): Stored[] =>
  stored
    .filter(({ turn, partnershipId }) => turn !== null && partnershipId === partnership.id)
    .sort((a, b) => Number(a.turn) - Number(b.turn))

/**
 * What is against the rules of the product in what is stored of an event: an empty list when all
 * is well. True at every moment, whatever was done before and however many did it at once.
 */
export async function brokenRules(eventId: string): Promise<string[]> {
  const [event] = await db().select().from(events).where(eq(events.id, eventId))
  if (!event) throw new Error('no such event')
  const stored = await storedOf(eventId)
  const broken: string[] = []
  const must = (holds: boolean, rule: string) => holds || broken.push(rule)

  const placesSeen = new Set<string>()
  const livingSeen = new Set<string>()
  for (const one of stored) {
    const { reference, email, status, place, turn, comesAtOwnExpense } = one
    const held = [place !== null, turn !== null, comesAtOwnExpense]
    if (!isLiving(status))
      must(!held.includes(true), `${reference} is ${status} and holds something`)
    else {
      must(held.includes(true), `${reference} has neither place nor turn nor own expense`)
      must(place === null || held.filter(Boolean).length === 1, `${reference} is funded and more`)
      must(!livingSeen.has(email), `${email} has two living registrations`)
      livingSeen.add(email)
    }
    if (place !== null) {
      const its = `place ${place} of ${one.partnershipId}`
      must(place >= 1 && place <= Math.min(2, event.fundedPlaces), `${its} does not exist`)
      must(!placesSeen.has(its), `${its} is held twice`)
      placesSeen.add(its)
    }

    const told = one.letters.length
    const changes = one.entries.filter(({ act }) => act !== 'decided')
    must(told === changes.length, `${reference}: ${changes.length} changes, told of ${told}`)
    must(
      one.entries.filter(({ act }) => act === 'registered').length === 1,
      `${reference} came twice`,
    )
    const logged = Object.assign({}, ...changes.map(({ after }) => after))
    must(logged.status === status, `${reference} is ${status}, the log says ${logged.status}`)
    must(logged.funding === one.funding, `${reference}: ${one.funding}, logged ${logged.funding}`)
  }

  const come = stored.filter((one) => one.place !== null || one.comesAtOwnExpense).length
  must(event.attending === come, `${come} come, ${event.attending} are counted`)
  must(come <= event.capacity, `${come} come to ${event.capacity} seats`)
  return broken
}
