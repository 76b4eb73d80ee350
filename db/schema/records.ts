import { sql } from 'drizzle-orm'
import type { Act, SubjectKind } from '@/domain/audit/record'
import type { Locale } from '@/domain/language'
import type { Mail, MailKind, SentLetter } from '@/domain/mail/mail'
import { counter, index, instant, integer, json, table, text } from '../columns'

/** Mail to be sent, written in the transaction of the change it tells of. */
export const outbox = table(
  'outbox',
  {
    id: counter('id'),
    to: text('to').notNull(),
    locale: text('locale').$type<Locale>().notNull(),
    kind: text('kind').$type<MailKind>().notNull(),
    mail: json('mail').$type<Mail>().notNull(),
    // Which registration it tells of, if any. No foreign key: what was written stays written.
    registrationId: text('registration_id'),
    queuedAt: instant('queued_at').notNull(),
    // Null when there is nothing left to try: sent, or given up.
    nextAttemptAt: instant('next_attempt_at'),
    attempts: integer('attempts').notNull().default(0),
    sentAt: instant('sent_at'),
    // What was really sent. Never of a letter that holds a secret.
    sent: json('sent').$type<SentLetter>(),
    // The message to a group that it is one letter of.
    messageId: text('message_id'),
    lastError: text('last_error'),
  },
  (mail) => [
    index('mail_due').on(mail.nextAttemptAt).where(sql`${mail.nextAttemptAt} is not null`),
    index('mails_of_a_registration').on(mail.registrationId),
    index('mails_of_a_message').on(mail.messageId),
  ],
)

/** Who did what, when, with before and after: written with the change itself, never changed. */
export const auditLog = table(
  'audit_log',
  {
    id: counter('id'),
    at: instant('at').notNull(),
    // No foreign keys: the log outlives what it speaks of.
    actorId: text('actor_id'),
    act: text('act').$type<Act>().notNull(),
    eventId: text('event_id'),
    partnershipId: text('partnership_id'),
    registrationId: text('registration_id'),
    // What else it was done to, such as an article.
    subjectKind: text('subject_kind').$type<SubjectKind>(),
    subjectId: text('subject_id'),
    before: json('before').$type<Record<string, unknown>>(),
    after: json('after').$type<Record<string, unknown>>(),
  },
  (entry) => [
    index('history_of_a_registration').on(entry.registrationId),
    index('history_of_a_partnership').on(entry.partnershipId, entry.eventId),
    index('history_of_a_subject').on(entry.subjectKind, entry.subjectId),
    index('acts_of_a_person').on(entry.actorId),
    index('entries_by_time').on(entry.at),
  ],
)
