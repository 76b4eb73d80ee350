import { z } from 'zod'
import { id, line } from '../form'
import { locales } from '../language'
import { emailAddress } from './email'

export const roleNames = [
  'staff',
  'event-coordinator',
  'partnership-coordinator',
  'reviewer',
  'visa-officer',
  'meals-officer',
  'door-keeper',
] as const
export type RoleName = (typeof roleNames)[number]

const part = line(10).optional()

/** A last day in three fields, as somebody who gives or ends a role types it. */
const lastDay = { lastDayDay: part, lastDayMonth: part, lastDayYear: part }
export type LastDay = z.output<z.ZodObject<typeof lastDay>>

/** Whether the last day is one at all, and not over, is the domain's to say. */
export const giveRoleForm = z.object({
  email: emailAddress,
  role: z.enum(roleNames, { error: 'role.choose' }),
  eventId: line(100).default(''),
  partnershipId: line(100).default(''),
  ...lastDay,
  language: z.enum(locales, { error: 'language.choose' }),
})

export const endRoleForm = z.object({
  roleId: id('unreadable'),
  ends: z.enum(['now', 'later'], { error: 'ends.choose' }),
  ...lastDay,
})
