import { eq } from 'drizzle-orm'
import { db, type Tx, transaction } from '@/db/client'
import { registrations } from '@/db/schema/registrations'
import { findOrAdd } from '@/domain/people/find-or-add'
import { giveRole } from '@/domain/people/give-role'
import type { Person, PersonId } from '@/domain/people/person'
import type { WhenFull } from '@/domain/registration/answers'
import { cancelRegistration } from '@/domain/registration/cancel'
import { type Entered, enter } from '@/domain/registration/enter'
import type { RegistrationAnswers } from '@/domain/registration/form'
import { type Registered, registerDelegate } from '@/domain/registration/register'

let added = 0

/** Somebody signed in whom nobody has met in another test. */
export async function addPerson(email = `person-${++added}@test.example`): Promise<Person> {
  const { id, locale } = await transaction((tx) => findOrAdd(tx, email, 'en'))
  return { id: id as PersonId, email, locale, roles: [] }
}

export async function addPeople(count: number): Promise<Person[]> {
  const people: Person[] = []
  for (let i = 0; i < count; i++) people.push(await addPerson())
  return people
}

export async function addStaff(): Promise<Person> {
  const person = await addPerson()
  await transaction((tx) => giveRole(tx, person.id, { role: 'staff' }, null))
  return { ...person, roles: [{ role: 'staff' }] }
}

/** Every question answered, as they come out of the forms. */
export function fullAnswers(partyId: string, whenFull?: WhenFull): RegistrationAnswers {
  return {
    partnership: { partyId },
    places: whenFull && { whenFull },
    invoice: {
      organisationNumber: '212000-1967',
      invoiceReference: 'Partnership',
      electronicAddress: '',
    },
    you: {
      givenNames: 'Kagiso',
      familyName: 'Åkerlund',
      mobile: '+46 70 174 06 05',
      delegateRole: 'project-leader',
      theme: 'trust',
      spokenLanguage: 'en',
      interpretation: '',
      gender: 'not-said',
    },
    stay: {
      days: ['2019-05-13', '2019-05-14'],
      meals: ['2019-05-13:lunch', '2019-05-13:dinner', '2019-05-14:lunch'],
      nights: ['2019-05-13'],
      earlyNightReason: '',
      roomWith: '',
    },
    needs: {
      diet: 'vegan',
      severeAllergy: false,
      access: ['hearing-loop'],
      accessOther: '',
      sensitiveConsent: true,
    },
    visibility: { onParticipantList: true, noPhoto: false },
  }
}

/** Registers somebody for a party of a partnership, in one transaction. */
export function register(
  person: { id: string; email: string },
  eventId: string,
  partyId: string,
  whenFull?: WhenFull,
): Promise<Registered> {
  return transaction((tx) =>
    registerDelegate(tx, person, {
      eventId,
      answers: fullAnswers(partyId, whenFull),
      locale: 'en',
      privacyVersion: '2019-03-01',
    }),
  )
}

/** Does something with a registration as it is at that moment, in one transaction. */
export const entering = <Result>(
  id: string,
  work: (tx: Tx, it: Entered) => Promise<Result>,
): Promise<Result> => transaction(async (tx) => work(tx, await enter(tx, { id })))

/** Cancels a registration, as the delegate it is of. */
export const cancel = (person: { id: string }, id: string) =>
  entering(id, (tx, it) => cancelRegistration(tx, person, it, { as: 'delegate' }))

/** The id behind a reference. */
export async function idOf({ reference }: { reference: string }): Promise<string> {
  const [row] = await db()
    .select({ id: registrations.id })
    .from(registrations)
    .where(eq(registrations.reference, reference))
  if (!row) throw new Error(`no registration ${reference}`)
  return row.id
}
