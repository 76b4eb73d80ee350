import { conference } from '@/db/seed/facts/conference'
import type { Event } from '@/domain/event/seats'
import type { ApplicationCopy, Mail, MailKind } from '@/domain/mail/mail'
import { requestedSteps } from '@/domain/registration/change-form'
import { applicationEndings, endings } from '@/domain/registration/ended'

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
  graceMinutes: 0,
  answerBy: null,
  criteria: [],
  targets: [],
  documents: null,
}

const ofEvent = { eventId: 'conference', partnership: 'Ale – Ghanzi – Budești' }
const its = { ...ofEvent, reference: 'VAS-7K3Q9', givenNames: 'Åsa Maria' }
const until = '2019-04-01T07:30:00.000Z'
const path = '/events/partnership-conference-2019/take-over?link=abc'
const by = 'maria.tornkvist@ale.example'
const name = 'Mpho Seretse'

const placed = { until, funded: true, attendance: 'week' as const, ...its }

/** What was sent in an application. */
const copy: ApplicationCopy = {
  category: { category: 'phd-student', attendance: 'week' },
  applicant: {
    givenNames: 'Åsa Maria',
    familyName: 'Öberg',
    affiliation: 'University of Nairobi',
    residence: 'KE',
    gender: 'not-said',
  },
  stream: { stream: 'trust' },
  research: {
    researchCountries: ['KE', 'UG'],
    title: 'Who is heard?',
    abstract: 'Budget hearings in two counties.',
  },
  motivation: { motivation: 'To learn from others.', fundingRequested: 'yes' },
  cv: 'cv.pdf',
}

/** One of every kind: a new kind without an example does not compile. */
export const mails = {
  'sign-in': { kind: 'sign-in', code: '12345678', path: '/sv/sign-in/link?token=abc' },
  received: { kind: 'received', funding: 'icld', turn: null, instead: name, ...its },
  'registered-by-colleague': {
    kind: 'registered-by-colleague',
    by,
    funding: 'self',
    turn: 2,
    ...its,
  },
  approved: { kind: 'approved', comes: true, ...its },
  declined: { kind: 'declined', reason: 'The partnership is not in this programme.', ...its },
  waiting: { kind: 'waiting', turn: 3, ...its },
  offered: { kind: 'offered', until, comes: false, ...its },
  'offer-ends-soon': { kind: 'offer-ends-soon', until, comes: true, ...its },
  'offer-expired': { kind: 'offer-expired', comes: false, ...its },
  'place-accepted': { kind: 'place-accepted', ...its },
  'stopped-waiting': { kind: 'stopped-waiting', ...its },
  'place-given-up': { kind: 'place-given-up', reason: 'We come four.', ...its },
  'substitution-asked': { kind: 'substitution-asked', name, by, ...its },
  substituted: { kind: 'substituted', name, ...its },
  'substitution-over': { kind: 'substitution-over', name, how: 'declined', ...its },
  cancelled: { kind: 'cancelled', how: 'staff', reason: 'You asked us by phone.', ...its },
  restored: { kind: 'restored', funding: 'waiting', turn: 1, ...its },
  'change-decided': {
    kind: 'change-decided',
    step: 'stay',
    outcome: 'refused',
    reason: 'The hotel is full.',
    ...its,
  },
  'room-asked': { kind: 'room-asked', name, ...its },
  'room-answered': { kind: 'room-answered', agreed: true, ...its },
  'room-over': { kind: 'room-over', ...its },
  'deadline-soon': { kind: 'deadline-soon', deadline: 'hotel', at: until, ...its },
  'event-changed': { kind: 'event-changed', comes: true, ...its },
  'application-received': { kind: 'application-received', again: false, copy, ...its },
  'application-accepted': { kind: 'application-accepted', ...placed },
  'application-in-reserve': { kind: 'application-in-reserve', ...its },
  'application-rejected': { kind: 'application-rejected', reason: 'Outside the theme.', ...its },
  'academy-place-offered': { kind: 'academy-place-offered', ...placed },
  'academy-place-ends-soon': { kind: 'academy-place-ends-soon', ...placed },
  'academy-place-taken': { kind: 'academy-place-taken', attendance: 'week', ...its },
  'application-over': {
    kind: 'application-over',
    how: 'withdrawn',
    reason: '',
    came: true,
    ...its,
  },
  'group-message': {
    kind: 'group-message',
    subject: 'Bussen från stationen / The bus from the station',
    body: 'Bussen går / The bus leaves **08:15**.\n\n- Skor / Shoes\n- [Karta / Map](mailto:a@b.example)',
    ...its,
  },
  'visa-letter-issued': { kind: 'visa-letter-issued', number: 'UME-V-7K3Q9ACD', ...its },
  'certificate-issued': { kind: 'certificate-issued', number: 'UME-C-7K3Q9ACD', ...its },
  'document-revoked': {
    kind: 'document-revoked',
    number: 'UME-V-7K3Q9ACD',
    document: 'visa-letter',
    ...its,
  },
  'reviewer-named': { kind: 'reviewer-named', path: '/review', ...ofEvent },
  'review-assigned': { kind: 'review-assigned', count: 12, path: '/review', ...ofEvent },
  invitation: { kind: 'invitation', by, path, again: false, ...ofEvent },
  'take-over': { kind: 'take-over', name, instead: 'Åsa Berg', path, until, ...ofEvent },
  'take-over-ended': { kind: 'take-over-ended', name, how: 'withdrawn', ...ofEvent },
  'draft-left': { kind: 'draft-left', closesAt: until, ...ofEvent, partnership: '' },
  'one-party': { kind: 'one-party', organisation: 'Ale kommun', path, ...ofEvent },
  objected: { kind: 'objected', name, path, ...ofEvent },
} satisfies { [Kind in MailKind]: Extract<Mail, { kind: Kind }> }

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
  { ...mails['application-accepted'], funded: false, attendance: 'labs' },
  { ...mails['application-rejected'], reason: '' },
  ...applicationEndings.map((how): Mail => ({ ...mails['application-over'], how, came: false })),
  { ...mails.invitation, again: true },
  { ...mails['take-over-ended'], how: 'refused' },
]
