import { eq } from 'drizzle-orm'
import type { z } from 'zod'
import type { Tx } from '@/db/client'
import { roles } from '@/db/schema/people'
import { now } from '../clock'
import { Problems } from '../problems'
import { NotFound } from '../refusal'
import { endRole } from './end-role'
import { endOfLastDay } from './last-day'
import type { endRoleForm } from './role-form'

/**
 * Ends a role as it was asked for: at once, or after a last day. Returns whose it is and what.
 * Throws NotFound for a reviewer's, who is ended where their reviews are, and Problems without a
 * last day when it is to be later.
 */
export async function endRoleOf(
  tx: Tx,
  staff: { id: string },
  { roleId, ends, ...typed }: z.output<typeof endRoleForm>,
) {
  const [role] = await tx.select().from(roles).where(eq(roles.id, roleId))
  if (!role || role.role === 'reviewer') throw new NotFound()
  const lastDay = ends === 'later' ? endOfLastDay(typed) : now()
  if (!lastDay) throw new Problems({ lastDayDay: 'lastDayDay.missing' })
  await endRole(tx, staff, roleId, lastDay)
  return role
}
