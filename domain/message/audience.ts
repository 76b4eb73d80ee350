import { and, count, eq, inArray } from 'drizzle-orm'
import { z } from 'zod'
import type { Db } from '@/db/client'
import { applications } from '@/db/schema/applications'
import { people } from '@/db/schema/people'
import { registrations } from '@/db/schema/registrations'
import { attendances } from '../application/answers'
import type { EventKind } from '../event/facts'
import type { Locale } from '../language'
import { attendeeFilter } from '../lists/attendee-filter'
import { attendees } from '../lists/attendees'
import { isLiving, statuses } from '../registration/answers'
import { comes } from '../registration/comes'

/** Audiences that are asked for most, each as a query like those of the attendees' table. */
export const readyAudiences = {
  conference: {
    everybody: 'who=living',
    coming: 'who=coming',
    waiting: 'funding=waiting',
    ownExpense: 'funding=self',
    unconfirmed: 'who=unconfirmed',
    undecided: 'status=received&decision=undecided',
  },
  academy: {
    everybody: 'who=living',
    undecided: 'status=received',
    accepted: 'status=approved',
    week: 'status=approved&attendance=week',
    labs: 'status=approved&attendance=labs',
    reserve: 'status=reserve',
  },
} as const satisfies Record<EventKind, Record<string, string>>

type AnEvent = { id: string; kind: EventKind }

const asked = z.object({
  who: z.enum(['living', 'coming', 'unconfirmed']).optional().catch(undefined),
  status: z.enum(statuses).optional().catch(undefined),
  attendance: z.enum(attendances).optional().catch(undefined),
  refs: z.string().max(4000).optional().catch(undefined),
})

/**
 * The ids of the registrations that an audience is made of as things stand, in the order of the
 * table. Whoever does not come any more is only in one that asks for a status of those.
 */
export async function audienceOf(db: Db, event: AnEvent, query: string): Promise<string[]> {
  const typed = Object.fromEntries(new URLSearchParams(query))
  return event.kind === 'academy' ? applicants(db, event.id, typed) : delegates(db, event.id, typed)
}

async function delegates(db: Db, eventId: string, typed: Record<string, string>) {
  const { who } = asked.parse(typed)
  const { page: _, ...filter } = attendeeFilter.parse(typed)
  const found = await attendees(db, { eventId }, filter)
  return found
    .filter(({ registration, place, offeredUntil }) => {
      const { status, comesAtOwnExpense, registeredBy, confirmedAt } = registration
      if (!isLiving(status)) return asksForTheEnded(typed)
      if (who === 'coming') return comes({ status, place, offeredUntil, comesAtOwnExpense })
      if (who === 'unconfirmed') return registeredBy !== null && confirmedAt === null
      return true
    })
    .map(({ registration }) => registration.id)
}

async function applicants(db: Db, eventId: string, typed: Record<string, string>) {
  const { status, attendance, refs } = asked.parse(typed)
  const found = await db
    .select({ id: registrations.id, status: registrations.status })
    .from(registrations)
    .innerJoin(applications, eq(applications.registrationId, registrations.id))
    .where(
      and(
        eq(registrations.eventId, eventId),
        status && eq(registrations.status, status),
        attendance && eq(applications.attendance, attendance),
        refs ? inArray(registrations.reference, refs.split(',')) : undefined,
      ),
    )
    .orderBy(registrations.sortName, registrations.reference)
  return found.filter((one) => isLiving(one.status) || asksForTheEnded(typed)).map(({ id }) => id)
}

/** Whether a query asks for registrations that are over. */
export const asksForTheEnded = ({ status = '' }: Record<string, string>) =>
  /\b(declined|cancelled)\b/.test(status)

/** How many of these read their mails in which language. */
export async function languagesOf(db: Db, ids: string[]): Promise<Record<Locale, number>> {
  const languages = { sv: 0, en: 0 }
  if (ids.length === 0) return languages
  const found = await db
    .select({ locale: people.locale, count: count() })
    .from(registrations)
    .innerJoin(people, eq(people.id, registrations.personId))
    .where(inArray(registrations.id, ids))
    .groupBy(people.locale)
  for (const { locale, count } of found) languages[locale] = count
  return languages
}
