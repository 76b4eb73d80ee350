import { sql } from 'drizzle-orm'
import type { Typed } from '@/domain/form'
import type { RequestedStep } from '@/domain/registration/change-form'
import { check, instant, json, table, text, uniqueIndex } from '../columns'
import { people } from './people'
import { registrations } from './registrations'

/** A change asked for after its deadline: staff accept or refuse it. */
export const changeRequests = table(
  'change_requests',
  {
    id: text('id').primaryKey(),
    registrationId: text('registration_id')
      .notNull()
      .references(() => registrations.id, { onDelete: 'cascade' }),
    step: text('step').$type<RequestedStep>().notNull(),
    // As it was typed. Never anything of a special category: such answers always change at once.
    answers: json('answers').$type<Typed>().notNull(),
    askedAt: instant('asked_at').notNull(),
    outcome: text('outcome').$type<'accepted' | 'refused'>(),
    reason: text('reason').notNull().default(''),
    decidedBy: text('decided_by').references(() => people.id),
    decidedAt: instant('decided_at'),
  },
  (request) => [
    uniqueIndex('one_open_request_per_page')
      .on(request.registrationId, request.step)
      .where(sql`${request.decidedAt} is null`),
    check(
      'a_request_is_decided_or_open',
      sql`(${request.outcome} is null) = (${request.decidedAt} is null)`,
    ),
  ],
)
