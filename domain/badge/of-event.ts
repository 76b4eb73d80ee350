import { and, asc, eq, inArray } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { academyPlaces, applications } from '@/db/schema/applications'
import { badges } from '@/db/schema/days'
import { fundedPlaces } from '@/db/schema/funding'
import { parties, partnerships } from '@/db/schema/partnerships'
import { registrations } from '@/db/schema/registrations'
import { comes } from '../registration/comes'
import { fold } from '../registration/search-text'
import { isStillNamed } from '../registration/still-named'
import { type Badge, type BadgeState, saying } from './badge'

export type BadgeOfEvent = {
  registrationId: string
  badge: Badge
  state: BadgeState
  printedAt: Date | null
}

/**
 * The badges of everybody who comes to an event, by name: at a conference whoever there is a ticket
 * for, at an academy whoever has taken a place.
 */
export async function badgesOf(db: Db, eventId: string): Promise<BadgeOfEvent[]> {
  const rows = await db
    .select({
      id: registrations.id,
      reference: registrations.reference,
      status: registrations.status,
      comesAtOwnExpense: registrations.comesAtOwnExpense,
      givenNames: registrations.givenNames,
      familyName: registrations.familyName,
      role: registrations.delegateRole,
      organisation: parties.organisation,
      country: parties.country,
      partnership: partnerships.name,
      affiliation: applications.affiliation,
      residence: applications.residence,
      place: fundedPlaces.place,
      offeredUntil: fundedPlaces.offeredUntil,
      academyPlaceOf: academyPlaces.registrationId,
      academyOfferedUntil: academyPlaces.offeredUntil,
      says: badges.says,
      printedAt: badges.printedAt,
    })
    .from(registrations)
    .leftJoin(parties, eq(parties.id, registrations.partyId))
    .leftJoin(partnerships, eq(partnerships.id, registrations.partnershipId))
    .leftJoin(applications, eq(applications.registrationId, registrations.id))
    .leftJoin(fundedPlaces, eq(fundedPlaces.registrationId, registrations.id))
    .leftJoin(academyPlaces, eq(academyPlaces.registrationId, registrations.id))
    .leftJoin(badges, eq(badges.registrationId, registrations.id))
    .where(
      and(
        eq(registrations.eventId, eventId),
        isStillNamed,
        inArray(registrations.status, ['received', 'approved']),
      ),
    )
    .orderBy(asc(registrations.sortName), asc(registrations.reference))
  return rows
    .filter(
      (row) => comes(row) || (row.academyPlaceOf !== null && row.academyOfferedUntil === null),
    )
    .map(({ id, says, printedAt, ...row }) => {
      const badge: Badge = {
        reference: row.reference,
        name: `${row.givenNames} ${row.familyName}`,
        organisation: row.organisation ?? row.affiliation ?? '',
        country: row.country ?? row.residence ?? '',
        partnership: row.partnership ?? '',
        role: row.role,
      }
      return { registrationId: id, badge, printedAt, state: stateOf(says, badge) }
    })
}

function stateOf(says: string | null, badge: Badge): BadgeState {
  if (says === null) return 'new'
  return says === saying(badge) ? 'printed' : 'changed'
}

/** How many badges of an event are in each state. */
export function counted(all: Pick<BadgeOfEvent, 'state'>[]): Record<BadgeState, number> {
  const counts = { new: 0, changed: 0, printed: 0 }
  for (const { state } of all) counts[state]++
  return counts
}

/** The printings, the last first: when each was, and how many of its badges are still worn. */
export function printings(all: BadgeOfEvent[]): { at: Date; count: number }[] {
  const counts = new Map<number, number>()
  for (const { printedAt } of all)
    if (printedAt) counts.set(printedAt.getTime(), (counts.get(printedAt.getTime()) ?? 0) + 1)
  return [...counts]
    .toSorted(([one], [other]) => other - one)
    .map(([time, count]) => ({ at: new Date(time), count }))
}

/** Those whose name, reference or organisation has every word in it, with or without accents. */
export function named(all: BadgeOfEvent[], wanted: string): BadgeOfEvent[] {
  const words = fold(wanted).split(' ').filter(Boolean)
  return all.filter(({ badge: { name, reference, organisation } }) => {
    const text = fold(`${name} ${reference} ${organisation}`)
    return words.every((word) => text.includes(word))
  })
}
