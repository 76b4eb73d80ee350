import { and, asc, eq, inArray } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { academyPlaces } from '@/db/schema/applications'
import { attendedDays } from '@/db/schema/documents'
import { people } from '@/db/schema/people'
import { registrations } from '@/db/schema/registrations'
import { entryOf } from '../audit/entry-of'
import { now } from '../clock'
import { enterEvent } from '../event/seats'
import { letterTo } from '../mail/addressee'
import { NotFound } from '../refusal'
import { tell } from '../told'
import { endDocuments } from './end-documents'
import { daysOf, hasAPlaceAt } from './who-was-there'

/** One person's days, as YYYY-MM-DD: all of them, so that one that is left out was none. */
export type Noted = { registrationId: string; days: string[] }

/**
 * Notes on which days people were there, in place of what was noted of them before. A certificate
 * that says other days than these is in force no more, and its person is told. Returns for how many
 * people something was different, and how many certificates that ended. Throws NotFound for a day
 * that is none of the event's and for somebody who has no place there.
 */
export async function noteDays(
  tx: Tx,
  staff: { id: string },
  eventId: string,
  rows: Noted[],
): Promise<{ changed: number; ended: number }> {
  const event = await enterEvent(tx, eventId)
  const known = daysOf(event)
  if (rows.some(({ days }) => days.some((day) => !known.includes(day)))) throw new NotFound()
  const ids = rows.map(({ registrationId }) => registrationId)
  if (ids.length === 0) return { changed: 0, ended: 0 }
  const there = await tx
    .select({
      id: registrations.id,
      eventId: registrations.eventId,
      reference: registrations.reference,
      givenNames: registrations.givenNames,
      email: people.email,
      locale: people.locale,
      day: attendedDays.day,
    })
    .from(academyPlaces)
    .innerJoin(registrations, eq(registrations.id, academyPlaces.registrationId))
    .innerJoin(people, eq(people.id, registrations.personId))
    .leftJoin(attendedDays, eq(attendedDays.registrationId, registrations.id))
    .where(and(hasAPlaceAt(eventId), inArray(registrations.id, ids)))
    .orderBy(asc(attendedDays.day))
  const whose = new Map(there.map(({ day: _, ...one }) => [one.id, one]))
  if (ids.some((id) => !whose.has(id))) throw new NotFound()

  const before = (id: string) => there.flatMap((one) => (one.id === id && one.day ? one.day : []))
  const changes = rows
    .map(({ registrationId: id, days }) => ({
      id,
      was: before(id),
      is: known.filter((day) => days.includes(day)),
    }))
    .filter(({ was, is }) => was.join() !== is.join())
  if (changes.length === 0) return { changed: 0, ended: 0 }
  await replaceDays(tx, staff, changes)

  const entries = changes.flatMap(({ id, was, is }) => {
    const one = whose.get(id)
    return one
      ? entryOf(one, 'days-noted', staff.id, { before: { days: was }, after: { days: is } })
      : []
  })
  const ended = await endDocuments(
    tx,
    staff.id,
    'certificate',
    changes.map(({ id }) => id),
  )
  const letters = ended.flatMap(({ registrationId, before }) => {
    const one = whose.get(registrationId ?? '')
    const number = String(before?.number)
    return one
      ? letterTo(
          { ...one, partnership: '' },
          { kind: 'document-revoked', number, document: 'certificate' },
        )
      : []
  })
  await tell(tx, { entries: [...entries, ...ended], letters })
  return { changed: changes.length, ended: ended.length }
}

async function replaceDays(tx: Tx, staff: { id: string }, changes: { id: string; is: string[] }[]) {
  await tx.delete(attendedDays).where(
    inArray(
      attendedDays.registrationId,
      changes.map(({ id }) => id),
    ),
  )
  const noted = { notedBy: staff.id, notedAt: now() }
  const days = changes.flatMap(({ id, is }) =>
    is.map((day) => ({ registrationId: id, day, ...noted })),
  )
  if (days.length > 0) await tx.insert(attendedDays).values(days)
}
