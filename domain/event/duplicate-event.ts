import { and, eq, isNull } from 'drizzle-orm'
import type { z } from 'zod'
import type { Tx } from '@/db/client'
import { invitations, partnerships } from '@/db/schema/partnerships'
import { record } from '../audit/record'
import { dayAfter, instantAt, minutes, wallClock } from '../clock'
import { invite } from '../partnership/invite'
import { insertEvent } from './create-event'
import { inFull } from './enter-to-edit'
import type { duplicateForm } from './form'
import { enterEvent } from './seats'

/**
 * Staff begin the next edition of an event as a draft: everything of it but its registrations. Every
 * day, deadline, day of the programme and meal moves by as many days as the first one, and the clock
 * on the wall says the same. Partnerships that have not ended are invited again if wished. Returns
 * its address. Throws Problems for an address or a prefix of references that another event has.
 */
export async function duplicateEvent(
  tx: Tx,
  staff: { id: string },
  { eventId, slug, referencePrefix, startsOn, inviteAgain }: z.output<typeof duplicateForm>,
): Promise<string> {
  const { event, seats } = await inFull(tx, await enterEvent(tx, eventId))
  const by = (Date.parse(startsOn) - Date.parse(event.startsOn)) / minutes(24 * 60)
  const moved = <Of extends { date: string }>(one: Of) => ({ ...one, date: dayAfter(one.date, by) })
  const { id: _id, state: _state, version: _version, attending: _attending, ...same } = event
  const id = await insertEvent(
    tx,
    {
      ...same,
      slug,
      referencePrefix,
      startsOn,
      endsOn: dayAfter(event.endsOn, by),
      opensAt: later(event.opensAt, by),
      closesAt: later(event.closesAt, by),
      changeDeadline: later(event.changeDeadline, by),
      hotelDeadline: later(event.hotelDeadline, by),
      answerBy: event.answerBy && later(event.answerBy, by),
      programme: event.programme.map(moved),
      meals: event.meals.map(moved),
    },
    seats && { week: seats.week.capacity, labs: seats.labs.capacity },
  )
  const invited = inviteAgain ? await invitedTo(tx, eventId) : []
  await invite(tx, id, invited)
  const duplicated = {
    act: 'event-duplicated' as const,
    actorId: staff.id,
    eventId: id,
    subject: { kind: 'event' as const, id },
    before: { slug: event.slug },
    after: { slug },
  }
  const again = invited.map((partnershipId) => ({
    act: 'partnership-invited' as const,
    actorId: staff.id,
    ...{ eventId: id, partnershipId },
    subject: { kind: 'partnership' as const, id: partnershipId },
  }))
  await record(tx, duplicated, ...again)
  return slug
}

/** So many days later by the clock on the wall: summer time does not move a deadline by an hour. */
function later(instant: Date, by: number): Date {
  const shown = wallClock(instant)
  const moved = instantAt(`${dayAfter(shown.slice(0, 10), by)}${shown.slice(10)}`)
  return new Date(moved.getTime() + (instant.getTime() % minutes(1)))
}

async function invitedTo(tx: Tx, eventId: string): Promise<string[]> {
  const invited = await tx
    .select({ id: partnerships.id })
    .from(invitations)
    .innerJoin(partnerships, eq(partnerships.id, invitations.partnershipId))
    .where(and(eq(invitations.eventId, eventId), isNull(partnerships.endedAt)))
  return invited.map(({ id }) => id)
}
