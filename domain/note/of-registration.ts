import { asc, eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { notes } from '@/db/schema/attendees'
import { people } from '@/db/schema/people'

/** The notes about a registration, the oldest first. For staff. */
export const notesOf = (db: Db, registrationId: string) =>
  db
    .select({
      id: notes.id,
      text: notes.text,
      writtenAt: notes.writtenAt,
      authorId: notes.authorId,
      author: people.email,
    })
    .from(notes)
    .innerJoin(people, eq(people.id, notes.authorId))
    .where(eq(notes.registrationId, registrationId))
    .orderBy(asc(notes.writtenAt), asc(notes.id))
