import { and, asc, count, eq, inArray } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { invoicing } from '@/db/schema/invoicing'
import { parties, partnerships } from '@/db/schema/partnerships'
import { people } from '@/db/schema/people'
import { registrations } from '@/db/schema/registrations'
import type { Event } from '../event/seats'
import { living } from '../registration/answers'
import { priceLines, priceOf } from '../registration/price'
import { isStillNamed } from '../registration/still-named'
import { pageSize } from './attendee-filter'
import type { Cell } from './cell'

/** Columns of the invoice basis, each with its width in a workbook; names are keys of `columns`. */
export const invoiceColumns = [
  ['reference', 12],
  ['name', 26],
  ['email', 32],
  ['organisation', 26],
  ['country', 16],
  ['partnership', 32],
  ['organisationNumber', 18],
  ['invoiceReference', 24],
  ['electronicAddress', 22],
  ['fee', 10],
  ['nightsCount', 10],
  ['nightsPrice', 12],
  ['lunches', 10],
  ['lunchesPrice', 12],
  ['dinners', 10],
  ['dinnersPrice', 12],
  ['sum', 12],
] as const

const atOwnExpense = (eventId: string) =>
  and(
    eq(registrations.eventId, eventId),
    isStillNamed,
    eq(registrations.comesAtOwnExpense, true),
    inArray(registrations.status, [...living]),
  )

/** How many come to an event at own expense. */
export async function countOwnExpense(db: Db, eventId: string): Promise<number> {
  const [counted] = await db
    .select({ count: count() })
    .from(registrations)
    .where(atOwnExpense(eventId))
  return counted?.count ?? 0
}

/**
 * Whoever comes at own expense, with where the invoice goes: the living only, in the order of their
 * names; `page` of them or, without one, all.
 */
export async function ownExpense(db: Db, eventId: string, page?: number) {
  const rows = db
    .select({
      registration: registrations,
      email: people.email,
      organisation: parties.organisation,
      country: parties.country,
      partnership: partnerships.name,
      invoice: invoicing,
    })
    .from(registrations)
    .innerJoin(people, eq(people.id, registrations.personId))
    .innerJoin(parties, eq(parties.id, registrations.partyId))
    .innerJoin(partnerships, eq(partnerships.id, registrations.partnershipId))
    .leftJoin(invoicing, eq(invoicing.registrationId, registrations.id))
    .where(atOwnExpense(eventId))
    .orderBy(asc(registrations.sortName), asc(registrations.reference))
  return page ? await rows.limit(pageSize).offset((page - 1) * pageSize) : await rows
}

type OwnExpense = Awaited<ReturnType<typeof ownExpense>>[number]

/** One row of the invoice basis: amounts in whole kronor by the event's rates. */
export function invoiceRow(
  { rates }: Pick<Event, 'rates'>,
  { registration, invoice, ...one }: OwnExpense,
  country: (code: string) => string,
): Cell[] {
  const lines = new Map(priceLines(rates, registration).map((line) => [line.what, line]))
  const counted = (what: 'night' | 'lunch' | 'dinner'): Cell[] => {
    const { count = 0, each = 0 } = lines.get(what) ?? {}
    return [count, count * each]
  }
  return [
    registration.reference,
    `${registration.givenNames} ${registration.familyName}`,
    one.email,
    one.organisation,
    country(one.country),
    one.partnership,
    invoice?.organisationNumber ?? '',
    invoice?.invoiceReference ?? '',
    invoice?.electronicAddress ?? '',
    rates.fee,
    ...counted('night'),
    ...counted('lunch'),
    ...counted('dinner'),
    priceOf(rates, registration),
  ]
}
