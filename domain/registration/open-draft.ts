import { and, eq, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { events } from '@/db/schema/events'
import { fundedPlaces, queue } from '@/db/schema/funding'
import { parties, partnerships } from '@/db/schema/partnerships'
import { drafts } from '@/db/schema/people'
import { registrations } from '@/db/schema/registrations'
import type { Typed } from '../form'
import type { InBoth } from '../language'
import { living } from './answers'
import { registrationForm, type Step, steps } from './form'

export type Draft = NonNullable<Awaited<ReturnType<typeof openDraft>>>

/**
 * Everything a question page needs, in one query: the event's choices, what the delegate has
 * answered so far, the state of their partnership's places, and the reference of the registration
 * they have already, if any. Null for an unknown event or one that is not by registration.
 */
export async function openDraft(db: Db, personId: string, eventSlug: string) {
  const here = and(
    eq(fundedPlaces.eventId, events.id),
    eq(fundedPlaces.partnershipId, parties.partnershipId),
  )
  const rows = await db
    .select({
      event: {
        id: events.id,
        slug: events.slug,
        kind: events.kind,
        city: events.city,
        startsOn: events.startsOn,
        endsOn: events.endsOn,
        opensAt: events.opensAt,
        closesAt: events.closesAt,
        changeDeadline: events.changeDeadline,
        hotelDeadline: events.hotelDeadline,
        capacity: events.capacity,
        attending: events.attending,
        fundedPlaces: events.fundedPlaces,
        ownExpenseAllowed: events.ownExpenseAllowed,
        themes: events.themes,
        meals: events.meals,
        rates: events.rates,
        contactEmail: events.contactEmail,
      },
      step: drafts.step,
      answers: drafts.answers,
      party: {
        id: parties.id,
        organisation: parties.organisation,
        country: parties.country,
      },
      partnership: { name: partnerships.name, theme: partnerships.theme },
      taken: sql<number>`(select count(*) from ${fundedPlaces} where ${here})`.mapWith(Number),
      waiting: sql<number>`(select count(*) from ${queue} where ${queue.eventId} = ${events.id}
        and ${queue.partnershipId} = ${parties.partnershipId})`.mapWith(Number),
      mine: registrations.reference,
    })
    .from(events)
    .leftJoin(drafts, and(eq(drafts.eventId, events.id), eq(drafts.personId, personId)))
    .leftJoin(parties, eq(parties.id, drafts.partyId))
    .leftJoin(partnerships, eq(partnerships.id, parties.partnershipId))
    .leftJoin(
      registrations,
      and(
        eq(registrations.eventId, events.id),
        eq(registrations.personId, personId),
        sql`${registrations.status} in ${living}`,
      ),
    )
    .where(eq(events.slug, eventSlug))
  const [first] = rows
  if (first?.event.kind !== 'conference') return null

  const answers: Partial<Record<Step, Typed>> = {}
  for (const row of rows) if (row.step && row.answers) answers[row.step] = row.answers
  const from = rows.find((row) => row.step === 'partnership')
  return { event: first.event, mine: first.mine, answers, party: from ? partyOf(from) : null }
}

type Row = {
  party: { id: string; organisation: string; country: string } | null
  partnership: { name: string; theme: InBoth } | null
  taken: number
  waiting: number
}

/** Where the delegate comes from and how its places stand. */
const partyOf = ({ party, partnership, taken, waiting }: Row) =>
  party && partnership && { ...party, partnership, taken, waiting }

/** Whether whoever sends now comes third: no place is free, or others wait for the one that is. */
export function comesThird({ event, party }: Draft): boolean {
  if (!party) return false
  return party.taken >= event.fundedPlaces || party.waiting > 0 || event.attending >= event.capacity
}

/** The first question page still to be answered, or null when all can be sent. */
export function firstUnanswered(draft: Draft): Step | null {
  const read = registrationForm.safeParse(draft.answers)
  const missing = new Set(read.success ? [] : read.error.issues.map(({ path }) => path[0]))
  if (comesThird(draft) && !draft.answers.places) missing.add('places')
  return steps.find((step) => missing.has(step)) ?? null
}

/** The pages this delegate is asked, in order. */
export const stepsFor = (draft: Draft) =>
  steps.filter((step) => step !== 'places' || comesThird(draft))
