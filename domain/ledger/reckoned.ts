import { and, eq, isNotNull, or, type SQL, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { academyPlaces, applications } from '@/db/schema/applications'
import { fundedPlaces } from '@/db/schema/funding'
import { ledger } from '@/db/schema/ledger'
import { parties, partnerships } from '@/db/schema/partnerships'
import { registrations } from '@/db/schema/registrations'
import { absenceIsKnown, daysThere } from '../documents/no-show'
import type { Event } from '../event/seats'
import { isComing } from '../registration/is-coming'
import { type Cost, costs, type Payer, payers } from './cost'
import { estimated } from './estimate'

export type OfEvent = Pick<Event, 'id' | 'rates' | 'endsOn'>

/**
 * A row for everybody who comes or for whom something was entered, with what they are reckoned to
 * cost, what was entered, and what is expected, in whole kronor. Expected is, cost by cost, what was
 * entered where something was, and the estimate where nothing was, or where all of it was taken
 * back; `icld` and `own` are the parts of it that each of them pays.
 * Whoever stayed away costs what they were reckoned at: room and meals were ordered for them.
 */
export function reckonedFor(db: Db, { id, rates, endsOn }: OfEvent) {
  const entered = db
    .select({
      registrationId: sql<string>`${ledger.registrationId}`.as('entered_for'),
      ...(Object.fromEntries(
        costs.flatMap((cost) => [
          [
            `${cost}_rows`,
            sum(
              sql`case when ${ledger.cost} <> ${cost} then 0 when ${ledger.corrects} is null then 1 else -1 end`,
            ).as(`${cost}_rows`),
          ],
          ...payers.map((payer) => [
            `${cost}_${payer}`,
            sum(
              sql`case when ${ledger.cost} = ${cost} and ${ledger.payer} = ${payer}
                then ${ledger.amount} else 0 end`,
            ).as(`${cost}_${payer}`),
          ]),
        ]),
      ) as Record<`${Cost}_rows` | `${Cost}_${Payer}`, SQL.Aliased<number>>),
    })
    .from(ledger)
    .where(eq(ledger.eventId, id))
    .groupBy(ledger.registrationId)
    .as('entered')

  const payer = sql<Payer>`case
    when ${fundedPlaces.place} is not null and ${fundedPlaces.offeredUntil} is null then 'icld'
    when ${applications.funded} then 'icld' else 'own' end`
  const reckoned = estimated(rates)
  // Whoever comes no more is reckoned to cost nothing; what was entered for them stays.
  const ifComing = (amount: SQL) => sql`case when ${isComing} then ${amount} else 0 end`
  const estimate = ifComing(sql`${sql.join(Object.values(reckoned), sql` + `)}`)
  const paidBy = (who: Payer) =>
    sql`(${sql.join(
      costs.map((cost) => {
        const amount = cost in reckoned ? reckoned[cost as keyof typeof reckoned] : sql`0`
        return sql`case when coalesce(${entered[`${cost}_rows`]}, 0) > 0
          then ${entered[`${cost}_${who}`]} when (${payer}) = ${who} then ${ifComing(amount)} else 0 end`
      }),
      sql` + `,
    )})`

  return db
    .select({
      reference: sql<string>`${registrations.reference}`.as('book_reference'),
      name: sql<string>`${registrations.familyName}`.as('book_family_name'),
      givenNames: sql<string>`${registrations.givenNames}`.as('book_given_names'),
      sortName: sql<string>`${registrations.sortName}`.as('book_sort_name'),
      searchText: sql<string>`${registrations.searchText}`.as('book_search'),
      partnership: sql<string | null>`${partnerships.name}`.as('book_partnership'),
      organisation: sql<string>`coalesce(${parties.organisation}, ${applications.affiliation})`.as(
        'book_organisation',
      ),
      country: sql<string>`coalesce(${parties.country}, ${applications.residence})`.as(
        'book_country',
      ),
      payer: payer.as('book_payer'),
      estimate: whole(estimate).as('book_estimate'),
      entered: whole(
        sql`(${sql.join(
          costs.flatMap((cost) =>
            payers.map((who) => sql`coalesce(${entered[`${cost}_${who}`]}, 0)`),
          ),
          sql` + `,
        )})`,
      ).as('book_entered'),
      icld: whole(paidBy('icld')).as('book_icld'),
      own: whole(paidBy('own')).as('book_own'),
      days: whole(daysThere).as('book_days'),
      stayedAway: whole(sql`case when ${isComing} and ${daysThere} = 0
        and ${absenceIsKnown({ id, endsOn })} then 1 else 0 end`).as('book_stayed_away'),
    })
    .from(registrations)
    .leftJoin(partnerships, eq(partnerships.id, registrations.partnershipId))
    .leftJoin(parties, eq(parties.id, registrations.partyId))
    .leftJoin(applications, eq(applications.registrationId, registrations.id))
    .leftJoin(fundedPlaces, eq(fundedPlaces.registrationId, registrations.id))
    .leftJoin(academyPlaces, eq(academyPlaces.registrationId, registrations.id))
    .leftJoin(entered, eq(entered.registrationId, registrations.id))
    .where(and(eq(registrations.eventId, id), or(isComing, isNotNull(entered.registrationId))))
    .as('books')
}

const sum = (of: SQL) => sql<number>`sum(${of})`.mapWith(Number)
const whole = (of: SQL) => sql<number>`${of}`.mapWith(Number)
