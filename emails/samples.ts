import type { ApplicationCopy, Mail, MailKind } from '@/domain/mail/mail'

const ofEvent = { eventId: 'conference', partnership: 'Ale – Ghanzi – Budești' }
export const its = { ...ofEvent, reference: 'VAS-7K3Q9', givenNames: 'Åsa Maria' }
const until = '2019-04-01T07:30:00.000Z'
const path = '/events/partnership-conference-2019/take-over?link=abc'
const by = 'maria.tornkvist@ale.example'
export const name = 'Mpho Seretse'

const ofList = { ...ofEvent, listId: 'some-list', list: 'For the venue' }
const placed = { until, funded: true, attendance: 'week' as const, ...its }

/** What was sent in an application. */
export const copy: ApplicationCopy = {
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

/** A mail of every kind, to invented people: a new kind without one does not compile. */
export const samples = {
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
  'changed-for-you': { kind: 'changed-for-you', step: 'stay', by, ...its },
  'event-changed': { kind: 'event-changed', comes: true, price: 4350, priceWas: 4100, ...its },
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
  'role-given': {
    kind: 'role-given',
    role: 'partnership-coordinator',
    of: 'Ale – Ghanzi – Budești',
    by,
    until: '2019-06-30T22:00:00.000Z',
    path: '/coordinator',
  },
  'role-ended': {
    kind: 'role-ended',
    role: 'partnership-coordinator',
    of: 'Ale – Ghanzi – Budești',
    by,
    until: null,
  },
  invitation: { kind: 'invitation', by, path, again: false, ...ofEvent },
  'take-over': { kind: 'take-over', name, instead: 'Åsa Berg', path, until, ...ofEvent },
  'take-over-ended': { kind: 'take-over-ended', name, how: 'withdrawn', ...ofEvent },
  'draft-left': { kind: 'draft-left', closesAt: until, ...ofEvent, partnership: '' },
  'one-party': { kind: 'one-party', organisation: 'Ale kommun', path, ...ofEvent },
  objected: { kind: 'objected', name, path, ...ofEvent },
  'rooming-list': {
    kind: 'rooming-list',
    hotel: 'Plaza',
    listId: 1,
    rooms: 41,
    guests: 47,
    changes: 3,
    again: true,
    ...ofEvent,
    partnership: '',
  },
  'list-sent': { kind: 'list-sent', attached: true, path: '/lists/some-list', ...ofList },
  'list-stopped': { kind: 'list-stopped', why: 'rights', path: '/my', ...ofList },
} satisfies { [Kind in MailKind]: Extract<Mail, { kind: Kind }> }
