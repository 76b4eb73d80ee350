import { and, asc, eq, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { academyPlaces, applications } from '@/db/schema/applications'
import { attendedDays } from '@/db/schema/documents'
import { fundedPlaces } from '@/db/schema/funding'
import { ledger } from '@/db/schema/ledger'
import { people } from '@/db/schema/people'
import { registrations } from '@/db/schema/registrations'
import { absenceIsKnown } from '../documents/no-show'
import { comes } from '../registration/comes'
import { tidyReference } from '../registration/reference'
import type { Payer } from './cost'
import { type Estimate, estimateOf } from './estimate'
import type { OfEvent } from './reckoned'

/**
 * One person's account: what they are reckoned to cost and who pays it, on which days they
 * were there, and every row that was entered, the oldest first, each with whether it was taken back. Null for an unknown reference.
 */
export async function accountOf(db: Db, event: OfEvent, reference: string) {
  const [person] = await db
    .select({
      id: registrations.id,
      reference: registrations.reference,
      givenNames: registrations.givenNames,
      familyName: registrations.familyName,
      status: registrations.status,
      meals: registrations.meals,
      nights: registrations.nights,
      comesAtOwnExpense: registrations.comesAtOwnExpense,
      place: fundedPlaces.place,
      offeredUntil: fundedPlaces.offeredUntil,
      academyPlace: academyPlaces.registrationId,
      academyOffer: academyPlaces.offeredUntil,
      funded: applications.funded,
      absenceIsKnown: sql<number>`case when ${absenceIsKnown(event)} then 1 else 0 end`.mapWith(
        Boolean,
      ),
    })
    .from(registrations)
    .leftJoin(fundedPlaces, eq(fundedPlaces.registrationId, registrations.id))
    .leftJoin(academyPlaces, eq(academyPlaces.registrationId, registrations.id))
    .leftJoin(applications, eq(applications.registrationId, registrations.id))
    .where(
      and(
        eq(registrations.eventId, event.id),
        eq(registrations.reference, tidyReference(reference)),
      ),
    )
  if (!person) return null
  const days = await db
    .select({ day: attendedDays.day })
    .from(attendedDays)
    .where(eq(attendedDays.registrationId, person.id))
    .orderBy(asc(attendedDays.day))
  const rows = await db
    .select({
      id: ledger.id,
      cost: ledger.cost,
      payer: ledger.payer,
      quantity: ledger.quantity,
      amount: ledger.amount,
      note: ledger.note,
      corrects: ledger.corrects,
      enteredAt: ledger.enteredAt,
      by: people.email,
    })
    .from(ledger)
    .innerJoin(people, eq(people.id, ledger.enteredBy))
    .where(eq(ledger.registrationId, person.id))
    .orderBy(asc(ledger.id))
  const takenBack = new Set(rows.map(({ corrects }) => corrects))
  const coming = person.academyPlace ? person.academyOffer === null : comes(person)
  const payer: Payer =
    person.funded || (person.place !== null && person.offeredUntil === null) ? 'icld' : 'own'
  return {
    person,
    payer,
    estimate: coming ? estimateOf(event.rates, person) : ([] as Estimate),
    /** The days they were there, as YYYY-MM-DD. */
    days: days.map(({ day }) => day),
    stayedAway: coming && days.length === 0 && person.absenceIsKnown,
    rows: rows.map((row) => ({ ...row, takenBack: takenBack.has(row.id) })),
  }
}

export type Account = NonNullable<Awaited<ReturnType<typeof accountOf>>>
