import { notFound } from 'next/navigation'
import { cache } from 'react'
import { db } from '@/db/client'
import { eventBySlug, eventForStaff } from '@/domain/event/published'
import type { Person } from '@/domain/people/person'
import { can } from '@/domain/permissions'
import { currentPerson } from './session'

export type May = (who: Person | null, of: { eventId: string }) => boolean

/** Who asks for an event's days and which event it is, if they may; else null. */
export const daysAsked = cache(async (slug: string, may: May) => {
  const person = await currentPerson()
  // A draft is for staff only.
  const bySlug = can.workAsStaff(person) ? eventForStaff : eventBySlug
  const event = person && (await bySlug(db(), slug))
  return event && may(person, { eventId: event.id }) ? { person, event } : null
})

/** The same for a page; for everybody else there is no such page. */
export const daysOf = async (slug: string, may: May = can.seeDays) =>
  (await daysAsked(slug, may)) ?? notFound()

/** The desks of an event's days, each a folder of the pages, and who works at it. */
export const daysDesks = {
  rooms: can.seeRooms,
  meals: can.countMeals,
  participants: can.listParticipants,
  attendance: can.countAttendance,
  badges: can.printBadges,
  door: can.keepDoor,
} satisfies Record<string, May>
export type DaysDesk = keyof typeof daysDesks

/** The desks at which somebody works, in their order. */
export const desksOf = (who: Person, of: { eventId: string }) =>
  (Object.keys(daysDesks) as DaysDesk[]).filter((desk) => daysDesks[desk](who, of))
