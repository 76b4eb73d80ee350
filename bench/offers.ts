import { setTimeout as pause } from 'node:timers/promises'
import { and, count, eq, gt, inArray, isNull } from 'drizzle-orm'
import { db, transaction } from '@/db/client'
import { fundedPlaces, queue } from '@/db/schema/funding'
import { registrations } from '@/db/schema/registrations'
import { hours, now, seconds } from '@/domain/clock'
import { registrationForm } from '@/domain/registration/form'
import { registerDelegate } from '@/domain/registration/register'
import { Visitor } from './client'
import { type Load, summary } from './load'
import { addBenchEvent, addPeople, answersOf } from './prepare'
import { startServer } from './server'

const partnerships = 500
const offers = 2 * partnerships

/** An event where so many offers end at the same moment, each with somebody behind it in line. */
async function prepare(endsAt: Date): Promise<string> {
  const event = await addBenchEvent('bench-offers', 'BOF', partnerships)
  const people = await addPeople('offered', 4 * partnerships)
  for (const [number, person] of people.entries()) {
    const { partyIds } = event.partnerships[number % partnerships] ?? { partyIds: [] }
    const partyId = partyIds[Math.floor(number / partnerships) % 2] as string
    const answers = registrationForm.parse(answersOf({ partyId }))
    const sent = { eventId: event.id, answers, locale: 'en' as const, privacyVersion: 'bench' }
    await transaction((tx) => registerDelegate(tx, person, sent))
  }
  // Whoever holds a place is set back to having been offered it: nobody waits three days here.
  await transaction(async (tx) => {
    const held = await tx
      .update(fundedPlaces)
      .set({ offeredUntil: endsAt })
      .where(eq(fundedPlaces.eventId, event.id))
      .returning()
    for (let i = 0; i < held.length; i += 200)
      await tx.insert(queue).values(
        held.slice(i, i + 200).map(({ registrationId, eventId, partnershipId }) => ({
          ...{ registrationId, eventId, partnershipId },
          joinedAt: now(),
        })),
      )
  })
  return event.id
}

/**
 * A thousand offers end at the same moment: how long until each is passed on to the next in line,
 * and how visitors are served meanwhile.
 */
export async function passOnAtOnce(args: string[], page: string) {
  const begins = new Date(now().getTime() + seconds(45))
  const eventId = await prepare(begins)
  const server = await startServer(args)
  const visitor = new Visitor(server.base)
  for (let i = 0; i < 20; i++) await visitor.get(page)
  const endsAt = new Date(now().getTime() + seconds(2))
  await transaction((tx) =>
    tx
      .update(fundedPlaces)
      .set({ offeredUntil: endsAt })
      .where(and(eq(fundedPlaces.eventId, eventId), eq(fundedPlaces.offeredUntil, begins))),
  )
  const times: number[] = []
  const begun = performance.now()
  let passedOn = 0
  while (passedOn < offers && performance.now() - begun < 60_000) {
    const { status, time } = await visitor.get(page)
    if (status !== 200) throw new Error(`${page} answered ${status}`)
    times.push(time)
    passedOn = await offeredAnew(eventId)
    await pause(20)
  }
  const took = now().getTime() - endsAt.getTime()
  const visits: Load = summary('event page, while offers pass on', times, performance.now() - begun)
  const over = await db()
    .select({ count: count() })
    .from(registrations)
    .leftJoin(fundedPlaces, eq(fundedPlaces.registrationId, registrations.id))
    .where(
      and(
        eq(registrations.eventId, eventId),
        isNull(fundedPlaces.registrationId),
        inArray(registrations.status, ['cancelled']),
      ),
    )
  visitor.leave()
  await server.stop()
  return { offers, passedOn, took, visits, over: over[0]?.count ?? 0 }
}

async function offeredAnew(eventId: string): Promise<number> {
  const [row] = await db()
    .select({ count: count() })
    .from(fundedPlaces)
    .where(
      and(
        eq(fundedPlaces.eventId, eventId),
        gt(fundedPlaces.offeredUntil, new Date(now().getTime() + hours(1))),
      ),
    )
  return row?.count ?? 0
}
