import { eq } from 'drizzle-orm'
import type { z } from 'zod'
import type { Tx } from '@/db/client'
import { partnerships } from '@/db/schema/partnerships'
import { eventById } from '../event/published'
import { Problems } from '../problems'
import { NotFound } from '../refusal'
import { nameReviewer } from '../review/name-reviewer'
import { nameVisaOfficer } from '../visa/officers'
import { findOrAdd } from './find-or-add'
import { giveRole } from './give-role'
import { endOfLastDay } from './last-day'
import type { giveRoleForm } from './role-form'

/**
 * Gives whoever has an address a role, by the verb that is the role's own; somebody nobody has met
 * is added. Returns the person. Throws Problems for a role without its event or partnership, for a
 * visa officer who is not staff, and for a reviewer with a last day: what they have not reviewed
 * by then would be nobody's.
 */
export async function giveRoleTo(
  tx: Tx,
  staff: { id: string },
  { email, role, eventId, partnershipId, language, ...typed }: z.output<typeof giveRoleForm>,
): Promise<{ id: string }> {
  const endsAt = endOfLastDay(typed)
  if (role === 'reviewer') {
    if (endsAt) throw new Problems({ lastDayDay: 'lastDayDay.reviewer' })
    return nameReviewer(tx, staff, { id: await academyId(tx, eventId) }, email, language)
  }
  const person = await findOrAdd(tx, email, language)
  if (role === 'staff') await giveRole(tx, person.id, { role }, staff.id, endsAt)
  if (role === 'event-coordinator' || role === 'meals-officer' || role === 'door-keeper')
    await giveRole(tx, person.id, { role, eventId: await anEventId(tx, eventId) }, staff.id, endsAt)
  if (role === 'partnership-coordinator') {
    const scope = { partnershipId: await aPartnershipId(tx, partnershipId) }
    await giveRole(tx, person.id, { role, ...scope }, staff.id, endsAt)
  }
  if (role === 'visa-officer')
    await nameVisaOfficer(tx, staff, await academyId(tx, eventId), person.id, endsAt).catch(
      notStaff,
    )
  return person
}

async function anEventId(tx: Tx, id: string) {
  const event = await eventById(tx, id)
  if (!event) throw new Problems({ eventId: 'eventId.choose' })
  return event.id
}

async function academyId(tx: Tx, id: string) {
  const event = await eventById(tx, id)
  if (event?.kind !== 'academy') throw new Problems({ eventId: 'eventId.academy' })
  return event.id
}

async function aPartnershipId(tx: Tx, id: string) {
  const [partnership] = await tx
    .select({ id: partnerships.id })
    .from(partnerships)
    .where(eq(partnerships.id, id))
  if (!partnership) throw new Problems({ partnershipId: 'partnershipId.choose' })
  return partnership.id
}

function notStaff(error: unknown) {
  throw error instanceof NotFound ? new Problems({ email: 'email.notStaff' }) : error
}
