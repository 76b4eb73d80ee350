import { inArray } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { events } from '@/db/schema/events'
import { partnerships } from '@/db/schema/partnerships'
import { people } from '@/db/schema/people'
import type { Locale } from '../language'
import { type Letter, queue } from '../mail/outbox'
import type { Role } from './person'

type Given = { personId: string; role: Role; until: Date | null }

/**
 * Tells people by mail, in their languages, which role they have been given, what it opens and until
 * when. Reviewers are told by `nameReviewer`, of what waits for them too. Four queries for however many.
 */
export async function tellOfGiven(tx: Tx, by: { id: string }, ...given: Given[]): Promise<void> {
  const told = await whomToTell(tx, by, given)
  await queue(
    tx,
    ...told.flatMap(({ role: { role }, until, of, by, letter }): Letter[] =>
      role === 'reviewer'
        ? []
        : [{ ...letter, mail: { kind: 'role-given', role, of, by, until, path: opens[role] } }],
    ),
  )
}

/** Tells somebody that a role of theirs has been ended: at once when `until` is null, else from then on. */
export async function tellOfEnded(tx: Tx, by: { id: string }, ended: Given): Promise<void> {
  const told = await whomToTell(tx, by, [ended])
  await queue(
    tx,
    ...told.map(({ role: { role }, until, of, by, letter }): Letter => {
      return { ...letter, mail: { kind: 'role-ended', role, of, by, until } }
    }),
  )
}

const opens = {
  staff: '/staff',
  'event-coordinator': '/coordinator',
  'partnership-coordinator': '/coordinator',
  'visa-officer': '/staff',
  'meals-officer': '/coordinator',
  'door-keeper': '/coordinator',
} as const

async function whomToTell(db: Db, by: { id: string }, given: Given[]) {
  if (given.length === 0) return []
  const ids = (name: 'eventId' | 'partnershipId') =>
    given.flatMap(({ role }) => (name in role ? [String(role[name as keyof Role])] : []))
  const persons = await db
    .select({ id: people.id, email: people.email, locale: people.locale })
    .from(people)
    .where(inArray(people.id, [by.id, ...given.map(({ personId }) => personId)]))
  const meetings = await db
    .select({ id: events.id, texts: events.texts })
    .from(events)
    .where(inArray(events.id, ids('eventId')))
  const named = await db
    .select({ id: partnerships.id, name: partnerships.name })
    .from(partnerships)
    .where(inArray(partnerships.id, ids('partnershipId')))
  const personOf = new Map(persons.map((one) => [one.id, one]))
  const titles = new Map(meetings.map(({ id, texts }) => [id, texts]))
  const names = new Map(named.map(({ id, name }) => [id, name]))
  const ofRole = (role: Role, locale: Locale) => {
    if ('eventId' in role) return titles.get(role.eventId)?.[locale].title ?? ''
    return 'partnershipId' in role ? (names.get(role.partnershipId) ?? '') : ''
  }
  return given.flatMap(({ personId, role, until }) => {
    const person = personOf.get(personId)
    if (!person) return []
    return {
      role,
      until: until?.toISOString() ?? null,
      of: ofRole(role, person.locale),
      by: personOf.get(by.id)?.email ?? '',
      letter: { to: person.email, locale: person.locale },
    }
  })
}
