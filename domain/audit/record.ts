import type { Tx } from '@/db/client'
import { auditLog } from '@/db/schema/records'
import { chunks } from '../chunks'
import { now } from '../clock'

/** Everything the log can tell of. Each has its words in both languages, under `acts`. */
export const acts = [
  'registered',
  'confirmed',
  'changed',
  'change-asked',
  'change-accepted',
  'change-refused',
  'cancelled',
  'restored',
  'decided',
  'released',
  'offered',
  'offer-accepted',
  'offer-declined',
  'offer-expired',
  'joined-queue',
  'left-queue',
  'queue-reordered',
  'place-given-up',
  'substitution-asked',
  'substitution-confirmed',
  'substitution-withdrawn',
  'substitution-declined',
  'substitution-refused',
  'room-agreed',
  'room-ended',
  'colleague-invited',
  'colleague-reminded',
  'invitation-withdrawn',
  'event-changed',
  'consent-withdrawn',
  'application-sent',
  'application-changed',
  'application-reopened',
  'place-offered',
  'place-accepted',
  'place-declined',
  'place-expired',
  'reviewer-named',
  'review-assigned',
  'review-taken-back',
  'conflict-declared',
  'review-submitted',
  'journey-settled',
  'passport-given',
  'passport-seen',
  'passport-erased',
  'document-issued',
  'document-revoked',
  'days-noted',
  'file-seen',
  'needs-seen',
  'list-exported',
  'role-given',
  'role-ended',
  'sensitive-answers-erased',
  'participants-erased',
  'event-created',
  'event-duplicated',
  'event-state-changed',
  'partnership-added',
  'partnership-changed',
  'partnership-ended',
  'partnership-reopened',
  'partnerships-imported',
  'partnership-invited',
  'identity-linked',
  'note-written',
  'note-removed',
  'tagged',
  'untagged',
  'view-saved',
  'view-removed',
  'cost-entered',
  'cost-corrected',
  'message-written',
  'message-changed',
  'message-scheduled',
  'message-sent',
  'message-stopped',
  'message-tested',
  'rule-added',
  'rule-changed',
  'template-changed',
  'template-reset',
  'letter-retried',
  'article-added',
  'article-changed',
  'decision-taken-back',
  'acted-on-many',
  'undone-for-many',
  'list-saved',
  'list-removed',
  'list-address-made',
  'list-address-revoked',
  'list-scheduled',
  'list-stopped',
  'hotel-changed',
  'hotel-removed',
  'stay-moved',
  'rooming-list-sent',
  'meals-named',
  'badges-printed',
  'door-opened',
  'door-closed',
  'checked-in',
  'check-in-undone',
] as const
export type Act = (typeof acts)[number]

/** What else than a registration an entry can be about. */
export const subjectKinds = [
  'event',
  'partnership',
  'person',
  'article',
  'message',
  'rule',
  'template',
  'view',
  'act',
  'list',
  'hotel',
  'door',
] as const
export type SubjectKind = (typeof subjectKinds)[number]
export type Subject = { kind: SubjectKind; id: string }

export type Entry = {
  act: Act
  /** Who did it; null for the product's own timed work. */
  actorId: string | null
  eventId?: string
  partnershipId?: string | null
  registrationId?: string
  subject?: Subject
  before?: Record<string, unknown>
  after?: Record<string, unknown>
}

/** Writes to the audit log, in the transaction of what it tells of (product rule 3). */
export async function record(tx: Tx, ...entries: Entry[]): Promise<void> {
  const at = now()
  for (const some of chunks(entries))
    await tx.insert(auditLog).values(
      some.map(({ subject, ...entry }) => ({
        ...entry,
        subjectKind: subject?.kind,
        subjectId: subject?.id,
        at,
      })),
    )
}
