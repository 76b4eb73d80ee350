import { transaction } from '@/db/client'
import { giveRole } from '@/domain/people/give-role'
import type { Person } from '@/domain/people/person'
import type { WhenFull } from '@/domain/registration/answers'
import type { Registered } from '@/domain/registration/register'
import type { Conference } from './conference'
import { addPerson, cancel, idOf, register } from './people'
import { type Stored, storedOf } from './stored'

export { cancel }

/** Somebody new who is registered: the id is the registration's, the person is beside it. */
export type Delegate = Registered & { id: string; person: Person; email: string }

/** Somebody new registers for a party. */
export async function arrive(
  eventId: string,
  partyId: string,
  whenFull?: WhenFull,
): Promise<Delegate> {
  const person = await addPerson()
  const registered = await register(person, eventId, partyId, whenFull)
  return { ...registered, id: await idOf(registered), person, email: person.email }
}

type Which = Pick<Conference, 'id' | 'partnership'>

/** Two delegates on the two places of a conference's first partnership. */
export async function fillPlaces({ id, partnership }: Which): Promise<[Delegate, Delegate]> {
  return [await arrive(id, partnership.swedish), await arrive(id, partnership.botswanan)]
}

/** A place of the first partnership has fallen free and is offered to somebody who waits for it. */
export async function offeredTo(
  conference: Which,
  whenFull: 'wait' | 'both' = 'wait',
): Promise<Delegate> {
  const { id, partnership } = conference
  const [first] = await fillPlaces(conference)
  const next = await arrive(id, partnership.swedish, whenFull)
  await cancel(first.person, first.id)
  return next
}

/** Somebody new who coordinates a partnership. */
export async function addCoordinator(partnershipId: string): Promise<Person> {
  const person = await addPerson()
  const role = { role: 'partnership-coordinator', partnershipId } as const
  await transaction((tx) => giveRole(tx, person.id, role, null))
  return { ...person, roles: [role] }
}

/** How a delegate's registration stands just now. */
export async function nowOf(eventId: string, { id }: { id: string }): Promise<Stored> {
  const found = (await storedOf(eventId)).find((one) => one.id === id)
  if (!found) throw new Error('no such registration')
  return found
}

/** What a delegate was told, the oldest first. */
export const toldOf = async (eventId: string, delegate: { id: string }) =>
  (await nowOf(eventId, delegate)).letters.map(({ kind }) => kind)
