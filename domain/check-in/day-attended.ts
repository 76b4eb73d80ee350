import { and, eq, exists, inArray, isNull, notExists, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { checkIns } from '@/db/schema/days'
import { attendedDays } from '@/db/schema/documents'
import { people } from '@/db/schema/people'
import { registrations } from '@/db/schema/registrations'
import { endDocuments } from '../documents/end-documents'
import { letterTo } from '../mail/addressee'
import { nothingTold, type Told } from '../told'

type Day = { registrationId: string; day: string }

/**
 * Notes that people were there on days, unless it is noted already, at the very instant of their
 * check-ins: so it is known again which days are noted by check-in. Returns what has to be told, when
 * it makes a certificate untrue.
 */
export async function noteAttended(
  tx: Tx,
  keeper: { id: string },
  days: Day[],
  notedAt: Date,
): Promise<Told> {
  if (days.length === 0) return nothingTold
  const noted = await tx
    .insert(attendedDays)
    .values(days.map((one) => ({ ...one, notedBy: keeper.id, notedAt })))
    .onConflictDoNothing()
    .returning({ registrationId: attendedDays.registrationId })
  return endCertificates(tx, keeper, noted)
}

/**
 * Takes back that somebody was there on a day when no check-in of it stands any more. What staff
 * noted themselves stays. Returns what has to be told.
 */
export async function takeBackAttended(
  tx: Tx,
  keeper: { id: string },
  { registrationId, day }: Day,
): Promise<Told> {
  const ofTheDay = and(eq(checkIns.registrationId, registrationId), eq(checkIns.day, day))
  const standing = tx
    .select({ one: sql`1` })
    .from(checkIns)
    .where(and(ofTheDay, isNull(checkIns.undoneAt)))
  const byCheckIn = tx
    .select({ one: sql`1` })
    .from(checkIns)
    .where(and(ofTheDay, eq(checkIns.knownAt, attendedDays.notedAt)))
  const gone = await tx
    .delete(attendedDays)
    .where(
      and(
        eq(attendedDays.registrationId, registrationId),
        eq(attendedDays.day, day),
        notExists(standing),
        exists(byCheckIn),
      ),
    )
    .returning({ registrationId: attendedDays.registrationId })
  return endCertificates(tx, keeper, gone)
}

// A certificate that says other days than are noted is in force no more, and its person is told.
async function endCertificates(
  tx: Tx,
  keeper: { id: string },
  whose: { registrationId: string }[],
): Promise<Told> {
  const ids = [...new Set(whose.map(({ registrationId }) => registrationId))]
  const entries = await endDocuments(tx, keeper.id, 'certificate', ids)
  if (entries.length === 0) return nothingTold
  const to = await tx
    .select({
      id: registrations.id,
      eventId: registrations.eventId,
      reference: registrations.reference,
      givenNames: registrations.givenNames,
      email: people.email,
      locale: people.locale,
    })
    .from(registrations)
    .innerJoin(people, eq(people.id, registrations.personId))
    .where(
      inArray(
        registrations.id,
        entries.flatMap(({ registrationId }) => registrationId ?? []),
      ),
    )
  const letters = entries.flatMap(({ registrationId, before }) => {
    const one = to.find(({ id }) => id === registrationId)
    const number = String(before?.number)
    return one
      ? letterTo(
          { ...one, partnership: '' },
          { kind: 'document-revoked', number, document: 'certificate' },
        )
      : []
  })
  return { entries, letters }
}
