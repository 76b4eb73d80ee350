'use server'

import { endRoleOf } from '@/domain/people/end-role-of'
import { giveRoleTo } from '@/domain/people/give-role-to'
import { endRoleForm, giveRoleForm } from '@/domain/people/role-form'
import { can } from '@/domain/permissions'
import { action } from '@/lib/action'

export const giveRoleByAddress = action(giveRoleForm, async ({ tx, person, permit, input }) => {
  permit(can.giveRoles(person))
  const { id } = await giveRoleTo(tx, person, input)
  return `/staff/people/${id}?done=given`
})

export const endRoleOfPerson = action(endRoleForm, async ({ tx, person, permit, input }) => {
  permit(can.giveRoles(person))
  const { personId, role } = await endRoleOf(tx, person, input)
  // Whoever is staff no more has nothing to see at the desk.
  const leaves = personId === person.id && role === 'staff' && input.ends === 'now'
  return leaves ? '/my' : `/staff/people/${personId}?done=ended`
})
