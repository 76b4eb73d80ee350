import { eq, inArray } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { partnerships } from '@/db/schema/partnerships'
import { people } from '@/db/schema/people'
import { registrations } from '@/db/schema/registrations'
import type { News } from './mail'
import type { Letter } from './outbox'

export type Addressee = Awaited<ReturnType<typeof addressees>>[number]

/** Registrations as they stand, each with whom to tell of a change and how. Unknown ids are left out. */
export function addressees(tx: Tx, registrationIds: string[]) {
  return tx
    .select({
      id: registrations.id,
      reference: registrations.reference,
      eventId: registrations.eventId,
      partnershipId: registrations.partnershipId,
      status: registrations.status,
      comesAtOwnExpense: registrations.comesAtOwnExpense,
      givenNames: registrations.givenNames,
      partnership: partnerships.name,
      email: people.email,
      locale: people.locale,
    })
    .from(registrations)
    .innerJoin(people, eq(people.id, registrations.personId))
    .innerJoin(partnerships, eq(partnerships.id, registrations.partnershipId))
    .where(inArray(registrations.id, registrationIds))
}

type Told = Pick<
  Addressee,
  'email' | 'locale' | 'eventId' | 'reference' | 'givenNames' | 'partnership'
>

/** The letter that brings somebody news of their registration, in their language. */
export function letterTo(told: Told, news: News): Letter {
  const { email, locale, eventId, reference, givenNames, partnership } = told
  return { to: email, locale, mail: { ...news, eventId, reference, givenNames, partnership } }
}
