import { sql } from 'drizzle-orm'
import type { Category } from '@/domain/application/answers'
import type { Locale } from '@/domain/language'
import type { AccessNeed, DelegateRole, Gender, Status } from '@/domain/registration/answers'
import type { Ended } from '@/domain/registration/ended'
import {
  type AnyColumn,
  check,
  flag,
  foreignKey,
  index,
  instant,
  integer,
  json,
  table,
  text,
  unique,
  uniqueIndex,
} from '../columns'
import { events } from './events'
import { invitations, parties } from './partnerships'
import { people } from './people'

export const registrations = table(
  'registrations',
  {
    id: text('id').primaryKey(),
    reference: text('reference').notNull().unique('one_registration_per_reference'),
    eventId: text('event_id')
      .notNull()
      .references(() => events.id),
    // Null at an academy: who applies comes for themselves.
    partnershipId: text('partnership_id'),
    partyId: text('party_id'),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    status: text('status').$type<Status>().notNull(),
    comesAtOwnExpense: flag('comes_at_own_expense').notNull(),
    givenNames: text('given_names').notNull(),
    familyName: text('family_name').notNull(),
    // Plain lower-case letters, so that either engine orders and finds them alike.
    sortName: text('sort_name').notNull(),
    searchText: text('search_text').notNull(),
    mobile: text('mobile').notNull(),
    // As what somebody comes: at an academy, the category they apply in.
    delegateRole: text('delegate_role').$type<DelegateRole | Category>().notNull(),
    // At an academy, the stream.
    theme: text('theme').notNull(),
    spokenLanguage: text('spoken_language').$type<Locale>().notNull(),
    interpretation: text('interpretation').notNull(),
    gender: text('gender').$type<Gender>().notNull(),
    days: json('days').$type<string[]>().notNull(),
    meals: json('meals').$type<string[]>().notNull(),
    nights: json('nights').$type<string[]>().notNull(),
    earlyNightReason: text('early_night_reason').notNull(),
    onParticipantList: flag('on_participant_list').notNull(),
    noPhoto: flag('no_photo').notNull(),
    // Who registered somebody else, and when that person has answered for themselves.
    registeredBy: text('registered_by').references(() => people.id),
    confirmedAt: instant('confirmed_at'),
    // Whose place it took over.
    takesOverFrom: text('takes_over_from').references((): AnyColumn => registrations.id),
    // How it ended and what it held then: what an undo gives back.
    ended: json('ended').$type<Ended>(),
    privacyVersion: text('privacy_version').notNull(),
    privacyReadAt: instant('privacy_read_at').notNull(),
    // From then on it names nobody and stays for the accounts alone.
    erasedAt: instant('erased_at'),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (registration) => [
    uniqueIndex('one_living_registration_per_person')
      .on(registration.eventId, registration.personId)
      .where(sql`${registration.status} in ('received', 'approved', 'reserve')`),
    // What a funded place and a turn in the queue point to: the delegate where the place is.
    unique('a_registration_is_for_one_partnership').on(
      registration.id,
      registration.eventId,
      registration.partnershipId,
    ),
    foreignKey({
      name: 'only_an_invited_partnership',
      columns: [registration.eventId, registration.partnershipId],
      foreignColumns: [invitations.eventId, invitations.partnershipId],
    }),
    foreignKey({
      name: 'only_a_party_of_the_partnership',
      columns: [registration.partyId, registration.partnershipId],
      foreignColumns: [parties.id, parties.partnershipId],
    }),
    check(
      'a_party_comes_with_its_partnership',
      sql`(${registration.partnershipId} is null) = (${registration.partyId} is null)`,
    ),
    check(
      'a_status_is_known',
      sql`${registration.status} in ('received', 'approved', 'declined', 'reserve', 'cancelled')`,
    ),
    index('registrations_of_a_partnership').on(registration.eventId, registration.partnershipId),
    index('registrations_of_a_person').on(registration.personId),
    index('registrations_of_a_taken_over_place').on(registration.takesOverFrom),
    index('registrations_by_name').on(registration.eventId, registration.sortName),
  ],
)

/** Special-category answers, apart from the rest so that few can see them and all can be erased. */
export const sensitiveAnswers = table('sensitive_answers', {
  registrationId: text('registration_id')
    .primaryKey()
    .references(() => registrations.id, { onDelete: 'cascade' }),
  diet: text('diet').notNull(),
  severeAllergy: flag('severe_allergy').notNull(),
  access: json('access').$type<AccessNeed[]>().notNull(),
  accessOther: text('access_other').notNull(),
  consentedAt: instant('consented_at').notNull(),
})

/** Staff's decision on a registration. Until it is released the delegate sees and hears nothing of it. */
export const decisions = table('decisions', {
  registrationId: text('registration_id')
    .primaryKey()
    .references(() => registrations.id, { onDelete: 'cascade' }),
  outcome: text('outcome').$type<'approved' | 'declined' | 'reserve'>().notNull(),
  // Only at an academy: the order in reserve, and whether ICLD pays for whoever is accepted.
  rank: integer('rank'),
  funded: flag('funded').notNull().default(false),
  reason: text('reason').notNull(),
  decidedBy: text('decided_by')
    .notNull()
    .references(() => people.id),
  decidedAt: instant('decided_at').notNull(),
  releasedAt: instant('released_at'),
})
