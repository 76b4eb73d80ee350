import { and, eq, or, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { academyPlaces, applications } from '@/db/schema/applications'
import { attendedDays } from '@/db/schema/documents'
import { fundedPlaces } from '@/db/schema/funding'
import { parties, partnerships } from '@/db/schema/partnerships'
import { registrations } from '@/db/schema/registrations'
import { doorsAreOver } from '../check-in/entry-days'
import type { Event } from '../event/seats'
import { isComing } from '../registration/is-coming'
import { isStillNamed } from '../registration/still-named'
import type { Split } from './suppress'
import { suppress } from './suppress'

/**
 * Of a partnership or a country: how many have registered and come, of how many a day is noted, and how
 * many days in all. Nobody knows the latter any more once the days have been erased.
 */
export type Turnout = { name: string; coming: number; there: number | null; days: number | null }
export type TurnoutWithSplit = Turnout & { split: Split | null }

type Row = {
  partnership: string
  country: string
  gender: string
  coming: number
  there: number
  days: number
}

/**
 * Who was at an event, by partnership and by country, for the annual report. How many of them are
 * women and men is told by country and in all alone, of those who were there: told in both tables,
 * one could be taken from the other until a single person was left. Nor is it told while doors are
 * kept: whoever lets in one person more would see by which number it grows. Once the participants have
 * been erased, and with them their days, only who came by the registrations is told.
 */
export async function countTurnout(db: Db, event: Pick<Event, 'id' | 'endsOn'>) {
  const [rows, erased] = await Promise.all([rowsOf(db, event.id), areErased(db, event.id)])
  const countries = groupedBy(rows, 'country')
  const turnout = (name: string, rows: Row[]) => turnoutOf(name, rows, erased)
  const { shown, sum } =
    doorsAreOver(event) && !erased
      ? suppress(countries.map(({ rows }) => splitOf(rows)))
      : { shown: [], sum: null }
  return {
    erased,
    all: { ...turnout('', rows), split: sum },
    partnerships: groupedBy(rows, 'partnership').map(({ name, rows }) => turnout(name, rows)),
    countries: countries.map(
      ({ name, rows }, i): TurnoutWithSplit => ({
        ...turnout(name, rows),
        split: shown[i] ?? null,
      }),
    ),
  }
}

export type CountedTurnout = Awaited<ReturnType<typeof countTurnout>>

// A row for each kind of answer in each partnership and country: nobody is one by themselves here.
function rowsOf(db: Db, eventId: string): Promise<Row[]> {
  const days = db
    .select({
      registrationId: sql<string>`${attendedDays.registrationId}`.as('was_there'),
      days: sql<number>`count(*)`.mapWith(Number).as('days_there'),
    })
    .from(attendedDays)
    .groupBy(attendedDays.registrationId)
    .as('days')
  const partnership = sql<string>`coalesce(${partnerships.name}, '')`
  const country = sql<string>`coalesce(${parties.country}, ${applications.residence}, '')`
  return db
    .select({
      partnership,
      country,
      gender: registrations.gender,
      coming: sql<number>`sum(case when ${isComing} then 1 else 0 end)`.mapWith(Number),
      there: sql<number>`sum(case when ${days.days} is null then 0 else 1 end)`.mapWith(Number),
      days: sql<number>`sum(coalesce(${days.days}, 0))`.mapWith(Number),
    })
    .from(registrations)
    .leftJoin(partnerships, eq(partnerships.id, registrations.partnershipId))
    .leftJoin(parties, eq(parties.id, registrations.partyId))
    .leftJoin(applications, eq(applications.registrationId, registrations.id))
    .leftJoin(fundedPlaces, eq(fundedPlaces.registrationId, registrations.id))
    .leftJoin(academyPlaces, eq(academyPlaces.registrationId, registrations.id))
    .leftJoin(days, eq(days.registrationId, registrations.id))
    .where(and(eq(registrations.eventId, eventId), or(isComing, sql`${days.days} is not null`)))
    .groupBy(partnership, country, registrations.gender)
}

function groupedBy(rows: Row[], what: 'partnership' | 'country') {
  const groups = new Map<string, Row[]>()
  for (const row of rows) groups.set(row[what], [...(groups.get(row[what]) ?? []), row])
  return [...groups]
    .filter(([name]) => name !== '')
    .map(([name, rows]) => ({ name, rows }))
    .sort((one, other) => (one.name < other.name ? -1 : 1))
}

const sum = (rows: Row[], of: 'coming' | 'there' | 'days') =>
  rows.reduce((all, row) => all + row[of], 0)

const turnoutOf = (name: string, rows: Row[], erased: boolean): Turnout => ({
  name,
  coming: sum(rows, 'coming'),
  there: erased ? null : sum(rows, 'there'),
  days: erased ? null : sum(rows, 'days'),
})

/** Whether the participants of an event have been erased: there are some, and none is named any more. */
async function areErased(db: Db, eventId: string): Promise<boolean> {
  const one = db
    .select({ id: registrations.id })
    .from(registrations)
    .where(eq(registrations.eventId, eventId))
    .limit(1)
  const named = db
    .select({ id: registrations.id })
    .from(registrations)
    .where(and(eq(registrations.eventId, eventId), isStillNamed))
    .limit(1)
  const [all, left] = await Promise.all([one, named])
  return all.length > 0 && left.length === 0
}

function splitOf(rows: Row[]): Split {
  const there = (is: (gender: string) => boolean) =>
    sum(
      rows.filter(({ gender }) => is(gender)),
      'there',
    )
  return {
    women: there((gender) => gender === 'woman'),
    men: there((gender) => gender === 'man'),
    notSaid: there((gender) => gender !== 'woman' && gender !== 'man'),
  }
}
