import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { badges } from '@/db/schema/days'
import { record } from '../audit/record'
import { chunks } from '../chunks'
import { now } from '../clock'
import { enterEvent } from '../event/seats'
import { saying } from './badge'
import { badgesOf } from './of-event'

/**
 * Notes the badges as printed that are new or say something else by now, all of them or only the
 * one of a reference. Nobody else prints badges of the event meanwhile: each is in one printing.
 * Returns when it was and how many they are: none when all are printed already.
 */
export async function printBadges(
  tx: Tx,
  by: { id: string },
  eventId: string,
  reference?: string,
): Promise<{ at: Date; count: number }> {
  const event = await enterEvent(tx, eventId)
  const all = await badgesOf(tx, event.id)
  const due = all.filter(
    ({ state, badge }) =>
      state !== 'printed' && (reference === undefined || badge.reference === reference),
  )
  const at = after(all)
  if (due.length === 0) return { at, count: 0 }
  for (const some of chunks(due))
    await tx
      .insert(badges)
      .values(
        some.map(({ registrationId, badge }) => ({
          ...{ registrationId, says: saying(badge), printedAt: at, printedBy: by.id },
        })),
      )
      .onConflictDoUpdate({
        target: badges.registrationId,
        set: {
          says: sql`excluded.says`,
          printedAt: sql`excluded.printed_at`,
          printedBy: sql`excluded.printed_by`,
        },
      })
  await record(tx, {
    ...{ act: 'badges-printed', actorId: by.id, eventId: event.id },
    subject: { kind: 'event', id: event.id },
    after: { count: due.length, ...(reference && { reference }) },
  })
  return { at, count: due.length }
}

// A printing is told by its instant: two within the same would be taken for one.
function after(all: { printedAt: Date | null }[]): Date {
  const last = all.reduce((time, { printedAt }) => Math.max(time, printedAt?.getTime() ?? 0), 0)
  return new Date(Math.max(now().getTime(), last + 1))
}
