import { and, eq, inArray, lt } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { passports } from '@/db/schema/documents'
import { events } from '@/db/schema/events'
import { registrations } from '@/db/schema/registrations'
import { entryOf } from '../audit/entry-of'
import { record } from '../audit/record'
import { calendarDay, now } from '../clock'
import { endDocuments } from '../documents/end-documents'

/**
 * Erases the passport data of applications that end, whoever ends them; a visa letter that was made
 * of them is in force no more. Nothing there is no fault.
 * @param actorId who ended them; null for the product's own timed work
 */
export async function erasePassport(
  tx: Tx,
  registrationIds: string[],
  actorId: string | null = null,
): Promise<void> {
  if (registrationIds.length === 0) return
  const theirs = await tx
    .select({ id: registrations.id, eventId: registrations.eventId })
    .from(passports)
    .innerJoin(registrations, eq(registrations.id, passports.registrationId))
    .where(inArray(passports.registrationId, registrationIds))
  await erase(tx, theirs, actorId)
  await record(tx, ...(await endDocuments(tx, actorId, 'visa-letter', registrationIds)))
}

/** Erases the passport data of every event whose last day is past. */
export async function erasePassportsOfEventsThatAreOver(tx: Tx): Promise<void> {
  const over = await tx
    .select({ id: registrations.id, eventId: registrations.eventId })
    .from(passports)
    .innerJoin(registrations, eq(registrations.id, passports.registrationId))
    .innerJoin(
      events,
      and(eq(events.id, registrations.eventId), lt(events.endsOn, calendarDay(now()))),
    )
  await erase(tx, over, null)
}

async function erase(tx: Tx, of: { id: string; eventId: string }[], actorId: string | null) {
  if (of.length === 0) return
  const ids = of.map(({ id }) => id)
  await tx.delete(passports).where(inArray(passports.registrationId, ids))
  await record(tx, ...of.map((one) => entryOf(one, 'passport-erased', actorId)))
}
