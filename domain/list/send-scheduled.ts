import { and, asc, eq, lte } from 'drizzle-orm'
import { type Db, db, type Tx, transaction } from '@/db/client'
import { listSchedules, lists } from '@/db/schema/lists'
import { record } from '../audit/record'
import { dayAfter, minutes, now, startOfDay } from '../clock'
import { queue } from '../mail/outbox'
import { personById } from '../people/by-id'
import type { Person } from '../people/person'
import { hasSensitive } from './list-columns'
import { nextTime } from './next-time'
import { recordRun } from './record-run'
import { type Running, runKept } from './run-list'

export const mostFailures = 5
// A list of people goes on being sent for so long once its event is over, and then no more.
const daysAfterwards = 7
// How long a list that is being made is claimed: if whoever makes it dies, it comes up again.
const whileBeingMade = minutes(10)

type List = typeof lists.$inferSelect
type Claimed = { list: List; schedule: typeof listSchedules.$inferSelect }

/** The ids of the lists whose time has come. */
export async function listsDue(db: Db): Promise<string[]> {
  const due = await db
    .select({ id: listSchedules.listId })
    .from(listSchedules)
    .where(lte(listSchedules.nextAt, now()))
    .orderBy(asc(listSchedules.nextAt), asc(listSchedules.listId))
  return due.map(({ id }) => id)
}

/**
 * Sends a list whose time has come to its owner, with their rights as they are now: `make` tries to
 * make its file, which is made again when the letter leaves. When the rights are gone or the making
 * fails that is a failure; after five in a row it is sent no more, and its owner is told. Whoever
 * claims it has it alone, and its letter is written with its next time: it is sent once. A week
 * after its event there is no next time.
 */
export async function sendScheduled(
  listId: string,
  make: (running: Running, list: List) => Promise<unknown>,
): Promise<void> {
  const claimed = await transaction((tx) => claim(tx, listId))
  if (!claimed) return
  const { list } = claimed
  const owner = await personById(db(), list.ownerId)
  const running = owner && (await runKept(db(), owner, list))
  if (!owner || !running) return transaction((tx) => failed(tx, claimed, owner, 'rights'))
  const attached = !hasSensitive(running.columns)
  try {
    if (attached) await make(running, list)
  } catch (error) {
    await transaction((tx) => failed(tx, claimed, owner, 'making'))
    throw error
  }
  await transaction((tx) => sent(tx, claimed, owner, { running, attached }))
}

async function claim(tx: Tx, listId: string): Promise<Claimed | null> {
  const at = now()
  const [schedule] = await tx
    .update(listSchedules)
    .set({ nextAt: new Date(at.getTime() + whileBeingMade) })
    .where(and(eq(listSchedules.listId, listId), lte(listSchedules.nextAt, at)))
    .returning()
  if (!schedule) return null
  const [list] = await tx.select().from(lists).where(eq(lists.id, listId))
  return list ? { list, schedule } : null
}

type Sending = { running: Running; attached: boolean }

async function sent(tx: Tx, claimed: Claimed, owner: Person, { running, attached }: Sending) {
  const at = now()
  const { list, schedule } = claimed
  const next = nextTime(at, schedule.weekdays, schedule.hour)
  const goesOn = next < startOfDay(dayAfter(running.event.endsOn, daysAfterwards + 1))
  if (
    !(await settle(tx, claimed, {
      ...{ nextAt: goesOn ? next : null, failures: 0, lastSentAt: at, lastFailure: null },
    }))
  )
    return
  await queue(tx, letterTo(owner, list, { kind: 'list-sent', attached }))
  const { format, locale } = list
  if (attached)
    await recordRun(tx, { takerId: owner.id, running, format, locale, list, by: 'mail' })
}

async function failed(
  tx: Tx,
  claimed: Claimed,
  owner: Person | null,
  lastFailure: 'rights' | 'making',
) {
  const at = now()
  const { list, schedule } = claimed
  const failures = schedule.failures + 1
  const stopped = failures >= mostFailures
  const settled = await settle(tx, claimed, {
    nextAt: stopped ? null : nextTime(at, schedule.weekdays, schedule.hour),
    ...{ failures, lastFailure, stoppedAt: stopped ? at : null },
  })
  if (!settled || !stopped) return
  await record(tx, {
    ...{ act: 'list-stopped', actorId: null, eventId: list.eventId },
    ...{ partnershipId: list.partnershipId, subject: { kind: 'list', id: list.id } },
    after: { list: list.name, reason: lastFailure },
  })
  if (owner) await queue(tx, letterTo(owner, list, { kind: 'list-stopped', why: lastFailure }))
}

/** Whether it is still ours: its owner may have scheduled it anew while it was being made. */
async function settle(
  tx: Tx,
  { list, schedule }: Claimed,
  change: Partial<typeof listSchedules.$inferInsert>,
): Promise<boolean> {
  const settled = await tx
    .update(listSchedules)
    .set(change)
    .where(
      and(
        eq(listSchedules.listId, list.id),
        schedule.nextAt ? eq(listSchedules.nextAt, schedule.nextAt) : undefined,
      ),
    )
    .returning({ listId: listSchedules.listId })
  return settled.length > 0
}

const letterTo = (
  owner: Person,
  list: List,
  what:
    | { kind: 'list-sent'; attached: boolean }
    | { kind: 'list-stopped'; why: 'rights' | 'making' },
) => ({
  to: owner.email,
  locale: owner.locale,
  mail: {
    ...what,
    ...{ eventId: list.eventId, partnership: '', listId: list.id, list: list.name },
    path: pathOf(list, what),
  },
})

// Whoever has lost the rights may have no lists to go to any more.
function pathOf(list: List, what: { kind: string; why?: 'rights' | 'making' }): string {
  if (what.kind === 'list-sent') return `/lists/${list.id}`
  return what.why === 'rights' ? '/my' : '/lists'
}
