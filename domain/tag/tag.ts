import { and, asc, eq, inArray } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { registrationTags, tags } from '@/db/schema/attendees'
import { registrations } from '@/db/schema/registrations'
import { entryOf } from '../audit/entry-of'
import { record } from '../audit/record'
import { chunks } from '../chunks'
import { fold } from '../registration/search-text'

type Tagged = { id: string; eventId: string; partnershipId: string | null }

/** The tags of an event, in the order of their names. */
export const tagsAt = (db: Db, eventId: string) =>
  db
    .select({ id: tags.id, name: tags.name })
    .from(tags)
    .where(eq(tags.eventId, eventId))
    .orderBy(asc(tags.name), asc(tags.id))

/** The tags of one registration. */
export const tagsOf = (db: Db, registrationId: string) =>
  db
    .select({ id: tags.id, name: tags.name })
    .from(registrationTags)
    .innerJoin(tags, eq(tags.id, registrationTags.tagId))
    .where(eq(registrationTags.registrationId, registrationId))
    .orderBy(asc(tags.name), asc(tags.id))

/**
 * Marks registrations of one event with a tag, made if there is none that reads alike ("Tolk" and
 * "tolk" are one). Returns the ids of those who did not have it yet. Whoever calls holds the event.
 */
export async function setTag(
  tx: Tx,
  staff: { id: string },
  eventId: string,
  those: Tagged[],
  name: string,
): Promise<string[]> {
  const tag = (await tagNamed(tx, eventId, name)) ?? { id: crypto.randomUUID(), name }
  await tx
    .insert(tags)
    .values({ ...tag, eventId })
    .onConflictDoNothing()
  const set: string[] = []
  for (const some of chunks(those)) {
    const added = await tx
      .insert(registrationTags)
      .values(some.map(({ id }) => ({ registrationId: id, tagId: tag.id })))
      .onConflictDoNothing()
      .returning({ id: registrationTags.registrationId })
    set.push(...added.map(({ id }) => id))
  }
  const has = new Set(set)
  const tagged = those.filter(({ id }) => has.has(id))
  await record(
    tx,
    ...tagged.map((one) => entryOf(one, 'tagged', staff.id, { after: { name: tag.name } })),
  )
  return set
}

/**
 * Takes a tag off registrations of one event. Returns the ids of those who had it. A tag that nobody
 * has any more is gone.
 */
export async function takeTagOff(
  tx: Tx,
  staff: { id: string },
  eventId: string,
  those: Tagged[],
  name: string,
): Promise<string[]> {
  const tag = await tagNamed(tx, eventId, name)
  if (!tag) return []
  const ids = those.map(({ id }) => id)
  const taken = await tx
    .delete(registrationTags)
    .where(and(eq(registrationTags.tagId, tag.id), inArray(registrationTags.registrationId, ids)))
    .returning({ id: registrationTags.registrationId })
  const left = await tx
    .select({ id: registrationTags.tagId })
    .from(registrationTags)
    .where(eq(registrationTags.tagId, tag.id))
    .limit(1)
  if (left.length === 0) await tx.delete(tags).where(eq(tags.id, tag.id))
  const off = new Set(taken.map(({ id }) => id))
  await record(
    tx,
    ...those
      .filter(({ id }) => off.has(id))
      .map((one) => entryOf(one, 'untagged', staff.id, { before: { name: tag.name } })),
  )
  return [...off]
}

async function tagNamed(tx: Tx, eventId: string, name: string) {
  const all = await tagsAt(tx, eventId)
  return all.find((tag) => fold(tag.name) === fold(name))
}

/** Registrations by their references, as tags are set on them. */
export const taggable = (db: Db, eventId: string, references: string[]) =>
  db
    .select({
      id: registrations.id,
      eventId: registrations.eventId,
      partnershipId: registrations.partnershipId,
    })
    .from(registrations)
    .where(and(eq(registrations.eventId, eventId), inArray(registrations.reference, references)))
