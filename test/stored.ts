import { asc, eq, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { events } from '@/db/schema/events'
import { fundedPlaces, queue } from '@/db/schema/funding'
import { invoicing } from '@/db/schema/invoicing'
import { people } from '@/db/schema/people'
import { auditLog, outbox } from '@/db/schema/records'
import { registrations, sensitiveAnswers } from '@/db/schema/registrations'
import { roommates } from '@/db/schema/rooms'
import { substitutions } from '@/db/schema/substitutions'
import type { Act } from '@/domain/audit/record'
import { now } from '@/domain/clock'
import { hasBegun } from '@/domain/event/window'
import { fundingOf, isOffered } from '@/domain/funding/held'
import { eventsToOfferAt } from '@/domain/funding/stuck-lines'
import type { MailKind } from '@/domain/mail/mail'
import { isLiving } from '@/domain/registration/answers'

export type Stored = Awaited<ReturnType<typeof storedOf>>[number]

/** Everything the database knows of an event's registrations, in the order in which they came. */
export async function storedOf(eventId: string) {
  const rows = await db()
    .select({
      id: registrations.id,
      reference: registrations.reference,
      email: people.email,
      partnershipId: sql<string>`${registrations.partnershipId}`,
      status: registrations.status,
      comesAtOwnExpense: registrations.comesAtOwnExpense,
      place: fundedPlaces.place,
      offeredUntil: fundedPlaces.offeredUntil,
      turn: queue.turn,
      precedence: queue.precedence,
      mate: roommates.mateId,
      hasNeeds: sql<number>`${sensitiveAnswers.registrationId} is not null`.mapWith(Boolean),
      hasInvoice: sql<number>`${invoicing.registrationId} is not null`.mapWith(Boolean),
    })
    .from(registrations)
    .innerJoin(people, eq(people.id, registrations.personId))
    .leftJoin(fundedPlaces, eq(fundedPlaces.registrationId, registrations.id))
    .leftJoin(queue, eq(queue.registrationId, registrations.id))
    .leftJoin(roommates, eq(roommates.registrationId, registrations.id))
    .leftJoin(sensitiveAnswers, eq(sensitiveAnswers.registrationId, registrations.id))
    .leftJoin(invoicing, eq(invoicing.registrationId, registrations.id))
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

/** Those who wait for a place of a partnership and are offered none, the first in line first. */
export const lineOf = (stored: Stored[], partnership: { id: string }): Stored[] =>
  stored
    .filter((one) => one.turn !== null && one.partnershipId === partnership.id && !isOffered(one))
    .sort((a, b) => Number(b.precedence) - Number(a.precedence) || Number(a.turn) - Number(b.turn))

/** What the delegate is told of each act: one letter of one of these kinds (product rule 3). */
const tells: Partial<Record<Act, MailKind[]>> = {
  registered: ['received', 'registered-by-colleague'],
  cancelled: ['cancelled', 'substituted'],
  restored: ['restored'],
  released: ['approved', 'declined'],
  offered: ['offered'],
  'offer-accepted': ['place-accepted'],
  'offer-declined': ['cancelled', 'stopped-waiting'],
  'offer-expired': ['offer-expired'],
  'joined-queue': ['waiting'],
  'left-queue': ['cancelled', 'stopped-waiting'],
  'queue-reordered': ['waiting'],
  'place-given-up': ['place-given-up'],
  'change-accepted': ['change-decided'],
  'change-refused': ['change-decided'],
  'substitution-declined': ['substitution-over'],
  'substitution-refused': ['substitution-over', 'cancelled'],
  'room-ended': ['room-over'],
}

// Told only when somebody else did it.
const mayTell: Partial<Record<Act, MailKind[]>> = {
  'substitution-asked': ['substitution-asked'],
  'substitution-withdrawn': ['substitution-over'],
}
const neverUntold = new Set(Object.values({ ...tells, ...mayTell }).flat())

/** Acts of whose change the delegate was not told, and letters that tell of nothing that was done. */
function untold({ reference, email, entries, letters }: Stored): string[] {
  const left = letters.filter(({ kind }) => neverUntold.has(kind))
  const broken: string[] = []
  const find = (act: Act, kinds: MailKind[] | undefined, must: boolean) => {
    if (!kinds) return
    const i = left.findIndex(({ to, kind }) => to === email && kinds.includes(kind))
    if (i >= 0) left.splice(i, 1)
    else if (must) broken.push(`${reference} was not told of ${act}`)
  }
  for (const { act } of entries) find(act, tells[act], true)
  for (const { act } of entries) find(act, mayTell[act], false)
  return [...broken, ...left.map(({ kind }) => `${reference} was told ${kind} of nothing`)]
}

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
    if (!isLiving(status)) {
      must(!held.includes(true), `${reference} is ${status} and holds something`)
      must(one.mate === null, `${reference} is ${status} and shares a room`)
      must(!one.hasNeeds, `${reference} is ${status} and its needs are kept`)
    } else {
      must(held.includes(true), `${reference} has neither place nor turn nor own expense`)
      must(!livingSeen.has(email), `${email} has two living registrations`)
      must(!one.hasInvoice || comesAtOwnExpense, `${reference} is invoiced and does not pay`)
      livingSeen.add(email)
    }
    if (isOffered(one)) must(turn !== null, `${reference} is offered a place and does not wait`)
    else if (place !== null)
      must(turn === null && !comesAtOwnExpense, `${reference} is funded and more`)
    if (place !== null) {
      const its = `place ${place} of ${one.partnershipId}`
      must(place >= 1 && place <= Math.min(2, event.fundedPlaces), `${its} does not exist`)
      must(!placesSeen.has(its), `${its} is held twice`)
      placesSeen.add(its)
    }
    if (one.mate !== null) {
      const mate = stored.find(({ id }) => id === one.mate)
      must(mate?.mate === one.id, `${reference} shares a room with somebody who does not`)
    }

    broken.push(...untold(one))
    must(
      one.entries.filter(({ act }) => act === 'registered').length === 1,
      `${reference} came twice`,
    )
    const changes = one.entries.filter(({ act }) => act !== 'decided')
    const logged = Object.assign({}, ...changes.map(({ after }) => after))
    must(logged.status === status, `${reference} is ${status}, the log says ${logged.status}`)
    must(logged.funding === one.funding, `${reference}: ${one.funding}, logged ${logged.funding}`)
  }

  const come = stored.filter((one) => one.place !== null || one.comesAtOwnExpense).length
  must(event.attending === come, `${come} come, ${event.attending} are counted`)
  must(come <= event.capacity, `${come} come to ${event.capacity} seats`)

  for (const id of new Set(stored.map(({ partnershipId }) => partnershipId))) {
    const taken = stored.filter((one) => one.partnershipId === id && one.place !== null).length
    const firsts = lineOf(stored, { id }).slice(0, Math.max(0, event.fundedPlaces - taken))
    const forgotten = firsts.find((one) => one.comesAtOwnExpense || come < event.capacity)
    must(!forgotten || hasBegun(event), `${forgotten?.reference} waits although a place is free`)
  }
  must(!(await eventsToOfferAt(db())).includes(eventId), 'offers have still to be made')

  const asked = await db().select().from(substitutions).where(eq(substitutions.eventId, eventId))
  for (const { registrationId, endedAt, email } of asked) {
    const it = stored.find(({ id }) => id === registrationId)
    const tookOver = it?.letters.some(({ kind }) => kind === 'substituted')
    must(
      endedAt !== null || tookOver || isLiving(it?.status ?? 'cancelled'),
      `${email} is still asked to take over what is over`,
    )
  }
  return broken
}

/** The offers of an event whose time is up and that nobody has passed on yet. */
export const overdueOffers = async (eventId: string) =>
  (await storedOf(eventId)).filter(({ offeredUntil }) => offeredUntil && offeredUntil <= now())
