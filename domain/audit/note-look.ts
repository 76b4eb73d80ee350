import { and, eq, gte } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { auditLog } from '@/db/schema/records'
import { calendarDay, now, startOfDay } from '../clock'
import { entryOf } from './entry-of'
import { record } from './record'

type Registration = { id: string; eventId: string; partnershipId: string | null }

/**
 * Whether it stands in the log that somebody has looked at a registration's special-category answers
 * today, in Europe/Stockholm: looked at again they are noted no second time.
 */
export async function lookIsNoted(db: Db, viewer: { id: string }, { id }: Registration) {
  const [noted] = await db
    .select({ id: auditLog.id })
    .from(auditLog)
    .where(
      and(
        eq(auditLog.registrationId, id),
        eq(auditLog.actorId, viewer.id),
        eq(auditLog.act, 'needs-seen'),
        gte(auditLog.at, startOfDay(calendarDay(now()))),
      ),
    )
    .limit(1)
  return noted !== undefined
}

/** Writes down that somebody looks at a registration's special-category answers, once a day. */
export async function noteLook(tx: Tx, viewer: { id: string }, registration: Registration) {
  if (await lookIsNoted(tx, viewer, registration)) return
  await record(tx, entryOf(registration, 'needs-seen', viewer.id))
}
