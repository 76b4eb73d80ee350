import { and, asc, eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { academyPlaces, applications } from '@/db/schema/applications'
import { fundedPlaces } from '@/db/schema/funding'
import { ledger } from '@/db/schema/ledger'
import { people } from '@/db/schema/people'
import { registrations } from '@/db/schema/registrations'
import type { Event } from '../event/seats'
import { comes } from '../registration/comes'
import { tidyReference } from '../registration/reference'
import type { Payer } from './cost'
import { type Estimate, estimateOf } from './estimate'

/**
 * One person's account: what they are reckoned to cost and who pays it, and every row that was
 * entered, the oldest first, each with whether it was taken back. Null for an unknown reference.
 */
export async function accountOf(db: Db, event: Pick<Event, 'id' | 'rates'>, reference: string) {
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
    rows: rows.map((row) => ({ ...row, takenBack: takenBack.has(row.id) })),
  }
}

export type Account = NonNullable<Awaited<ReturnType<typeof accountOf>>>
