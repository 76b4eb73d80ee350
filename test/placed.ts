import { randomBytes } from 'node:crypto'
import type { Tx } from '@/db/client'
import { transaction } from '@/db/client'
import { academyPlaces, journeys } from '@/db/schema/applications'
import { type EnteredApplication, enterApplication } from '@/domain/application/enter-application'
import { now } from '@/domain/clock'
import type { Person } from '@/domain/people/person'
import type { TypedPassport } from '@/domain/visa/form'
import { nameVisaOfficer } from '@/domain/visa/officers'
import { type Applying, apply } from './academy'
import { addPerson, addStaff } from './people'

type Academy = { id: string; slug: string }
type Having = Applying & { needsVisa?: boolean; offeredUntil?: Date | null }

/** Somebody who has a place at an academy, and needs a visa unless said otherwise. */
export async function addPlaced(academy: Academy, having: Having = {}) {
  const { needsVisa = true, offeredUntil = null, ...it } = having
  const person = await addPerson()
  const { id, reference } = await apply(person, academy.slug, it)
  await transaction(async (tx) => {
    await tx.insert(academyPlaces).values({
      ...{ registrationId: id, eventId: academy.id, attendance: it.attendance ?? 'week' },
      ...{ heldSince: now(), offeredUntil },
    })
    await tx.insert(journeys).values({
      ...{ registrationId: id, arrivesOn: '2019-06-09', departsOn: '2019-06-15', details: '' },
      ...{ room: 'single', roomWith: '', emergencyName: 'A', emergencyMobile: '+46701740605' },
      ...{ needsVisa, updatedAt: now() },
    })
  })
  return { person, id, reference }
}

/** Somebody of the staff who is visa officer of an academy. */
export async function addOfficer({ id: eventId }: Academy): Promise<Person> {
  const staff = await addStaff()
  await transaction((tx) => nameVisaOfficer(tx, staff, eventId, staff.id))
  return { ...staff, roles: [...staff.roles, { role: 'visa-officer', eventId }] }
}

/** Does something with an application as it is at that moment, in one transaction. */
export const enteringApplication = <Result>(
  id: string,
  work: (tx: Tx, it: EnteredApplication) => Promise<Result>,
): Promise<Result> => transaction(async (tx) => work(tx, await enterApplication(tx, { id })))

export const sealKeys = (...ids: string[]) => ids.map((id) => ({ id, key: randomBytes(32) }))

/** Passport data as they come out of their form. */
export const typedPassport = (changes: Partial<TypedPassport> = {}): TypedPassport => ({
  ...{ reference: '', passportName: 'WANJIRU OEBERG', nationality: 'KE' },
  ...{ bornDay: '3', bornMonth: '11', bornYear: '1986', passportNumber: 'A1234567' },
  ...{ expiresDay: '1', expiresMonth: '2', expiresYear: '2024', embassy: 'Nairobi' },
  ...changes,
})
