import { and, eq, gt, inArray, isNotNull, isNull, lte } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { academyPlaces } from '@/db/schema/applications'
import { events } from '@/db/schema/events'
import { drafts, people } from '@/db/schema/people'
import { registrations } from '@/db/schema/registrations'
import { days, now } from '../clock'
import type { Event } from '../event/seats'
import { isBefore } from '../event/window'
import { addressees, letterTo } from '../mail/addressee'
import { queue } from '../mail/outbox'
import { remindOnce } from '../mail/remind-once'
import { living } from './answers'

const isNear = (deadline: Date, { reminderDays }: Event) =>
  isBefore(deadline) && deadline.getTime() - now().getTime() <= days(reminderDays)

/**
 * Reminds people before a deadline, as many days ahead as the event says, each of each once:
 * whoever is registered of the last day to change their stay, and of the last day to change
 * anything; whoever has begun a registration that it has not been sent.
 */
export async function remindOfDeadlines(tx: Tx): Promise<void> {
  const coming = await tx.select().from(events).where(gt(events.changeDeadline, now()))
  for (const event of coming) {
    for (const deadline of ['hotel', 'change'] as const)
      if (isNear(event[`${deadline}Deadline`], event)) await remindRegistered(tx, event, deadline)
    if (isNear(event.closesAt, event)) await remindDrafts(tx, event)
  }
}

async function remindRegistered(tx: Tx, event: Event, deadline: 'hotel' | 'change') {
  const registered = await tx
    .select({ id: registrations.id })
    .from(registrations)
    .leftJoin(academyPlaces, eq(academyPlaces.registrationId, registrations.id))
    .where(
      and(
        eq(registrations.eventId, event.id),
        inArray(registrations.status, [...living]),
        // Whoever applies for an academy has nothing to change of a stay before a place is theirs.
        event.kind === 'academy'
          ? and(isNotNull(academyPlaces.registrationId), isNull(academyPlaces.offeredUntil))
          : undefined,
      ),
    )
  const due = await remindOnce(
    tx,
    registered.map(({ id }) => id),
    (id) => `${deadline} deadline ${id}`,
  )
  const told = due.length > 0 ? await addressees(tx, due) : []
  const at = event[`${deadline}Deadline`].toISOString()
  await queue(tx, ...told.map((one) => letterTo(one, { kind: 'deadline-soon', deadline, at })))
}

const leftLying = days(1)

async function remindDrafts(tx: Tx, event: Event) {
  const begun = await tx
    .selectDistinct({ id: people.id, email: people.email, locale: people.locale })
    .from(drafts)
    .innerJoin(people, eq(people.id, drafts.personId))
    .leftJoin(
      registrations,
      and(
        eq(registrations.personId, people.id),
        eq(registrations.eventId, event.id),
        inArray(registrations.status, [...living]),
      ),
    )
    .where(
      and(
        eq(drafts.eventId, event.id),
        isNull(registrations.id),
        lte(drafts.updatedAt, new Date(now().getTime() - leftLying)),
      ),
    )
  const due = await remindOnce(
    tx,
    begun.map(({ id }) => id),
    (id) => `draft ${event.id} ${id}`,
  )
  await queue(
    tx,
    ...begun
      .filter(({ id }) => due.includes(id))
      .map(({ email, locale }) => ({
        to: email,
        locale,
        mail: {
          kind: 'draft-left' as const,
          eventId: event.id,
          partnership: '',
          closesAt: event.closesAt.toISOString(),
        },
      })),
  )
}
