import { randomUUID } from 'node:crypto'
import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { doors } from '@/db/schema/days'
import { people } from '@/db/schema/people'
import { record } from '../audit/record'
import { now } from '../clock'
import { enterEvent } from '../event/seats'
import { NotFound } from '../refusal'

export type Door = typeof doors.$inferSelect

/** Opens a door of an event, for one phone to let people in at. Returns its id. */
export async function openDoor(
  tx: Tx,
  keeper: { id: string },
  eventId: string,
  name: string,
): Promise<string> {
  await enterEvent(tx, eventId)
  const id = randomUUID()
  const at = now()
  await tx.insert(doors).values({
    ...{ id, eventId, name, openedBy: keeper.id },
    ...{ openedAt: at, lastHeardAt: at },
  })
  await record(tx, {
    ...{ act: 'door-opened', actorId: keeper.id, eventId, subject: { kind: 'door', id } },
    after: { door: name },
  })
  return id
}

/**
 * Closes a door: its phone sends what it let in before it heard of this, and keeps nothing any more.
 * A second time changes nothing.
 */
export async function closeDoor(tx: Tx, keeper: { id: string }, doorId: string): Promise<void> {
  const [door] = await tx
    .update(doors)
    .set({ closedAt: now() })
    .where(and(eq(doors.id, doorId), isNull(doors.closedAt)))
    .returning()
  if (!door) return
  await record(tx, {
    ...{ act: 'door-closed', actorId: keeper.id, eventId: door.eventId },
    subject: { kind: 'door', id: doorId },
    before: { door: door.name },
  })
}

/** A door by its id, open or closed. */
export async function doorById(db: Db | Tx, doorId: string): Promise<Door | null> {
  const [door] = await db.select().from(doors).where(eq(doors.id, doorId))
  return door ?? null
}

/**
 * The door of an event that somebody sends from, open or closed, heard of now. Throws NotFound for
 * one that is not of the event.
 */
export async function hearFrom(tx: Tx, eventId: string, doorId: string): Promise<Door> {
  const [door] = await tx
    .update(doors)
    .set({ lastHeardAt: now() })
    .where(and(eq(doors.id, doorId), eq(doors.eventId, eventId)))
    .returning()
  if (!door) throw new NotFound()
  return door
}

/** The open doors of an event, the oldest first, each with who opened it. */
export function openDoors(db: Db, eventId: string) {
  return db
    .select({
      id: doors.id,
      name: doors.name,
      openedBy: doors.openedBy,
      keeper: people.email,
      openedAt: doors.openedAt,
      lastHeardAt: doors.lastHeardAt,
    })
    .from(doors)
    .innerJoin(people, eq(people.id, doors.openedBy))
    .where(and(eq(doors.eventId, eventId), isNull(doors.closedAt)))
    .orderBy(asc(doors.openedAt), asc(doors.id))
}
