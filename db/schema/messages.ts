import { sql } from 'drizzle-orm'
import type { InBoth, Locale } from '@/domain/language'
import type { MailKind } from '@/domain/mail/mail'
import type { Anchor, MessageState, MessageTexts } from '@/domain/message/facts'
import {
  check,
  flag,
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
import { people } from './people'
import { registrations } from './registrations'

/** "Three days before the hotel deadline, to whoever has not answered." */
export const messageRules = table(
  'message_rules',
  {
    id: text('id').primaryKey(),
    eventId: text('event_id')
      .notNull()
      .references(() => events.id, { onDelete: 'cascade' }),
    name: text('name').notNull(),
    anchor: text('anchor').$type<Anchor>().notNull(),
    // Before the anchor; negative for days after it.
    daysBefore: integer('days_before').notNull(),
    audience: text('audience').notNull(),
    texts: json('texts').$type<InBoth<MessageTexts>>().notNull(),
    active: flag('active').notNull(),
    version: integer('version').notNull().default(1),
    createdBy: text('created_by')
      .notNull()
      .references(() => people.id),
  },
  (rule) => [index('rules_of_an_event').on(rule.eventId)],
)

/** A message to a group of an event's people, in both languages. */
export const messages = table(
  'messages',
  {
    id: text('id').primaryKey(),
    eventId: text('event_id')
      .notNull()
      .references(() => events.id, { onDelete: 'cascade' }),
    state: text('state').$type<MessageState>().notNull(),
    // Whom it is for, as the attendees' table has it in its address.
    audience: text('audience').notNull(),
    texts: json('texts').$type<InBoth<MessageTexts>>().notNull(),
    // When it is to go out; null while it is a draft.
    sendAt: instant('send_at'),
    // Written by a rule, for the day of its anchor: once for each.
    ruleId: text('rule_id').references(() => messageRules.id),
    ruleAt: instant('rule_at'),
    version: integer('version').notNull().default(1),
    createdBy: text('created_by')
      .notNull()
      .references(() => people.id),
    createdAt: instant('created_at').notNull(),
    finishedAt: instant('finished_at'),
  },
  (message) => [
    check(
      'a_message_is_in_a_known_state',
      sql`${message.state} in ('draft', 'scheduled', 'sending', 'sent', 'stopped')`,
    ),
    uniqueIndex('a_rule_writes_once_for_each').on(message.ruleId, message.ruleAt),
    index('messages_of_an_event').on(message.eventId),
    index('messages_to_send').on(message.state, message.sendAt),
  ],
)

/** Whom a message goes to, settled when it begins to be sent; which letter it became. */
export const messageRecipients = table(
  'message_recipients',
  {
    messageId: text('message_id')
      .notNull()
      .references(() => messages.id, { onDelete: 'cascade' }),
    registrationId: text('registration_id')
      .notNull()
      .references(() => registrations.id, { onDelete: 'cascade' }),
    // The letter in the outbox; null while it is still to be written.
    letterId: integer('letter_id'),
  },
  (recipient) => [
    primaryKey({
      name: 'a_message_reaches_somebody_once',
      columns: [recipient.messageId, recipient.registrationId],
    }),
    index('messages_to_a_registration').on(recipient.registrationId),
  ],
)

/** What staff made of a mail's words; without a row a mail says what the product says. */
export const mailTemplates = table(
  'mail_templates',
  {
    kind: text('kind').$type<MailKind>().notNull(),
    locale: text('locale').$type<Locale>().notNull(),
    // Words by their key, only of those that were changed.
    words: json('words').$type<Record<string, string>>().notNull(),
    version: integer('version').notNull().default(1),
  },
  (template) => [
    primaryKey({
      name: 'one_template_per_kind_and_language',
      columns: [template.kind, template.locale],
    }),
  ],
)
