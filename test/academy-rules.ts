import { asc, eq, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { academyPlaces, applications, journeys, seats } from '@/db/schema/applications'
import { events } from '@/db/schema/events'
import { auditLog, outbox } from '@/db/schema/records'
import { decisions, registrations, sensitiveAnswers } from '@/db/schema/registrations'
import { attendances } from '@/domain/application/answers'
import type { Act } from '@/domain/audit/record'
import { hasBegun } from '@/domain/event/window'
import type { MailKind } from '@/domain/mail/mail'
import { isLiving } from '@/domain/registration/answers'

export type StoredAcademy = Awaited<ReturnType<typeof storedAcademy>>
type Stored = StoredAcademy['applied'][number]

/** Everything the database knows of an academy's applications and seats. */
export async function storedAcademy(eventId: string) {
  const [event] = await db().select().from(events).where(eq(events.id, eventId))
  if (!event) throw new Error('no such event')
  const rows = await db()
    .select({
      registration: registrations,
      application: applications,
      place: academyPlaces,
      decision: decisions,
      hasNeeds: sql<number>`${sensitiveAnswers.registrationId} is not null`.mapWith(Boolean),
      hasJourney: sql<number>`${journeys.registrationId} is not null`.mapWith(Boolean),
    })
    .from(registrations)
    .innerJoin(applications, eq(applications.registrationId, registrations.id))
    .leftJoin(academyPlaces, eq(academyPlaces.registrationId, registrations.id))
    .leftJoin(decisions, eq(decisions.registrationId, registrations.id))
    .leftJoin(sensitiveAnswers, eq(sensitiveAnswers.registrationId, registrations.id))
    .leftJoin(journeys, eq(journeys.registrationId, registrations.id))
    .where(eq(registrations.eventId, eventId))
    .orderBy(asc(registrations.createdAt), asc(registrations.id))
  const mails = await db()
    .select({ registrationId: outbox.registrationId, mail: outbox.mail })
    .from(outbox)
    .innerJoin(registrations, eq(registrations.id, outbox.registrationId))
    .where(eq(registrations.eventId, eventId))
    .orderBy(asc(outbox.id))
  const entries = await db()
    .select()
    .from(auditLog)
    .where(eq(auditLog.eventId, eventId))
    .orderBy(asc(auditLog.id))
  return {
    event,
    seats: await db().select().from(seats).where(eq(seats.eventId, eventId)),
    applied: rows.map((row) => ({
      ...row,
      letters: mails
        .filter((one) => one.registrationId === row.registration.id)
        .map(({ mail }) => mail),
      entries: entries.filter((one) => one.registrationId === row.registration.id),
    })),
  }
}

/** What the applicant is told of each act: one letter of one of these kinds (product rule 3). */
const tells: Partial<Record<Act, MailKind[]>> = {
  'application-sent': ['application-received'],
  'application-changed': ['application-received'],
  released: ['application-accepted', 'application-in-reserve', 'application-rejected'],
  'place-offered': ['academy-place-offered'],
  'place-accepted': ['academy-place-taken'],
  'place-declined': ['application-over'],
  'place-expired': ['application-over'],
  cancelled: ['application-over'],
}
const neverUntold = new Set(Object.values(tells).flat())
const onlyOnce: MailKind[][] = [
  ['application-accepted', 'academy-place-offered'],
  ['application-in-reserve'],
  ['application-rejected'],
  ['academy-place-taken'],
  ['application-over'],
]

/** Acts of whose change the applicant was not told, and letters that tell of nothing that was done. */
function untold({ registration: { reference }, letters, entries }: Stored): string[] {
  const left = letters.map(({ kind }) => kind).filter((kind) => neverUntold.has(kind))
  const broken: string[] = []
  for (const { act, after } of entries) {
    // Another CV is seen by whoever opens the application; no letter says so.
    if (!tells[act] || after?.cv) continue
    const i = left.findIndex((kind) => tells[act]?.includes(kind))
    if (i >= 0) left.splice(i, 1)
    else broken.push(`${reference} was not told of ${act}`)
  }
  return [...broken, ...left.map((kind) => `${reference} was told ${kind} of nothing`)]
}

/**
 * What is against the rules of the product in what is stored of an academy: an empty list when all
 * is well. True at every moment, whatever was done before and however many did it at once.
 */
export function brokenAcademyRules({ event, seats, applied }: StoredAcademy): string[] {
  const broken: string[] = []
  const must = (holds: boolean, rule: string) => holds || broken.push(rule)

  for (const attendance of attendances) {
    const held = applied.filter(({ place }) => place?.attendance === attendance).length
    const seat = seats.find((one) => one.attendance === attendance)
    const { taken = 0, capacity = 0 } = seat ?? {}
    must(taken === held, `${held} places of ${attendance}, ${taken} are counted`)
    must(held <= capacity, `${held} places of ${capacity} seats of ${attendance}`)
  }
  const held = applied.filter(({ place }) => place !== null).length
  must(event.attending === held, `${held} places, ${event.attending} are counted as attending`)

  const livingSeen = new Set<string>()
  for (const one of applied) {
    const { registration, application, place, decision } = one
    const { reference, status, personId } = registration
    if (isLiving(status)) {
      must(!livingSeen.has(personId), `${reference} is the second living application of one person`)
      livingSeen.add(personId)
    } else {
      must(!one.hasJourney && !one.hasNeeds, `${reference} is ${status} and its stay is kept`)
    }
    must(status !== 'approved' || place !== null, `${reference} is approved and has no place`)
    if (place) {
      must(['approved', 'reserve'].includes(status), `${reference} is ${status} and has a place`)
      must(
        status === 'approved' || place.offeredUntil !== null,
        `${reference} is in reserve and its place is theirs`,
      )
      must(
        place.offeredUntil === null || place.offeredUntil > place.heldSince,
        `${reference} was offered a place when its time was up`,
      )
      must(decision?.releasedAt != null, `${reference} has a place before its release`)
      must(
        application.attendance === place.attendance,
        `${reference} has a place of another attendance`,
      )
      const told = one.letters.findLast(({ kind }) => onlyOnce[0]?.includes(kind))
      const funded = told && 'funded' in told ? told.funded : null
      must(
        application.funded === funded,
        `${reference} was told ${funded} of who pays, and it is ${application.funded}`,
      )
    }
    if (status === 'cancelled') must(decision === null, `${reference} is over and still decided`)

    broken.push(...untold(one))
    // Taken up again an application is decided on, and told, once more.
    const rounds = 1 + one.entries.filter(({ act }) => act === 'application-reopened').length
    for (const kinds of onlyOnce) {
      const times = one.letters.filter(({ kind }) => kinds.includes(kind)).length
      must(times <= rounds, `${reference} was told ${kinds[0]} ${times} times`)
    }
    const accepted = one.entries.findLast(({ act }) => act === 'place-accepted')
    const until = one.entries.findLast(({ after }) => after?.until)?.after?.until
    must(
      !accepted || accepted.at < new Date(String(until)),
      `${reference} accepted a place when its time was up`,
    )
    const logged = Object.assign({}, ...one.entries.map(({ after }) => after))
    must(logged.status === status, `${reference} is ${status}, the log says ${logged.status}`)
  }
  return broken
}

/**
 * Seats that fell free between two moments and were offered to nobody, though somebody who had been
 * told that they are in reserve waited for one all the while.
 */
export function forgottenInReserve(before: StoredAcademy, after: StoredAcademy): string[] {
  if (hasBegun(after.event)) return []
  const takenIn = ({ seats }: StoredAcademy, attendance: string) =>
    seats.find((one) => one.attendance === attendance)?.taken ?? 0
  const waited = after.applied.filter((one) => {
    const earlier = before.applied.find(
      ({ registration }) => registration.id === one.registration.id,
    )
    return (
      earlier &&
      waits(earlier) &&
      waits(one) &&
      earlier.decision?.decidedAt.getTime() === one.decision?.decidedAt.getTime()
    )
  })
  return waited
    .filter(
      ({ application: { attendance } }) => takenIn(after, attendance) < takenIn(before, attendance),
    )
    .map(({ registration }) => `${registration.reference} waits although a seat fell free`)
}

const waits = ({ registration, decision, place }: Stored) =>
  registration.status === 'reserve' && decision?.outcome === 'reserve' && place === null
