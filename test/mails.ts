import { conference } from '@/db/seed/facts/conference'
import type { Event } from '@/domain/event/seats'
import type { Mail } from '@/domain/mail/mail'
import { roleNames } from '@/domain/people/role-form'
import { requestedSteps } from '@/domain/registration/change-form'
import { applicationEndings, endings } from '@/domain/registration/ended'
import { copy, its, samples as mails, name } from '@/emails/samples'

/** The conference as it stands in the database. */
export const event: Event = {
  ...conference,
  id: 'conference',
  attending: 0,
  state: 'published',
  version: 1,
  budget: null,
  unasked: [],
  reminderDays: 3,
  sensitiveKeptDays: 14,
  listsKeptMonths: 13,
  graceMinutes: 0,
  answerBy: null,
  criteria: [],
  targets: [],
  documents: null,
}

/** The same kinds where they tell something else. */
export const otherMails: Mail[] = [
  { kind: 'received', funding: 'icld', turn: null, instead: name, approved: true, ...its },
  { ...mails.received, funding: 'waiting', turn: 1, instead: undefined },
  { ...mails.received, funding: 'self', turn: 2 },
  { ...mails.received, funding: 'none' },
  { ...mails['registered-by-colleague'], funding: 'waiting' },
  { ...mails.offered, comes: true },
  { ...mails['offer-expired'], comes: true },
  { ...mails['place-given-up'], reason: '' },
  { ...mails['substitution-over'], how: 'withdrawn' },
  { ...mails['substitution-over'], how: 'refused' },
  ...endings.map((how): Mail => ({ ...mails.cancelled, how, reason: '' })),
  { ...mails.restored, funding: 'icld', turn: null },
  ...requestedSteps.flatMap((step): Mail[] => [
    { ...mails['change-decided'], step },
    { ...mails['change-decided'], step, outcome: 'accepted', reason: '' },
  ]),
  { ...mails['room-answered'], agreed: false },
  { ...mails['deadline-soon'], deadline: 'change' },
  { ...mails['application-received'], again: true, copy: { ...copy, research: undefined, cv: '' } },
  { ...mails['application-received'], closed: true },
  { ...mails['application-accepted'], funded: false, attendance: 'labs' },
  { ...mails['application-rejected'], reason: '' },
  ...applicationEndings.map((how): Mail => ({ ...mails['application-over'], how, came: false })),
  { ...mails.invitation, again: true },
  { ...mails['take-over-ended'], how: 'refused' },
  { ...mails['rooming-list'], again: false },
  { ...mails['list-sent'], attached: false },
  { ...mails['list-stopped'], why: 'making', path: '/lists' },
  ...roleNames.flatMap((role): Mail[] => [
    ...(role === 'reviewer' ? [] : [{ ...mails['role-given'], role, until: null }]),
    { ...mails['role-ended'], role },
    { ...mails['role-ended'], role, until: mails['role-given'].until },
  ]),
]
