import { sql } from 'drizzle-orm'
import type { ApplicationStep } from '@/domain/application/form'
import type { Typed } from '@/domain/form'
import type { Locale } from '@/domain/language'
import type { Step } from '@/domain/registration/form'
import {
  type AnyColumn,
  check,
  index,
  instant,
  integer,
  json,
  primaryKey,
  table,
  text,
  uniqueIndex,
} from '../columns'
import { events } from './events'
import { parties, partnerships } from './partnerships'

export const people = table('people', {
  id: text('id').primaryKey(),
  email: text('email').notNull().unique('one_person_per_address'),
  emailProvedAt: instant('email_proved_at'),
  locale: text('locale').$type<Locale>().notNull(),
  createdAt: instant('created_at').notNull(),
})

export const roles = table(
  'roles',
  {
    id: text('id').primaryKey(),
    personId: text('person_id')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    role: text('role')
      .$type<
        | 'staff'
        | 'event-coordinator'
        | 'partnership-coordinator'
        | 'reviewer'
        | 'visa-officer'
        | 'meals-officer'
        | 'door-keeper'
      >()
      .notNull(),
    eventId: text('event_id').references(() => events.id, { onDelete: 'cascade' }),
    partnershipId: text('partnership_id').references(() => partnerships.id, {
      onDelete: 'cascade',
    }),
    givenAt: instant('given_at').notNull(),
    // Null for the first staff, whom the settings name.
    givenBy: text('given_by').references((): AnyColumn => people.id),
    // From then on it is held no more. A role that has ended stays as a row: who had it, and when.
    endsAt: instant('ends_at'),
    endedBy: text('ended_by').references((): AnyColumn => people.id),
  },
  (role) => [
    uniqueIndex('staff_once')
      .on(role.personId)
      .where(sql`${role.role} = 'staff' and ${role.endsAt} is null`),
    uniqueIndex('coordinator_of_an_event_once')
      .on(role.personId, role.eventId)
      .where(sql`${role.role} = 'event-coordinator' and ${role.endsAt} is null`),
    uniqueIndex('coordinator_of_a_partnership_once')
      .on(role.personId, role.partnershipId)
      .where(sql`${role.role} = 'partnership-coordinator' and ${role.endsAt} is null`),
    uniqueIndex('reviewer_of_an_event_once')
      .on(role.personId, role.eventId)
      .where(sql`${role.role} = 'reviewer' and ${role.endsAt} is null`),
    uniqueIndex('visa_officer_of_an_event_once')
      .on(role.personId, role.eventId)
      .where(sql`${role.role} = 'visa-officer' and ${role.endsAt} is null`),
    uniqueIndex('meals_officer_of_an_event_once')
      .on(role.personId, role.eventId)
      .where(sql`${role.role} = 'meals-officer' and ${role.endsAt} is null`),
    uniqueIndex('door_keeper_of_an_event_once')
      .on(role.personId, role.eventId)
      .where(sql`${role.role} = 'door-keeper' and ${role.endsAt} is null`),
    index('roles_of_a_person').on(role.personId),
    check(
      'a_role_has_its_scope_and_no_other',
      sql`(${role.role} = 'staff' and ${role.eventId} is null and ${role.partnershipId} is null)
       or (${role.role} in ('event-coordinator', 'reviewer', 'visa-officer', 'meals-officer', 'door-keeper') and ${role.eventId} is not null and ${role.partnershipId} is null)
       or (${role.role} = 'partnership-coordinator' and ${role.eventId} is null and ${role.partnershipId} is not null)`,
    ),
  ],
)

export const sessions = table(
  'sessions',
  {
    tokenHash: text('token_hash').primaryKey(),
    personId: text('person_id')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    expiresAt: instant('expires_at').notNull(),
  },
  (session) => [index('sessions_of_a_person').on(session.personId)],
)

/** Who somebody is at an organisation's own sign-in. */
export const identities = table(
  'identities',
  {
    issuer: text('issuer').notNull(),
    subject: text('subject').notNull(),
    personId: text('person_id')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    linkedAt: instant('linked_at').notNull(),
  },
  (identity) => [
    primaryKey({ name: 'one_person_per_identity', columns: [identity.issuer, identity.subject] }),
    index('identities_of_a_person').on(identity.personId),
  ],
)

/** A sign-in asked for and not yet proved: by the mailed link, or by the mailed code in the browser that asked. */
export const signIns = table(
  'sign_ins',
  {
    id: text('id').primaryKey(),
    email: text('email').notNull(),
    locale: text('locale').$type<Locale>().notNull(),
    linkHash: text('link_hash').notNull().unique('one_sign_in_per_link'),
    codeHash: text('code_hash').notNull(),
    browserHash: text('browser_hash').notNull(),
    triesLeft: integer('tries_left').notNull(),
    expiresAt: instant('expires_at').notNull(),
  },
  (signIn) => [index('sign_ins_of_a_browser').on(signIn.browserHash)],
)

/** How often something was tried, for slowing down whoever tries too often. */
export const tries = table('tries', {
  key: text('key').primaryKey(),
  count: integer('count').notNull(),
  resetsAt: instant('resets_at').notNull(),
})

/** Answers on their way, a row a question page: kept on any device until they are sent. */
export const drafts = table(
  'drafts',
  {
    personId: text('person_id')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    eventId: text('event_id')
      .notNull()
      .references(() => events.id, { onDelete: 'cascade' }),
    step: text('step').$type<Step | ApplicationStep>().notNull(),
    answers: json('answers').$type<Typed>().notNull(),
    // Repeated from the first page's answers, so that the state of the places can be looked up.
    partyId: text('party_id').references(() => parties.id, { onDelete: 'cascade' }),
    // When the page was first kept; what was begun in time may be sent within an event's grace.
    begunAt: instant('begun_at'),
    updatedAt: instant('updated_at').notNull(),
  },
  (draft) => [
    primaryKey({
      name: 'one_draft_per_person_event_and_page',
      columns: [draft.personId, draft.eventId, draft.step],
    }),
  ],
)
