import { eq, or } from 'drizzle-orm'
import type { z } from 'zod'
import type { Tx } from '@/db/client'
import { seats as seatsOf } from '@/db/schema/applications'
import { events } from '@/db/schema/events'
import { attendances } from '../application/answers'
import { record } from '../audit/record'
import { Problems } from '../problems'
import { eventDays } from './choices'
import type { EventTexts } from './facts'
import type { newEventForm } from './form'
import type { Event } from './seats'

type Staff = { id: string; email: string }

const nothingYet: Omit<EventTexts, 'title'> = {
  lead: '',
  about: [],
  forWhom: [],
  whoPays: [],
  howTo: [],
  venue: '',
  hotel: '',
  ratesNote: '',
}

/**
 * Staff begin a new event as a draft, which nobody else sees. What was not asked begins empty, and
 * deadlines with the end of the window. Returns its address. Throws Problems for an address or a
 * prefix of references that another event has.
 */
export async function createEvent(
  tx: Tx,
  staff: Staff,
  { eventTitleSv, eventTitleEn, kind, capacity, ...asked }: z.output<typeof newEventForm>,
): Promise<string> {
  const id = await insertEvent(
    tx,
    {
      ...asked,
      kind,
      capacity,
      changeDeadline: asked.closesAt,
      hotelDeadline: asked.closesAt,
      ownExpenseAllowed: kind === 'conference',
      offerHours: 72,
      texts: {
        sv: { ...nothingYet, title: eventTitleSv },
        en: { ...nothingYet, title: eventTitleEn },
      },
      themes: [],
      programme: eventDays(asked).map((date) => ({
        date,
        title: { sv: '', en: '' },
        sessions: [],
      })),
      meals: [],
      rates: { fee: 0, night: 0, lunch: 0, dinner: 0 },
      contactEmail: staff.email,
    },
    kind === 'academy' ? { week: capacity, labs: 0 } : null,
  )
  await record(tx, {
    act: 'event-created',
    actorId: staff.id,
    eventId: id,
    subject: { kind: 'event', id },
    after: { slug: asked.slug },
  })
  return asked.slug
}

type NewEvent = Omit<typeof events.$inferInsert, 'id' | 'state' | 'version' | 'attending'>

/** Adds an event as a draft, at an academy with its seats. Returns its id. Throws Problems for what another event has. */
export async function insertEvent(
  tx: Tx,
  event: NewEvent,
  seats: Record<(typeof attendances)[number], number> | null,
): Promise<string> {
  const id = crypto.randomUUID()
  const added = await tx
    .insert(events)
    .values({ ...event, id, state: 'draft' })
    .onConflictDoNothing()
    .returning({ id: events.id })
  if (added.length === 0) throw new Problems(await takenOf(tx, event))
  if (seats)
    await tx.insert(seatsOf).values(
      attendances.map((attendance) => ({
        eventId: id,
        attendance,
        capacity: seats[attendance],
      })),
    )
  return id
}

async function takenOf(tx: Tx, { slug, referencePrefix }: Pick<Event, 'slug' | 'referencePrefix'>) {
  const others = await tx
    .select({ slug: events.slug, referencePrefix: events.referencePrefix })
    .from(events)
    .where(or(eq(events.slug, slug), eq(events.referencePrefix, referencePrefix)))
  return {
    ...(others.some((one) => one.slug === slug) && { slug: 'slug.taken' }),
    ...(others.some((one) => one.referencePrefix === referencePrefix) && {
      referencePrefix: 'referencePrefix.taken',
    }),
  }
}
