import { and, eq, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { alias } from '@/db/columns'
import { events } from '@/db/schema/events'
import { fundedPlaces } from '@/db/schema/funding'
import { parties, partnerships } from '@/db/schema/partnerships'
import { drafts } from '@/db/schema/people'
import { registrations } from '@/db/schema/registrations'
import { substitutions } from '@/db/schema/substitutions'
import { isKnown, whoWait } from '../event/published'
import type { Typed } from '../form'
import type { InBoth } from '../language'
import { open } from '../substitution/substitution'
import { living } from './answers'
import { registrationForm, type Step, steps } from './form'

export type Draft = NonNullable<Awaited<ReturnType<typeof openDraft>>>

const replaced = alias(registrations, 'replaced')

/**
 * Everything a question page needs, in one query: the event's choices, what the delegate has
 * answered so far, the state of their partnership's places, whose place they are asked to take
 * over, if anybody's, and the reference of the registration they have already, if any. Null for an
 * unknown event or one that is not by registration.
 */
export async function openDraft(
  db: Db,
  delegate: { id: string; email: string },
  eventSlug: string,
) {
  const taken = sql<number>`(select count(*) from ${fundedPlaces}
    where ${fundedPlaces.eventId} = ${events.id}
    and ${fundedPlaces.partnershipId} = ${parties.partnershipId})`.mapWith(Number)
  // Whose party holds a place already: told before the next one is taken.
  const heldBy = sql<string | null>`(select min(holders.organisation) from ${fundedPlaces} as held
    join ${registrations} as theirs on theirs.id = held.registration_id
    join ${parties} as holders on holders.id = theirs.party_id
    where held.event_id = ${events.id} and held.partnership_id = ${parties.partnershipId})`
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
        state: events.state,
        unasked: events.unasked,
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
      partnership: { id: partnerships.id, name: partnerships.name, theme: partnerships.theme },
      taken,
      heldBy,
      waiting: whoWait(parties.partnershipId),
      substitution: {
        id: substitutions.id,
        registrationId: substitutions.registrationId,
        confirmedAt: substitutions.confirmedAt,
      },
      mine: registrations.reference,
    })
    .from(events)
    .leftJoin(drafts, and(eq(drafts.eventId, events.id), eq(drafts.personId, delegate.id)))
    .leftJoin(
      substitutions,
      and(eq(substitutions.eventId, events.id), eq(substitutions.email, delegate.email), open()),
    )
    .leftJoin(replaced, eq(replaced.id, substitutions.registrationId))
    .leftJoin(parties, sql`${parties.id} = coalesce(${replaced.partyId}, ${drafts.partyId})`)
    .leftJoin(partnerships, eq(partnerships.id, parties.partnershipId))
    .leftJoin(
      registrations,
      and(
        eq(registrations.eventId, events.id),
        eq(registrations.personId, delegate.id),
        sql`${registrations.status} in ${living}`,
      ),
    )
    .where(and(eq(events.slug, eventSlug), isKnown()))
  const [first] = rows
  if (first?.event.kind !== 'conference') return null

  const answers: Partial<Record<Step, Typed>> = {}
  for (const row of rows) if (row.step && row.answers) answers[row.step as Step] = row.answers
  const takesOver = first.substitution
  const from = takesOver ? first : rows.find((row) => row.step === 'partnership')
  const party = from ? partyOf(from) : null
  if (takesOver && party) answers.partnership = { partyId: party.id }
  return { event: first.event, mine: first.mine, answers, party, takesOver }
}

type Row = {
  party: { id: string; organisation: string; country: string } | null
  partnership: { id: string; name: string; theme: InBoth } | null
  taken: number
  heldBy: string | null
  waiting: number
}

/** Where the delegate comes from and how its places stand. */
const partyOf = ({ party, partnership, taken, heldBy, waiting }: Row) =>
  party && partnership && { ...party, partnership, taken, heldBy, waiting }

/** Whether whoever sends now comes third: no place is free, or others wait for the one that is. */
export function comesThird({ event, party, takesOver }: Draft): boolean {
  if (!party || takesOver) return false
  return party.taken >= event.fundedPlaces || party.waiting > 0 || event.attending >= event.capacity
}

/** Whether the answers so far mean that the delegate's own organisation is sent an invoice. */
export const comesAtOwnExpense = (draft: Draft): boolean =>
  comesThird(draft) && ['self', 'both'].includes(String(draft.answers.places?.whenFull))

/** The first question page still to be answered, or null when all can be sent. */
export function firstUnanswered(draft: Draft): Step | null {
  const read = registrationForm.safeParse(draft.answers)
  const missing = new Set(read.success ? [] : read.error.issues.map(({ path }) => path[0]))
  if (comesThird(draft) && !draft.answers.places) missing.add('places')
  if (comesAtOwnExpense(draft) && !draft.answers.invoice) missing.add('invoice')
  return stepsFor(draft).find((step) => missing.has(step)) ?? null
}

/** The pages this delegate is asked, in order. Whoever takes a place over comes from where it is. */
export function stepsFor(draft: Draft): Step[] {
  const asked: Partial<Record<Step, boolean>> = {
    partnership: !draft.takesOver,
    places: comesThird(draft),
    invoice: comesAtOwnExpense(draft),
  }
  return steps.filter((step) => asked[step] ?? true)
}
