import { eq, inArray } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { partnerships } from '@/db/schema/partnerships'
import { people } from '@/db/schema/people'
import { registrations } from '@/db/schema/registrations'
import type { News } from './mail'
import type { Letter } from './outbox'

export type Addressee = Awaited<ReturnType<typeof addressees>>[number]

/** What is needed of a registration to tell whoever it is of. Needs people and partnerships joined. */
export const addresseeColumns = {
  id: registrations.id,
  reference: registrations.reference,
  eventId: registrations.eventId,
  partnershipId: partnerships.id,
  status: registrations.status,
  comesAtOwnExpense: registrations.comesAtOwnExpense,
  givenNames: registrations.givenNames,
  partnership: partnerships.name,
  email: people.email,
  locale: people.locale,
}

/** Registrations as they stand, each with whom to tell of a change and how. Unknown ids are left out. */
export async function addressees(tx: Db, registrationIds: string[]) {
  const found = await tx
    .select(addresseeColumns)
    .from(registrations)
    .innerJoin(people, eq(people.id, registrations.personId))
    // Whoever applies comes for themselves.
    .leftJoin(partnerships, eq(partnerships.id, registrations.partnershipId))
    .where(inArray(registrations.id, registrationIds))
  return found.map((one) => ({ ...one, partnership: one.partnership ?? '' }))
}

export type ToBeTold = Pick<
  Addressee,
  'id' | 'email' | 'locale' | 'eventId' | 'reference' | 'givenNames' | 'partnership'
>

/** The letter that brings somebody news of their registration, in their language. */
export function letterTo(told: ToBeTold, news: News): Letter {
  const { id, email, locale, eventId, reference, givenNames, partnership } = told
  return {
    to: email,
    locale,
    registrationId: id,
    mail: { ...news, eventId, reference, givenNames, partnership },
  }
}
