import { and, count, eq, inArray, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { hourOf } from '@/db/columns'
import { applications } from '@/db/schema/applications'
import { fundedPlaces, queue } from '@/db/schema/funding'
import { parties } from '@/db/schema/partnerships'
import { registrations } from '@/db/schema/registrations'
import { calendarDay, dayAfter, hours, now } from '../clock'
import type { PartyKind } from '../partnership/facts'
import { living } from '../registration/answers'

/** How many of what, the most first. */
export type Share<Of extends string = string> = { of: Of; count: number }

export type EventPictures = {
  /**
   * A row a day from the window's first to its last or, where somebody came later, to theirs; of a
   * window of more than a year, the year until a month from now.
   */
  days: { day: string; count: number; inAll: number }[]
  roles: Share[]
  countries: Share[]
  /** Kinds of organisation; none at an academy. */
  parties: Share<PartyKind>[]
  /** Who pays; none at an academy. */
  funding: Share<'icld' | 'self' | 'waiting' | 'none'>[]
}

type OfEvent = { id: string; opensAt: Date; closesAt: Date }

/**
 * What an event looks like in numbers: registrations per day (whatever became of them), and of the
 * living ones their roles or categories, countries, kinds of organisation and who pays. Days are of
 * Europe/Stockholm. Two queries, whose answers do not grow with the number of people.
 */
export async function eventPictures(db: Db, event: OfEvent): Promise<EventPictures> {
  const hour = hourOf(registrations.createdAt)
  const [perHour, groups] = await Promise.all([
    db
      .select({ hour, count: count() })
      .from(registrations)
      .where(eq(registrations.eventId, event.id))
      .groupBy(sql`1`)
      .orderBy(sql`1`),
    db
      .select({
        role: registrations.delegateRole,
        country: sql<string>`coalesce(${parties.country}, ${applications.residence})`,
        kind: parties.kind,
        funding: sql<'icld' | 'self' | 'waiting' | 'none'>`case
          when ${fundedPlaces.place} is not null and ${fundedPlaces.offeredUntil} is null then 'icld'
          when ${registrations.comesAtOwnExpense} then 'self'
          when ${queue.turn} is not null then 'waiting' else 'none' end`,
        count: count(),
      })
      .from(registrations)
      .leftJoin(parties, eq(parties.id, registrations.partyId))
      .leftJoin(applications, eq(applications.registrationId, registrations.id))
      .leftJoin(fundedPlaces, eq(fundedPlaces.registrationId, registrations.id))
      .leftJoin(queue, eq(queue.registrationId, registrations.id))
      .where(and(eq(registrations.eventId, event.id), inArray(registrations.status, [...living])))
      .groupBy(sql`1`, sql`2`, sql`3`, sql`4`),
  ])
  const ofPartnerships = groups.filter(({ kind }) => kind !== null)
  return {
    days: perDay(event, perHour),
    roles: shares(groups, ({ role }) => role),
    countries: shares(groups, ({ country }) => country),
    parties: shares(ofPartnerships, ({ kind }) => kind as PartyKind),
    funding: shares(ofPartnerships, ({ funding }) => funding),
  }
}

function perDay(event: OfEvent, perHour: { hour: number; count: number }[]) {
  const counts = new Map<string, number>()
  for (const { hour, count } of perHour) {
    const day = calendarDay(new Date(hour * hours(1)))
    counts.set(day, (counts.get(day) ?? 0) + count)
  }
  const ends = [
    calendarDay(event.opensAt),
    calendarDay(event.closesAt),
    ...counts.keys(),
  ].toSorted()
  const { first, last } = atMostAYear(ends[0] ?? '', ends.at(-1) ?? '')
  const days: EventPictures['days'] = []
  let inAll = 0
  for (const [day, count] of counts) if (day < first) inAll += count
  for (let day = first; day <= last; day = dayAfter(day)) {
    const count = counts.get(day) ?? 0
    inAll += count
    days.push({ day, count, inAll })
  }
  return days
}

// Of more columns nobody tells one from the next.
function atMostAYear(first: string, last: string) {
  if (dayAfter(first, 365) >= last) return { first, last }
  const soon = dayAfter(calendarDay(now()), 31)
  const end = last < soon ? last : soon
  return { first: dayAfter(end, -365), last: end }
}

function shares<Group extends { count: number }, Of extends string>(
  groups: Group[],
  of: (group: Group) => Of,
): Share<Of>[] {
  const counts = new Map<Of, number>()
  for (const group of groups) counts.set(of(group), (counts.get(of(group)) ?? 0) + group.count)
  return [...counts]
    .map(([of, count]) => ({ of, count }))
    .toSorted((one, other) => other.count - one.count || one.of.localeCompare(other.of))
}
