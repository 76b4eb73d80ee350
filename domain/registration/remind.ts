import { and, eq, gt, inArray, isNotNull, isNull, lte, or, type SQL } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { academyPlaces } from '@/db/schema/applications'
import { events } from '@/db/schema/events'
import { drafts, people } from '@/db/schema/people'
import { registrations } from '@/db/schema/registrations'
import { days, now } from '../clock'
import type { Event } from '../event/seats'
import { isBefore, windowState } from '../event/window'
import { addressees, letterTo } from '../mail/addressee'
import { queue } from '../mail/outbox'
import { remindOnce } from '../mail/remind-once'
import { living } from './answers'

const isNear = (deadline: Date, { reminderDays }: Event) =>
  isBefore(deadline) && deadline.getTime() - now().getTime() <= days(reminderDays)

/**
 * Reminds people before a deadline, as many days ahead as the event says, each of each once:
 * whoever is registered of the last day to change their stay, and at a conference of the last day to
 * change anything; whoever has begun a registration, or changes to an application, that they have
 * not sent, before the window closes.
 */
export async function remindOfDeadlines(tx: Tx): Promise<void> {
  const ahead = await tx
    .select()
    .from(events)
    .where(
      or(
        ...[events.hotelDeadline, events.changeDeadline, events.closesAt].map((deadline) =>
          gt(deadline, now()),
        ),
      ),
    )
  for (const event of ahead) {
    for (const deadline of deadlinesOf(event))
      if (isNear(event[`${deadline}Deadline`], event)) await remindRegistered(tx, event, deadline)
    if (windowState(event) === 'open' && isNear(event.closesAt, event)) {
      await remindOfUnsent(tx, event, { changes: false })
      if (event.kind === 'academy') await remindOfUnsent(tx, event, { changes: true })
    }
  }
}

// At an academy nothing becomes binding on a day of its own, and no colleague takes over a place.
const deadlinesOf = ({ kind }: Event) =>
  kind === 'academy' ? (['hotel'] as const) : (['hotel', 'change'] as const)

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

/** Whoever has left lying what they began; `changes` when they sent an application before. */
async function remindOfUnsent(tx: Tx, event: Event, { changes }: { changes: boolean }) {
  const left = await draftsOf(
    tx,
    event,
    // Once an outcome has been told it rests on what was sent: nothing can be changed any more.
    changes ? eq(registrations.status, 'received') : isNull(registrations.id),
  )
  const due = await remindOnce(
    tx,
    left.map(({ id }) => id),
    (id) => `${changes ? 'changes' : 'draft'} ${event.id} ${id}`,
  )
  await queue(
    tx,
    ...left
      .filter(({ id }) => due.includes(id))
      .map(({ email, locale }) => ({
        to: email,
        locale,
        mail: {
          kind: 'draft-left' as const,
          eventId: event.id,
          partnership: '',
          closesAt: event.closesAt.toISOString(),
          changes,
        },
      })),
  )
}

/** Whose drafts have been left lying, of those whose living registration there fits. */
const draftsOf = (tx: Tx, event: Event, fits: SQL) =>
  tx
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
        fits,
        lte(drafts.updatedAt, new Date(now().getTime() - leftLying)),
      ),
    )
