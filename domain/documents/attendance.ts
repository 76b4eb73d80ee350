import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { academyPlaces } from '@/db/schema/applications'
import { attendedDays, documents } from '@/db/schema/documents'
import { registrations } from '@/db/schema/registrations'
import { isStillNamed } from '../registration/still-named'
import type { Noted } from './note-days'
import { hasAPlaceAt } from './who-was-there'

/** How many people a page of the attendance shows: their days are sent in one form. */
export const peopleOnAPage = 40

/** A page of those who have a place at an event, by name, each with their days and certificate. */
export async function attendancePage(db: Db, eventId: string, page: number) {
  const rows = await db
    .select({
      id: registrations.id,
      reference: registrations.reference,
      givenNames: registrations.givenNames,
      familyName: registrations.familyName,
      attendance: academyPlaces.attendance,
      certificate: documents.number,
    })
    .from(academyPlaces)
    .innerJoin(registrations, eq(registrations.id, academyPlaces.registrationId))
    .leftJoin(
      documents,
      and(
        eq(documents.registrationId, registrations.id),
        eq(documents.kind, 'certificate'),
        isNull(documents.revokedAt),
      ),
    )
    .where(and(hasAPlaceAt(eventId), isStillNamed))
    .orderBy(asc(registrations.sortName), asc(registrations.id))
    .limit(peopleOnAPage)
    .offset((page - 1) * peopleOnAPage)
  if (rows.length === 0) return []
  const noted = await db
    .select({ id: attendedDays.registrationId, day: attendedDays.day })
    .from(attendedDays)
    .where(
      inArray(
        attendedDays.registrationId,
        rows.map(({ id }) => id),
      ),
    )
  const days = new Map<string, string[]>()
  for (const { id, day } of noted) days.set(id, [...(days.get(id) ?? []), day])
  return rows.map((row) => ({ ...row, days: days.get(row.id) ?? [] }))
}

type Page = { shown: string; was: string; attended: string[] }

/**
 * What such a page says after it was sent, a row a person who stood on it: what is noted of them by
 * now, with what was ticked added and what was unticked left out. So two who note at once do not undo
 * each other's work. References that are not of the event are left out.
 */
export async function ofPage(
  tx: Tx,
  eventId: string,
  { shown, was, attended }: Page,
): Promise<Noted[]> {
  const references = shown.split(' ').slice(0, peopleOnAPage)
  const rows = await tx
    .select({
      id: registrations.id,
      reference: registrations.reference,
      day: attendedDays.day,
    })
    .from(registrations)
    .leftJoin(attendedDays, eq(attendedDays.registrationId, registrations.id))
    .where(and(eq(registrations.eventId, eventId), inArray(registrations.reference, references)))
  const before = ticksOf(was.split(' '))
  const after = ticksOf(attended)
  const people = new Map(rows.map(({ id, reference }) => [id, reference]))
  return [...people].map(([id, reference]) => {
    const [drawn, sent] = [before.get(reference) ?? [], after.get(reference) ?? []]
    const kept = rows.flatMap((row) => (row.id === id && row.day ? row.day : []))
    const unticked = drawn.filter((day) => !sent.includes(day))
    const ticked = sent.filter((day) => !drawn.includes(day))
    return {
      registrationId: id,
      days: [...kept.filter((day) => !unticked.includes(day)), ...ticked],
    }
  })
}

/** The days of each reference. */
function ticksOf(ticks: string[]): Map<string, string[]> {
  const days = new Map<string, string[]>()
  for (const tick of ticks) {
    const [reference = '', day = ''] = tick.split(':')
    days.set(reference, [...(days.get(reference) ?? []), day])
  }
  return days
}

/** How far certificates have come: how many have a place, of how many a day is noted, how many have one. */
export async function certificateCounts(db: Db, eventId: string) {
  const [counts] = await db
    .select({
      placed: sql<number>`count(*)`.mapWith(Number),
      there: sql<number>`coalesce(sum(case when exists (select 1 from ${attendedDays}
        where ${attendedDays.registrationId} = ${academyPlaces.registrationId})
        then 1 else 0 end), 0)`.mapWith(Number),
      certified:
        sql<number>`coalesce(sum(case when ${documents.id} is null then 0 else 1 end), 0)`.mapWith(
          Number,
        ),
    })
    .from(academyPlaces)
    .leftJoin(
      documents,
      and(
        eq(documents.registrationId, academyPlaces.registrationId),
        eq(documents.kind, 'certificate'),
        isNull(documents.revokedAt),
      ),
    )
    .where(hasAPlaceAt(eventId))
  return counts ?? { placed: 0, there: 0, certified: 0 }
}
