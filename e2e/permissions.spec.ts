import { createHash } from 'node:crypto'
import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { addApplication, addReviewer, declareConflict, points, queue } from './support/academy.ts'
import { addHotel, addSentList } from './support/hotels.ts'
import { formsOf, formWith, mainText, type Visitor } from './support/http.ts'
import { addGivenUp, addMessages } from './support/messages.ts'
import { academy, addPlaced } from './support/placed.ts'
import type { Server } from './support/server.ts'
import { conference, expect, newAddress, people, test } from './support/test.ts'
import { words } from './support/words.ts'

const roles = [
  'nobody',
  'delegate',
  'otherDelegate',
  'aleCoordinator',
  'harrydaCoordinator',
  'hostCoordinator',
  'staff',
  'reviewer',
  'conflictedReviewer',
] as const
type Role = (typeof roles)[number]

// What a GET answers: . there · in to sign in first · go leads on · - as if there were no such page.
type Answer = '.' | 'in' | 'go' | '-'
const at = '/[locale]/events/[slug]/register'
const list = '/[locale]/coordinator/events/[slug]'
const of = `${list}/partnerships/[partnership]`
const desk = '/[locale]/staff/events/[slug]'
const review = '/[locale]/review/events/[slug]'
const partnerships = '/[locale]/staff/partnerships'
const apply = '/[locale]/events/[slug]/apply'
const daysOfIt = '/[locale]/days/[slug]'
//                                                nobody dele. other  ale    harry. host   staff  rev.  conflicted
const routes: Record<string, Answer[]> = {
  '/[locale]': /*                             */ ['.', '.', '.', '.', '.', '.', '.', '.', '.'],
  '/[locale]/accessibility': /*               */ ['.', '.', '.', '.', '.', '.', '.', '.', '.'],
  '/[locale]/privacy': /*                     */ ['.', '.', '.', '.', '.', '.', '.', '.', '.'],
  '/[locale]/events/[slug]': /*               */ ['.', '.', '.', '.', '.', '.', '.', '.', '.'],
  '/[locale]/events/[slug]/calendar.ics': /*  */ ['.', '.', '.', '.', '.', '.', '.', '.', '.'],
  '/[locale]/sign-in': /*                     */ ['.', '.', '.', '.', '.', '.', '.', '.', '.'],
  '/[locale]/sign-in/code': /*                */ ['.', '.', '.', '.', '.', '.', '.', '.', '.'],
  '/[locale]/link/[token]': /*                */ ['.', '.', '.', '.', '.', '.', '.', '.', '.'],
  '/[locale]/sign-in/link': /*                */ ['-', '-', '-', '-', '-', '-', '-', '-', '-'],
  [at]: /*                                    */ ['.', '.', '.', '.', '.', '.', '.', '.', '.'],
  [`${at}/partnership`]: /*                   */ ['in', 'go', 'go', '.', '.', '.', '.', '.', '.'],
  [`${at}/[step]`]: ['in', 'go', 'go', 'go', 'go', 'go', 'go', 'go', 'go'],
  [`${at}/check`]: ['in', 'go', 'go', 'go', 'go', 'go', 'go', 'go', 'go'],
  [`${at}/confirmation`]: ['in', '.', '.', 'go', 'go', 'go', 'go', 'go', 'go'],
  '/[locale]/events/[slug]/take-over': /*     */ ['in', '-', '-', '-', '-', '-', '-', '-', '-'],
  // Of the academy, at which the delegate has a place already.
  [`${apply}/[step]`]: /*                     */ ['in', 'go', '.', '.', '.', '.', '.', '.', '.'],
  [`${apply}/cv`]: ['in', 'go', 'go', 'go', 'go', 'go', 'go', 'go', 'go'],
  [`${apply}/check`]: ['in', 'go', 'go', 'go', 'go', 'go', 'go', 'go', 'go'],
  [`${apply}/confirmation`]: ['in', '.', 'go', 'go', 'go', 'go', 'go', 'go', 'go'],
  '/[locale]/my': /*                          */ ['in', '.', '.', '.', '.', '.', '.', '.', '.'],
  '/[locale]/my/[reference]': /*              */ ['in', '.', '-', '-', '-', '-', '-', '-', '-'],
  '/[locale]/my/[reference]/cancel': /*       */ ['in', '.', '-', '-', '-', '-', '-', '-', '-'],
  '/[locale]/my/[reference]/change/[step]': /**/ ['in', '.', '-', '-', '-', '-', '-', '-', '-'],
  '/[locale]/my/[reference]/substitute': /*   */ ['in', '.', '-', '-', '-', '-', '-', '-', '-'],
  '/[locale]/my/[reference]/give-up': /*      */ ['in', '.', '-', '-', '-', '-', '-', '-', '-'],
  '/[locale]/my/[reference]/ticket': /*       */ ['in', '.', '-', '-', '-', '-', '-', '-', '-'],
  '/[locale]/my/[reference]/ticket.pdf': /*   */ ['-', '.', '-', '-', '-', '-', '-', '-', '-'],
  '/[locale]/my/[reference]/calendar.ics': /* */ ['-', '.', '-', '-', '-', '-', '-', '-', '-'],
  // Of the academy, where the delegate has a place.
  '/[locale]/my/[reference]/settle/[step]': /**/ ['in', '.', '-', '-', '-', '-', '-', '-', '-'],
  '/[locale]/my/[reference]/withdraw': /*     */ ['in', '.', '-', '-', '-', '-', '-', '-', '-'],
  // The place has been accepted: there is nothing to decline, which their own page says.
  '/[locale]/my/[reference]/decline': /*      */ ['in', 'go', '-', '-', '-', '-', '-', '-', '-'],
  // The CV of the application that is under review.
  '/[locale]/files/[id]': /*                  */ ['-', '-', '-', '-', '-', '-', '.', '.', '-'],
  '/[locale]/coordinator': /*                 */ ['-', '-', '-', '.', '.', '.', '-', '-', '-'],
  [`${list}/attendees`]: /*                   */ ['-', '-', '-', '-', '-', '.', '-', '-', '-'],
  [`${list}/attendees/[format]`]: /*          */ ['-', '-', '-', '-', '-', '.', '-', '-', '-'],
  [`${list}/partnerships/[partnership]`]: /*  */ ['-', '-', '-', '.', '-', '-', '-', '-', '-'],
  [`${list}/partnerships/[partnership]/[format]`]: ['-', '-', '-', '.', '-', '-', '-', '-', '-'],
  [`${of}/register`]: /*                      */ ['-', '-', '-', '.', '-', '-', '-', '-', '-'],
  [`${of}/invite`]: /*                        */ ['-', '-', '-', '.', '-', '-', '-', '-', '-'],
  [`${of}/delegates/[reference]/cancel`]: /*  */ ['-', '-', '-', '.', '-', '-', '-', '-', '-'],
  [`${of}/delegates/[reference]/substitute`]: /**/ ['-', '-', '-', '.', '-', '-', '-', '-', '-'],
  '/[locale]/staff': /*                       */ ['-', '-', '-', '-', '-', '-', '.', '-', '-'],
  [`${desk}/attendees`]: /*                   */ ['-', '-', '-', '-', '-', '-', '.', '-', '-'],
  [`${desk}/attendees/[reference]`]: /*       */ ['-', '-', '-', '-', '-', '-', '.', '-', '-'],
  [`${desk}/attendees/[reference]/cancel`]: /**/ ['-', '-', '-', '-', '-', '-', '.', '-', '-'],
  [`${desk}/attendees/[reference]/substitute`]: ['-', '-', '-', '-', '-', '-', '.', '-', '-'],
  [`${desk}/invoices`]: /*                    */ ['-', '-', '-', '-', '-', '-', '.', '-', '-'],
  [`${desk}/invoices/[format]`]: /*           */ ['-', '-', '-', '-', '-', '-', '.', '-', '-'],
  [`${desk}/requests`]: /*                    */ ['-', '-', '-', '-', '-', '-', '.', '-', '-'],
  [`${desk}/whereabouts`]: /*                 */ ['-', '-', '-', '-', '-', '-', 'go', '-', '-'],
  [`${desk}/release`]: /*                     */ ['-', '-', '-', '-', '-', '-', '.', '-', '-'],
  [`${desk}/applications`]: /*                */ ['-', '-', '-', '-', '-', '-', '.', '-', '-'],
  [`${desk}/applications/release`]: /*        */ ['-', '-', '-', '-', '-', '-', '.', '-', '-'],
  [`${desk}/applications/reserve`]: /*        */ ['-', '-', '-', '-', '-', '-', '.', '-', '-'],
  [`${desk}/applications/[reference]`]: /*    */ ['-', '-', '-', '-', '-', '-', '.', '-', '-'],
  [`${desk}/applications/[reference]/end`]: /**/ ['-', '-', '-', '-', '-', '-', '.', '-', '-'],
  // No place is offered there: there is nothing to decline, which the application's page says.
  [`${desk}/applications/[reference]/decline`]: ['-', '-', '-', '-', '-', '-', 'go', '-', '-'],
  [`${desk}/reviewers`]: /*                   */ ['-', '-', '-', '-', '-', '-', '.', '-', '-'],
  [`${desk}/reviewers/[reviewer]/end`]: /*    */ ['-', '-', '-', '-', '-', '-', '.', '-', '-'],
  [`${desk}/assign`]: /*                      */ ['-', '-', '-', '-', '-', '-', '.', '-', '-'],
  [`${desk}/assign/plan`]: /*                 */ ['-', '-', '-', '-', '-', '-', '.', '-', '-'],
  '/[locale]/staff/events': /*                */ ['-', '-', '-', '-', '-', '-', '.', '-', '-'],
  '/[locale]/staff/events/new': /*            */ ['-', '-', '-', '-', '-', '-', '.', '-', '-'],
  [`${desk}/duplicate`]: /*                   */ ['-', '-', '-', '-', '-', '-', '.', '-', '-'],
  [`${desk}/preview`]: /*                     */ ['-', '-', '-', '-', '-', '-', '.', '-', '-'],
  [`${desk}/settings`]: /*                    */ ['-', '-', '-', '-', '-', '-', '.', '-', '-'],
  [`${desk}/settings/archive`]: /*            */ ['-', '-', '-', '-', '-', '-', '.', '-', '-'],
  [`${desk}/settings/[section]`]: /*          */ ['-', '-', '-', '-', '-', '-', '.', '-', '-'],
  [`${desk}/settings/programme`]: /*          */ ['-', '-', '-', '-', '-', '-', '.', '-', '-'],
  [`${desk}/settings/programme/[date]`]: /*   */ ['-', '-', '-', '-', '-', '-', '.', '-', '-'],
  [`${desk}/settings/programme/[date]/[session]`]: ['-', '-', '-', '-', '-', '-', '.', '-', '-'],
  [`${desk}/settings/programme/[date]/[session]/remove`]: [
    '-',
    '-',
    '-',
    '-',
    '-',
    '-',
    '.',
    '-',
    '-',
  ],
  [`${desk}/attendees/views`]: /*             */ ['-', '-', '-', '-', '-', '-', '.', '-', '-'],
  [`${desk}/attendees/export/[format]`]: /*   */ ['-', '-', '-', '-', '-', '-', '.', '-', '-'],
  // Books and places; whoever may not see them is told nothing of them.
  [desk]: /*                                  */ ['-', '-', '-', '-', '-', '-', '.', '-', '-'],
  [`${desk}/funding`]: /*                     */ ['-', '-', '-', '-', '-', '-', '.', '-', '-'],
  [`${desk}/funding/export/[format]`]: /*     */ ['-', '-', '-', '-', '-', '-', '.', '-', '-'],
  [`${desk}/attendees/new`]: /*               */ ['-', '-', '-', '-', '-', '-', '.', '-', '-'],
  [`${desk}/attendees/[reference]/change/[step]`]: ['-', '-', '-', '-', '-', '-', '.', '-', '-'],
  [`${desk}/attendees/act`]: /*               */ ['-', '-', '-', '-', '-', '-', '.', '-', '-'],
  [`${desk}/attendees/act/[entry]`]: /*       */ ['-', '-', '-', '-', '-', '-', '-', '-', '-'],
  [`${desk}/ledger`]: /*                      */ ['-', '-', '-', '-', '-', '-', '.', '-', '-'],
  [`${desk}/ledger/[reference]`]: /*          */ ['-', '-', '-', '-', '-', '-', '.', '-', '-'],
  [`${desk}/ledger/export/[format]`]: /*      */ ['-', '-', '-', '-', '-', '-', '.', '-', '-'],
  '/[locale]/partnerships': /*                */ ['.', '.', '.', '.', '.', '.', '.', '.', '.'],
  // Partnerships; a file that was read is there for the one who read it.
  '/[locale]/staff/partnerships': /*          */ ['-', '-', '-', '-', '-', '-', '.', '-', '-'],
  '/[locale]/staff/partnerships/new': /*      */ ['-', '-', '-', '-', '-', '-', '.', '-', '-'],
  '/[locale]/staff/partnerships/import': /*   */ ['-', '-', '-', '-', '-', '-', '.', '-', '-'],
  '/[locale]/staff/partnerships/import/[id]': ['-', '-', '-', '-', '-', '-', '-', '-', '-'],
  [`${partnerships}/import/template/[format]`]: ['-', '-', '-', '-', '-', '-', '.', '-', '-'],
  [`${partnerships}/[slug]`]: /*              */ ['-', '-', '-', '-', '-', '-', '.', '-', '-'],
  [`${partnerships}/[slug]/edit`]: /*         */ ['-', '-', '-', '-', '-', '-', '.', '-', '-'],
  [`${partnerships}/[slug]/end`]: /*          */ ['-', '-', '-', '-', '-', '-', '.', '-', '-'],
  [`${desk}/invitations`]: /*                 */ ['-', '-', '-', '-', '-', '-', '.', '-', '-'],
  [`${desk}/invitations/all`]: /*             */ ['-', '-', '-', '-', '-', '-', '.', '-', '-'],
  '/[locale]/review': /*                      */ ['in', '-', '-', '-', '-', '-', '-', '.', '.'],
  [review]: /*                                */ ['in', '-', '-', '-', '-', '-', '-', '.', '.'],
  [`${review}/[reference]`]: /*               */ ['in', '-', '-', '-', '-', '-', '-', '.', '-'],
  [`${review}/[reference]/conflict`]: /*      */ ['in', '-', '-', '-', '-', '-', '-', '.', '-'],
  // Of the academy, where the delegate has a place and a certificate; staff are no visa officers there.
  // Whoever comes from an embassy is nobody.
  '/[locale]/verify': /*                      */ ['.', '.', '.', '.', '.', '.', '.', '.', '.'],
  '/[locale]/verify/[number]': /*             */ ['.', '.', '.', '.', '.', '.', '.', '.', '.'],
  '/[locale]/my/[reference]/passport': /*     */ ['in', '.', '-', '-', '-', '-', '-', '-', '-'],
  '/[locale]/my/[reference]/visa-letter.pdf': /**/ ['-', '-', '-', '-', '-', '-', '-', '-', '-'],
  '/[locale]/my/[reference]/certificate.pdf': /**/ ['-', '.', '-', '-', '-', '-', '-', '-', '-'],
  [`${desk}/visas`]: /*                       */ ['-', '-', '-', '-', '-', '-', '.', '-', '-'],
  [`${desk}/visas/[reference]`]: /*           */ ['-', '-', '-', '-', '-', '-', '-', '-', '-'],
  [`${desk}/visas/[reference]/letter.pdf`]: /**/ ['-', '-', '-', '-', '-', '-', '-', '-', '-'],
  [`${desk}/certificates`]: /*                */ ['-', '-', '-', '-', '-', '-', '.', '-', '-'],
  [`${desk}/certificates.pdf`]: /*            */ ['-', '-', '-', '-', '-', '-', '.', '-', '-'],
  [`${desk}/documents`]: /*                   */ ['-', '-', '-', '-', '-', '-', '.', '-', '-'],
  [`${desk}/documents/preview.pdf`]: /*       */ ['-', '-', '-', '-', '-', '-', '.', '-', '-'],
  // Messages, and the mails of the product.
  [`${desk}/messages`]: ['-', '-', '-', '-', '-', '-', '.', '-', '-'],
  [`${desk}/messages/new`]: ['-', '-', '-', '-', '-', '-', '.', '-', '-'],
  [`${desk}/messages/[message]`]: ['-', '-', '-', '-', '-', '-', '.', '-', '-'],
  [`${desk}/messages/[message]/send`]: ['-', '-', '-', '-', '-', '-', '.', '-', '-'],
  [`${desk}/messages/[message]/letter`]: ['-', '-', '-', '-', '-', '-', '.', '-', '-'],
  [`${desk}/messages/rules`]: ['-', '-', '-', '-', '-', '-', '.', '-', '-'],
  [`${desk}/messages/rules/new`]: ['-', '-', '-', '-', '-', '-', '.', '-', '-'],
  [`${desk}/messages/rules/[rule]`]: ['-', '-', '-', '-', '-', '-', '.', '-', '-'],
  '/[locale]/staff/mail': ['-', '-', '-', '-', '-', '-', '.', '-', '-'],
  '/[locale]/staff/mail/[letter]': ['-', '-', '-', '-', '-', '-', '.', '-', '-'],
  '/[locale]/staff/mail/templates': ['-', '-', '-', '-', '-', '-', '.', '-', '-'],
  '/[locale]/staff/mail/templates/[kind]': ['-', '-', '-', '-', '-', '-', '.', '-', '-'],
  '/[locale]/staff/mail/templates/[kind]/letter': ['-', '-', '-', '-', '-', '-', '.', '-', '-'],
  '/[locale]/sign-in/provider': /*            */ ['-', '-', '-', '-', '-', '-', '-', '-', '-'],
  '/[locale]/articles': /*                    */ ['.', '.', '.', '.', '.', '.', '.', '.', '.'],
  '/[locale]/articles/[slug]': /*             */ ['.', '.', '.', '.', '.', '.', '.', '.', '.'],
  '/[locale]/staff/articles': /*              */ ['-', '-', '-', '-', '-', '-', '.', '-', '-'],
  '/[locale]/staff/articles/new': /*          */ ['-', '-', '-', '-', '-', '-', '.', '-', '-'],
  '/[locale]/staff/articles/[slug]': /*       */ ['-', '-', '-', '-', '-', '-', '.', '-', '-'],
  '/[locale]/staff/articles/[slug]/preview': ['-', '-', '-', '-', '-', '-', '.', '-', '-'],
  '/[locale]/staff/log': /*                   */ ['-', '-', '-', '-', '-', '-', '.', '-', '-'],
  '/[locale]/staff/log/[format]': /*          */ ['-', '-', '-', '-', '-', '-', '.', '-', '-'],
  // The one person and role there are those of the host's coordinator.
  '/[locale]/staff/people': /*                */ ['-', '-', '-', '-', '-', '-', '.', '-', '-'],
  '/[locale]/staff/people/give': /*           */ ['-', '-', '-', '-', '-', '-', '.', '-', '-'],
  '/[locale]/staff/people/[person]': /*       */ ['-', '-', '-', '-', '-', '-', '.', '-', '-'],
  '/[locale]/staff/people/[person]/roles/[held]/end': ['-', '-', '-', '-', '-', '-', '.', '-', '-'],
  '/[locale]/demo/mail': /*                   */ ['.', '.', '.', '.', '.', '.', '.', '.', '.'],
  '/[locale]/demo/mail/[file]': /*            */ ['-', '-', '-', '-', '-', '-', '-', '-', '-'],
  '/[locale]/[...rest]': /*                   */ ['-', '-', '-', '-', '-', '-', '-', '-', '-'],
  // Sent by the server in place of a page that fails; whoever asks for them sees what they say.
  '/[locale]/nowhere': /*                     */ ['.', '.', '.', '.', '.', '.', '.', '.', '.'],
  '/[locale]/apology': /*                     */ ['.', '.', '.', '.', '.', '.', '.', '.', '.'],
  '/api/auth/[...nextauth]': /*               */ ['-', '-', '-', '-', '-', '-', '-', '-', '-'],
  '/api/health': /*                           */ ['.', '.', '.', '.', '.', '.', '.', '.', '.'],
  [daysOfIt]: ['-', '-', '-', '-', '-', '.', '.', '-', '-'],
  // The days: rooms, meals, participants, attendance. Names beside diets are for none of these.
  [`${daysOfIt}/rooms`]: ['-', '-', '-', '-', '-', '.', '.', '-', '-'],
  [`${daysOfIt}/rooms/[format]`]: ['-', '-', '-', '-', '-', '.', '.', '-', '-'],
  [`${daysOfIt}/rooms/hotels`]: ['-', '-', '-', '-', '-', '.', '.', '-', '-'],
  [`${daysOfIt}/rooms/hotels/new`]: ['-', '-', '-', '-', '-', '.', '.', '-', '-'],
  [`${daysOfIt}/rooms/hotels/[hotel]`]: ['-', '-', '-', '-', '-', '.', '.', '-', '-'],
  [`${daysOfIt}/rooms/hotels/[hotel]/remove`]: ['-', '-', '-', '-', '-', '.', '.', '-', '-'],
  [`${daysOfIt}/rooms/move/[reference]`]: ['-', '-', '-', '-', '-', '.', '.', '-', '-'],
  [`${daysOfIt}/rooms/send/[hotel]`]: ['-', '-', '-', '-', '-', '.', '.', '-', '-'],
  [`${daysOfIt}/rooms/changes/[hotel]`]: ['-', '-', '-', '-', '-', '.', '.', '-', '-'],
  [`${daysOfIt}/rooms/changes/[hotel]/[format]`]: ['-', '-', '-', '-', '-', '.', '.', '-', '-'],
  [`${daysOfIt}/meals`]: ['-', '-', '-', '-', '-', '.', '.', '-', '-'],
  [`${daysOfIt}/meals/[format]`]: ['-', '-', '-', '-', '-', '.', '.', '-', '-'],
  [`${daysOfIt}/participants`]: ['-', '-', '-', '-', '-', '.', '.', '-', '-'],
  [`${daysOfIt}/participants/[format]`]: ['-', '-', '-', '-', '-', '.', '.', '-', '-'],
  [`${daysOfIt}/attendance`]: ['-', '-', '-', '-', '-', '.', '.', '-', '-'],
  [`${daysOfIt}/attendance/[format]`]: ['-', '-', '-', '-', '-', '.', '.', '-', '-'],
  [`${daysOfIt}/badges`]: ['-', '-', '-', '-', '-', '.', '.', '-', '-'],
  [`${daysOfIt}/badges/file`]: ['-', '-', '-', '-', '-', '.', '.', '-', '-'],
  [`${daysOfIt}/meals/names`]: ['-', '-', '-', '-', '-', '-', '-', '-', '-'],
  [`${daysOfIt}/meals/names/file`]: ['-', '-', '-', '-', '-', '-', '-', '-', '-'],
  '/[locale]/my/[reference]/participants': ['in', '.', '-', '-', '-', '-', '-', '-', '-'],
  // Doors of the conference, one of which stands open.
  '/[locale]/days/[slug]/door': /*            */ ['-', '-', '-', '-', '-', '.', '.', '-', '-'],
  '/[locale]/days/[slug]/door/counts': /*     */ ['-', '-', '-', '-', '-', '.', '.', '-', '-'],
  '/[locale]/days/[slug]/door/worker.js': /*  */ ['-', '-', '-', '-', '-', '.', '.', '-', '-'],
  '/[locale]/days/[slug]/door/[door]': /*     */ ['-', '-', '-', '-', '-', '.', '.', '-', '-'],
  '/[locale]/days/[slug]/door/[door]/sync': /**/ ['-', '-', '-', '-', '-', '.', '.', '-', '-'],
  '/[locale]/days/[slug]/door/[door]/close': /**/ ['-', '-', '-', '-', '-', '.', '.', '-', '-'],
  // Lists: one's own alone, so that somebody's is there for nobody else.
  '/[locale]/lists': /*                       */ ['-', '-', '-', '.', '.', '.', '.', '-', '-'],
  '/[locale]/lists/new': /*                   */ ['-', '-', '-', '.', '.', '.', '.', '-', '-'],
  // Of what Ale’s partnership has at the conference.
  '/[locale]/lists/new/file': /*              */ ['-', '-', '-', '.', '-', '.', '.', '-', '-'],
  '/[locale]/lists/[list]': /*                */ ['-', '-', '-', '-', '-', '-', '-', '-', '-'],
  '/[locale]/lists/[list]/file': /*           */ ['-', '-', '-', '-', '-', '-', '-', '-', '-'],
  '/[locale]/lists/[list]/address': /*        */ ['-', '-', '-', '-', '-', '-', '-', '-', '-'],
  '/[locale]/lists/[list]/schedule': /*       */ ['-', '-', '-', '-', '-', '-', '-', '-', '-'],
  '/[locale]/lists/[list]/remove': /*         */ ['-', '-', '-', '-', '-', '-', '-', '-', '-'],
  '/api/lists/[secret]': /*                   */ ['-', '-', '-', '-', '-', '-', '-', '-', '-'],
}

test('every page and download has a row in the table of who may see it', () => {
  const files = globSync('app/**/{page.tsx,route.ts}')
  const addresses = files.map((file) =>
    file.replace(/^app|\/\([^)]+\)|\/(page\.tsx|route\.ts)$/g, ''),
  )
  expect(addresses.toSorted()).toEqual(Object.keys(routes).toSorted())
})

const ofAcademy =
  /\/(passport|visa-letter\.pdf|certificate\.pdf|visas|certificates|documents|apply|settle|withdraw|decline)\b/

/** The academy's reference of somebody with a place, whose certificate has been issued. */
async function certified(server: Server, visitor: () => Promise<Visitor>, email: string) {
  const number = 'UME-C-AAAAAAAA'
  const [known] = server.rows<{ reference: string }>(
    `select r.reference from registrations r join documents d on d.registration_id = r.id
     where d.number = ?`,
    number,
  )
  if (known) return { ...known, number }
  const { id, reference } = await addPlaced(server, visitor, { email })
  server.arrange(
    `insert into documents (id, number, kind, event_id, registration_id, issued_by, issued_at)
     select ?, ?, 'certificate', event_id, id, person_id, 0 from registrations where id = ?`,
    ...[number, number, id],
  )
  return { reference, number }
}

const referenceOf = (server: Server, email: string) =>
  server.row<{ id: string; reference: string; event_id: string; partnership_id: string }>(
    `select r.* from registrations r join people p on p.id = r.person_id
     where p.email = ? and r.partnership_id is not null order by r.created_at desc`,
    email,
  )

const roleOf = (server: Server, email: string) =>
  server.row<{ id: string; person_id: string }>(
    'select r.* from roles r join people p on p.id = r.person_id where p.email = ?',
    email,
  )

/** An open door of the conference; its id. */
function addDoor(server: Server): string {
  server.arrange(
    `insert or ignore into doors (id, event_id, name, opened_by, opened_at, last_heard_at)
     select 'some-door', e.id, 'Some door', p.id, 0, 0 from events e, people p
     where e.slug = ? and p.email = ?`,
    ...[conference, people.staff],
  )
  return 'some-door'
}

const reviewing = {
  reviewer: 'noor.alvik@university.example',
  conflictedReviewer: 'tomas.brandt@university.example',
}
const ofReview = /\/(review|reviewers|assign|applications)(\/|$)/

/** An application with its two reviewers, one of whom has a conflict of interest in it. */
function underReview(server: Server) {
  const application = addApplication(server)
  for (const email of Object.values(reviewing)) addReviewer(server, [application], email)
  declareConflict(server, reviewing.conflictedReviewer, application)
  const idOf = (email: string) =>
    server.row<{ id: string }>('select id from people where email = ?', email).id
  const { file_id: fileId } = server.row<{ file_id: string }>(
    'select file_id from cvs join people p on p.id = person_id where p.email = ?',
    application.email,
  )
  writeFileSync(join(server.folder, 'files', fileId), 'A CV.')
  return { ...application, fileId, reviewer: idOf(reviewing.reviewer) }
}

/** One of the question pages behind an address. */
const pageOf = (route: string) =>
  route.startsWith(apply) ? 'category' : route.includes('/settle/') ? 'travel' : 'you'

/** The role's visitor; delegate is Ale's, the other one Härryda's. */
async function enter(role: Role, visitor: () => Promise<Visitor>) {
  const who = await visitor()
  if (role === 'nobody') return who
  if (role === 'reviewer' || role === 'conflictedReviewer') return who.signIn(reviewing[role])
  if (role === 'delegate') return who.signIn(people.aleDelegate)
  return who.signIn(people[role])
}

for (const [i, role] of roles.entries())
  test(`who may see what: ${role} sees every page that is theirs, and of the others only that there is no such page`, async ({
    server,
    visitor,
  }) => {
    const who = await enter(role, visitor)
    const { reference } = referenceOf(server, people.aleDelegate)
    const there = await certified(server, visitor, people.aleDelegate)
    const application = underReview(server)
    const written = addMessages(server)
    const host = roleOf(server, people.hostCoordinator)
    const hotel = addHotel(server, 'Plaza')
    addSentList(server, hotel)
    const door = addDoor(server)
    for (const locale of ['en', 'sv']) {
      const nowhere = await who.get(`/${locale}/no-such-page`)
      const nothing = mainText(await nowhere.text())
      expect(nowhere.status()).toBe(404)
      expect(nothing).not.toBe('')
      for (const [route, answers] of Object.entries(routes)) {
        const atAcademy = ofAcademy.test(route)
        const isReview = ofReview.test(route)
        const path = route
          .replace('[locale]', locale)
          .replace('partnerships/[slug]', 'partnerships/ale-ghanzi-budesti')
          .replace('/articles/[slug]', '/articles/no-dropouts')
          .replace('[slug]', atAcademy || isReview ? academy : conference)
          .replace(
            '[reference]',
            atAcademy ? there.reference : isReview ? application.reference : reference,
          )
          .replace('[number]', there.number)
          .replace('[reviewer]', application.reviewer)
          .replace('[person]', host.person_id)
          .replace('[held]', host.id)
          .replace('[door]', door)
          .replace('[partnership]', 'ale-ghanzi-budesti')
          .replace('[step]', pageOf(route))
          .replace('[id]', application.fileId)
          .replace('[message]', written.message)
          .replace('[rule]', written.rule)
          .replace('[letter]', String(written.letter))
          .replace('[kind]', 'approved')
          .replace('[token]', 'no-such-link')
          .replace('[section]', 'texts')
          .replace('[date]', '2019-05-13')
          .replace('[session]', '0-0')
          .replace('[format]', 'csv')
          .replace('[file]', 'nothing.eml')
          .replace('[hotel]', hotel)
          .replace('/lists/new/file', `/lists/new/file?event=${conference}&of=ale-ghanzi-budesti`)
          .replace('[list]', 'no-such-list')
          .replace('[secret]', 'no-such-secret')
          .replace(/\[\.\.\.\w+\]/, 'no/such/page')
        const answer = await who.get(path)
        const to = answer.headers().location ?? ''
        const got =
          answer.status() === 200
            ? '.'
            : answer.status() === 404
              ? '-'
              : answer.status() === 307 && to.includes('/sign-in?')
                ? 'in'
                : answer.status() === 307
                  ? 'go'
                  : answer.status()
        expect(got, `${role} at ${path}`).toBe(answers[i])
        const body = await answer.text()
        if (got === '-') expect(body === '' ? nothing : mainText(body), path).toBe(nothing)
        if (got === 'in') expect(mainText(body), path).toBe('')
      }
    }
  })

test('nobody reaches another’s registration or an attendee by writing the reference in another way', async ({
  server,
  visitor,
}) => {
  const who = await (await visitor()).signIn(people.otherDelegate)
  const { reference } = referenceOf(server, people.aleDelegate)
  for (const written of [
    reference.toLowerCase(),
    ` ${reference}`,
    reference.replace('-', ''),
    `${reference}/`,
  ])
    for (const path of [
      `/en/my/${encodeURIComponent(written)}`,
      `/en/staff/events/${conference}/attendees/${encodeURIComponent(written)}`,
    ])
      expect((await who.get(path)).status(), path).toBe(404)
})

// Every act of the product, where its form is found and who may do it. An act on one's own things
// does, for anybody else, nothing to those of others.
type Act = {
  /** Somebody who is shown the form, and where. */
  shownTo: Role
  page: (ids: Ids) => string
  button: string
  fill?: Record<string, string | string[]>
  /** The first of them does it here. */
  allowed: Role[]
}
type OfConference =
  | 'fresh'
  | 'first'
  | 'second'
  | 'both'
  | 'next'
  | 'last'
  | 'held'
  | 'colleague'
  | 'other'
/** At the academy: two who are offered a place, and one whose place it is. */
type OfAcademy = 'offered' | 'offeredToo' | 'placed'
type Name = OfConference | OfAcademy
type Else =
  | 'hotel'
  | 'partnership'
  | 'application'
  | 'reviewer'
  | 'person'
  | 'role'
  | 'view'
  | 'letter'
type Ids = Record<Name | Else, string>

const own =
  (name: Name, path = '') =>
  (ids: Ids) =>
    `/en/my/${ids[name]}${path}`
const attendee = (name: Name) => (ids: Ids) =>
  `/en/staff/events/${conference}/attendees/${ids[name]}`
const delegation =
  (path: string | ((ids: Ids) => string) = '') =>
  (ids: Ids) =>
    `/en/coordinator/events/${conference}/partnerships/${ids.partnership}${typeof path === 'string' ? path : path(ids)}`
const byDelegate = (name: Name, button: string, path = ''): Act => ({
  shownTo: 'delegate',
  page: own(name, path),
  button,
  allowed: ['delegate'],
})
const byCoordinator = (button: string, path: Parameters<typeof delegation>[0] = ''): Act => ({
  shownTo: 'aleCoordinator',
  page: delegation(path),
  button,
  allowed: ['aleCoordinator'],
})
const byReviewer = (button: string, path = ''): Act => ({
  shownTo: 'reviewer',
  page: ({ application }) => `${queue}/${application}${path}`,
  button,
  allowed: ['reviewer'],
})
const newMeeting = 'acts-of-a-meeting'
const newAcademy = 'acts-of-an-academy'
const academyDesk = (path: string) => () => `/en/staff/events/${academy}/${path}`
const partnershipDesk = ({ partnership }: Ids) => `/en/staff/partnerships/${partnership}`
const byStaff = (page: (ids: Ids) => string, button: string): Act => ({
  shownTo: 'staff',
  page,
  button,
  allowed: ['staff'],
})
const invoice = {
  organisationNumber: '212000-1967',
  invoiceReference: 'Ref',
  electronicAddress: '',
}
const you = {
  givenNames: 'Mpho',
  familyName: 'Changed',
  mobile: '+46 70 174 06 05',
  delegateRole: 'other',
  theme: 'trust',
  spokenLanguage: 'en',
  interpretation: '',
  gender: 'not-said',
}
const stay = { days: '2019-05-13', nights: '2019-05-13', earlyNightReason: '', roomWith: '' }
const article = {
  ...{ titleSv: 'Ny', leadSv: 'Ingress', bodySv: 'Text' },
  ...{ titleEn: 'New', leadEn: 'Lead', bodyEn: 'Text' },
  ...{ event: '', position: '90', state: 'draft' },
}
const colleague = { language: 'en', ...you, ...stay }

const message = {
  ...{ audience: 'status=received%2Capproved%2Creserve', subjectSv: 'Hej', bodySv: 'Text.' },
  ...{ subjectEn: 'Hello', bodyEn: 'Text.' },
}
const rule = { name: 'A rule', anchor: 'closes', days: '2', side: 'after', active: 'no' }
const atMessages = (path: string) => () => `/en/staff/events/${conference}/messages/${path}`
const atMail = (path: string) => () => `/en/staff/mail${path}`
const roomOver = (language: 'sv' | 'en') =>
  Object.entries(
    words[language].raw('mails.room-over' as 'site.name') as unknown as Record<string, string>,
  ).map(([key, text]) => [`${language}.${key}`, `${text} !`])

// Of messages and mails. Each goes on from the one before it.
const ofMail: Record<string, Act> = {
  writeNew: { ...byStaff(atMessages('new'), 'Save the draft'), fill: message },
  saveMessage: { ...byStaff(atMessages('some-draft'), 'Save the draft'), fill: message },
  testMessage: byStaff(atMessages('some-draft'), 'Send yourself a test'),
  sendMessage: {
    ...byStaff(atMessages('some-draft/send'), 'Send the message'),
    fill: { sendWhen: 'later', sendDay: '2019-04-02', sendTime: '08:15' },
  },
  stopSending: byStaff(atMessages('some-draft'), 'Take it back to a draft'),
  retryFailed: byStaff(atMessages('some-sent'), 'Try the failed one again'),
  addNewRule: {
    ...byStaff(atMessages('rules/new'), 'Save the rule'),
    fill: { ...message, ...rule },
  },
  saveRule: {
    ...byStaff(atMessages('rules/some-rule'), 'Save the rule'),
    fill: { ...message, ...rule },
  },
  retryAll: byStaff(atMail('?state=given-up'), 'Try '),
  saveTemplate: {
    ...byStaff(atMail('/templates/room-over'), 'Save the words'),
    fill: Object.fromEntries([...roomOver('sv'), ...roomOver('en')]),
  },
  putBackWords: byStaff(atMail('/templates/room-over'), 'Put the product’s words back'),
}
const views = `/en/staff/events/${conference}/attendees/views`
const described = {
  ...{ themeSv: 'Vatten', themeEn: 'Water', period: '' },
  ...{ organisation1: 'Nyby kommun', country1: 'SE', kind1: 'municipality' },
  ...{ organisation2: 'Newtown', country2: 'BW', kind2: 'municipality' },
}

const atDoors = `/en/days/${conference}/door`
const acts: Record<string, Act> = {
  ...ofMail,
  retryOne: byStaff(({ letter }) => `/en/staff/mail/${letter}`, 'Try again now'),
  changeParty: byDelegate('first', 'Save the change', '/change/party'),
  changeYou: { ...byDelegate('first', 'Save the change', '/change/you'), fill: you },
  changeStay: { ...byDelegate('first', 'Save the change', '/change/stay'), fill: stay },
  changeNeeds: {
    ...byDelegate('first', 'Save the change', '/change/needs'),
    fill: { diet: 'No nuts', accessOther: '', sensitiveConsent: 'yes' },
  },
  changeVisibility: {
    ...byDelegate('first', 'Save the change', '/change/visibility'),
    fill: { noPhoto: 'yes' },
  },
  changeInvoice: {
    ...byDelegate('both', 'Save the change', '/change/invoice'),
    fill: { ...invoice, invoiceReference: 'Another' },
  },
  answerRoom: byDelegate('first', 'Yes, share a room'),
  singleRoom: byDelegate('first', 'I want a single room instead'),
  withdraw: byDelegate('first', 'Withdraw consent'),
  leaveLine: byDelegate('last', 'Leave the line'),
  again: byDelegate('last', 'Register again'),
  substitute: {
    ...byDelegate('first', 'Ask your colleague', '/substitute'),
    fill: { name: 'Petra Nyqvist', email: people.otherDelegate, language: 'sv' },
  },
  keepPlace: byDelegate('first', 'I keep the place after all'),
  declineTakeOver: {
    shownTo: 'otherDelegate',
    page: () => `/en/events/${conference}/take-over`,
    button: 'No, I cannot',
    allowed: ['otherDelegate'],
  },
  offerNext: byCoordinator('Offer Mpho the next place'),
  invite: {
    ...byCoordinator('Send the invitation', '/invite'),
    fill: { email: 'invited@municipality.example', language: 'en' },
  },
  remind: byCoordinator('Remind'),
  takeBackInvitation: byCoordinator('Take back'),
  registerOther: {
    ...byCoordinator('Register the colleague', '/register'),
    fill: { ...colleague, whenFull: 'wait', ...invoice },
  },
  confirm: { ...byDelegate('colleague', 'Yes, I come'), fill: { privacyRead: 'yes' } },
  object: byDelegate('other', 'No, I do not want to be registered'),
  decideRequest: {
    ...byStaff(attendee('first'), 'Accept the change'),
    fill: { changeOutcome: 'accepted', changeReason: '' },
  },
  decideExchange: byStaff(attendee('first'), 'Refuse'),
  takeBack: {
    ...byStaff(attendee('first'), 'Take the place back'),
    fill: { takeBackReason: 'No.' },
  },
  accept: byDelegate('next', 'Yes, I accept the place'),
  giveUp: { ...byDelegate('next', 'Come at own expense', '/give-up'), fill: invoice },
  decline: byDelegate('both', 'No, give it to somebody else'),
  wait: byDelegate('both', 'Wait for an ICLD-funded place as well'),
  cancel: { ...byDelegate('second', 'Yes, cancel', '/cancel'), fill: { reason: '' } },
  undo: byDelegate('second', 'Undo the cancellation'),
  // The same for others, each from a page of its own.
  addAttendee: {
    ...byStaff(
      ({ partnership }) =>
        `/en/staff/events/${conference}/attendees/new?partnership=${partnership}`,
      'Register the colleague',
    ),
    fill: { ...colleague, whenFull: 'wait', ...invoice },
  },
  substituteDelegate: {
    ...byCoordinator('Ask your colleague', ({ second }) => `/delegates/${second}/substitute`),
    fill: { name: 'Instead', email: 'instead@municipality.example', language: 'sv' },
  },
  substituteAttendee: {
    ...byStaff((ids) => `${attendee('second')(ids)}/substitute`, 'Ask your colleague'),
    fill: { name: 'Instead', email: 'instead@municipality.example', language: 'sv' },
  },
  cancelDelegate: {
    ...byCoordinator('Yes, cancel', ({ second }) => `/delegates/${second}/cancel`),
    fill: { reason: '' },
  },
  cancelAttendee: {
    ...byStaff((ids) => `${attendee('second')(ids)}/cancel`, 'Yes, cancel'),
    fill: { reason: '' },
  },
  undoForAttendee: byStaff(attendee('second'), 'Undo the cancellation'),
  acceptForAttendee: byStaff(attendee('both'), 'Accept for the delegate'),
  decide: {
    ...byStaff(attendee('second'), 'Save the decision'),
    fill: { outcome: 'declined', reason: 'No.', when: 'now' },
  },
  releaseOne: byStaff(attendee('held'), 'Release it now'),
  releaseAll: byStaff(() => `/en/staff/events/${conference}/release`, 'Release'),
  takePlace: { ...byDelegate('offered', 'Accept the place'), allowed: ['delegate', 'staff'] },
  leavePlace: {
    ...byDelegate('offeredToo', 'Decline the place', '/decline'),
    allowed: ['delegate', 'staff'],
  },
  settleTravel: {
    ...byDelegate('placed', 'Save the change', '/settle/travel'),
    fill: {
      ...{ arrivesOn: '2019-06-09', departsOn: '2019-06-15', details: 'SK 2022', needsVisa: 'no' },
      ...{ mobile: '0712 345678', emergencyName: 'Kamau', emergencyMobile: '+46701740605' },
    },
  },
  settleLodging: {
    ...byDelegate('placed', 'Save the change', '/settle/lodging'),
    fill: { nights: '2019-06-10', earlyNightReason: '', room: 'single', roomWith: '' },
  },
  settleNeeds: {
    ...byDelegate('placed', 'Save the change', '/settle/needs'),
    fill: { diet: 'No nuts', accessOther: '', sensitiveConsent: 'yes' },
  },
  settleVisibility: {
    ...byDelegate('placed', 'Save the change', '/settle/visibility'),
    fill: { noPhoto: 'yes' },
  },
  withdrawIt: {
    ...byDelegate('placed', 'Give up the place', '/withdraw'),
    fill: { reason: '' },
    allowed: ['delegate', 'staff'],
  },
  reopenIt: byStaff(
    ({ placed }) => `${academyDesk('applications')()}/${placed}`,
    'Take the application up again',
  ),
  decideMany: {
    ...byStaff(academyDesk('applications'), 'Save the decision'),
    fill: { outcome: 'reserve', funding: 'as-asked', reason: '' },
  },
  moveOne: byStaff(academyDesk('applications/reserve'), 'Move number 2 up'),
  releaseHeld: byStaff(academyDesk('applications/release'), 'Tell'),
  offerOne: byStaff(academyDesk('applications/reserve'), 'Offer a place'),
  score: { ...byReviewer('Submit review'), fill: { ...points, comment: '', press: 'submit' } },
  declare: byReviewer('Yes, declare a conflict of interest', '/conflict'),
  appointReviewer: {
    ...byStaff(academyDesk('reviewers'), 'Name and send a mail'),
    fill: { email: 'named@university.example', language: 'en' },
  },
  assign: { ...byStaff(academyDesk('assign'), 'Take back'), fill: { press: 'assign' } },
  carryOut: byStaff(academyDesk('assign/plan?per=6'), 'Carry out the plan'),
  addNewArticle: {
    ...byStaff(() => '/en/staff/articles/new', 'Save'),
    fill: { ...article, slug: 'by-staff' },
  },
  saveArticle: {
    ...byStaff(() => '/en/staff/articles/internships-spring-2020', 'Save'),
    fill: { ...article, state: 'published' },
  },
  dismissReviewer: byStaff(
    ({ reviewer }) => `/en/staff/events/${academy}/reviewers/${reviewer}/end`,
    'Yes, end it',
  ),
  giveRoleByAddress: {
    ...byStaff(() => '/en/staff/people/give', 'Give the role'),
    fill: { email: 'role@municipality.example', role: 'event-coordinator', language: 'en' },
  },
  endRoleOfPerson: {
    ...byStaff(
      ({ person, role }) => `/en/staff/people/${person}/roles/${role}/end`,
      'End the role',
    ),
    fill: { ends: 'now' },
  },
  keepView: { ...byStaff(() => `${views}?query=`, 'Save this view'), fill: { viewName: 'A view' } },
  renameView: {
    ...byStaff(({ view }) => `${views}?edit=${view}`, 'Save the change'),
    fill: { viewName: 'Another name' },
  },
  dropView: byStaff(() => views, 'Remove Another name'),
  changePartyOf: byStaff((ids) => `${attendee('fresh')(ids)}/change/party`, 'Save the change'),
  changeYouOf: {
    ...byStaff((ids) => `${attendee('fresh')(ids)}/change/you`, 'Save the change'),
    fill: { ...you, familyName: 'Changed-For' },
  },
  changeStayOf: {
    ...byStaff((ids) => `${attendee('fresh')(ids)}/change/stay`, 'Save the change'),
    fill: { days: '2019-05-14', roomWith: '' },
  },
  changeInvoiceOf: {
    ...byStaff((ids) => `${attendee('fresh')(ids)}/change/invoice`, 'Save the change'),
    fill: { ...invoice, invoiceReference: 'For them' },
  },
  actOnThem: {
    ...byStaff(
      ({ fresh }) => `/en/staff/events/${conference}/attendees/act?do=tag&pick=${fresh}`,
      'Set the tag',
    ),
    fill: { tagName: 'Of many' },
  },
  tag: { ...byStaff(attendee('fresh'), 'Set the tag'), fill: { tagName: 'Of one' } },
  untag: byStaff(attendee('fresh'), 'Take off Of one'),
  note: { ...byStaff(attendee('fresh'), 'Keep the note'), fill: { note: 'Seen.' } },
  enter: {
    ...byStaff(({ fresh }) => `/en/staff/events/${conference}/ledger/${fresh}`, 'Enter the cost'),
    fill: { cost: 'other', quantity: '1', amount: '100', payer: 'icld', note: '' },
  },
  correct: {
    ...byStaff(({ fresh }) => `/en/staff/events/${conference}/ledger/${fresh}`, 'Take back'),
    fill: { correction: 'Not theirs' },
  },
  addPartnership: {
    ...byStaff(() => '/en/staff/partnerships/new', 'Add the partnership'),
    fill: { name: 'Permitted – Here', ...described },
  },
  savePartnership: {
    ...byStaff((ids) => `${partnershipDesk(ids)}/edit`, 'Save the change'),
    fill: { name: 'Another name', ...described },
  },
  closePartnership: byStaff((ids) => `${partnershipDesk(ids)}/end`, 'Yes, it has ended'),
  reopenPartnership: byStaff((ids) => `${partnershipDesk(ids)}/end`, 'Yes, take it up again'),
  nameCoordinator: {
    ...byStaff(partnershipDesk, 'Name the coordinator'),
    fill: { email: 'named@municipality.example', language: 'en' },
  },
  inviteOne: byStaff(partnershipDesk, 'Invite to'),
  inviteAll: byStaff(() => `/en/staff/events/${conference}/invitations/all`, 'Invite'),
  keepHotel: {
    ...byStaff(() => `/en/days/${conference}/rooms/hotels/new`, 'Save the hotel'),
    allowed: ['staff', 'hostCoordinator'],
    fill: { name: 'Permitted', email: 'permitted@hotel.example', rooms: '7' },
  },
  dropHotel: {
    ...byStaff(({ hotel }) => `/en/days/${conference}/rooms/hotels/${hotel}/remove`, 'Remove'),
    allowed: ['hostCoordinator', 'staff'],
  },
  moveGuest: {
    ...byStaff(({ fresh }) => `/en/days/${conference}/rooms/move/${fresh}`, 'Move'),
    allowed: ['hostCoordinator', 'staff'],
  },
  sendList: {
    ...byStaff(({ hotel }) => `/en/days/${conference}/rooms/send/${hotel}`, 'Send the list'),
    allowed: ['hostCoordinator', 'staff'],
    fill: { language: 'sv' },
  },
  openNewDoor: {
    ...byStaff(() => atDoors, 'Open the door'),
    fill: { doorName: 'A new door' },
    allowed: ['staff', 'hostCoordinator'],
  },
  checkIn: {
    ...byStaff(({ fresh }) => `${atDoors}/some-door?for=2019-03-25&q=${fresh}`, 'Check in '),
    allowed: ['staff', 'hostCoordinator'],
  },
  undoEntry: { ...byStaff(() => atDoors, 'Undo '), allowed: ['staff', 'hostCoordinator'] },
  shutDoor: {
    ...byStaff(() => `${atDoors}/some-door/close`, 'Close the door'),
    allowed: ['staff', 'hostCoordinator'],
  },
  print: {
    ...byStaff(() => `/en/days/${conference}/badges`, 'Prepare the '),
    allowed: ['staff', 'hostCoordinator'],
  },
}

// At a meeting of their own, which the first of them makes: nobody is registered there.
const settings =
  (path = '') =>
  () =>
    `/en/staff/events/${newMeeting}/settings${path}`
const editing = (section: string, fill: Act['fill']): Act => ({
  ...byStaff(settings(`/${section}`), 'Save'),
  fill,
})
const editingOfAcademy = (section: string, fill: Act['fill']): Act => ({
  ...byStaff(() => `/en/staff/events/${newAcademy}/settings/${section}`, 'Save'),
  fill,
})
const days = { startsOn: '2020-05-13', endsOn: '2020-05-14' }
const window = { opensAt: '2020-01-13T09:00', closesAt: '2020-04-14T23:59' }
const eventActs: Record<string, Act> = {
  beginEvent: {
    ...byStaff(() => '/en/staff/events/new', 'Create the draft'),
    fill: {
      ...{ kind: 'conference', eventTitleSv: 'Nytt', eventTitleEn: 'New', slug: newMeeting },
      ...{ referencePrefix: 'ACT', city: 'Visby', capacity: '9', fundedPlaces: '1' },
      ...{ ...days, ...window },
    },
  },
  beginNextEdition: {
    ...byStaff(academyDesk('duplicate'), 'Create the next edition'),
    fill: { slug: newAcademy, referencePrefix: 'ACA', startsOn: '2020-06-08' },
  },
  saveTexts: editing('texts', { eventTitleSv: 'Nyare', eventTitleEn: 'Newer' }),
  saveVenue: editing('venue', {
    ...{ city: 'Visby', venueSv: 'Hallen', venueEn: 'The hall' },
    ...{ hotelSv: 'Strand', hotelEn: 'Strand' },
  }),
  saveThemes: editing('themes', { themeSv1: 'Tillit', themeEn1: 'Trust' }),
  saveDates: editing('dates', {
    ...{
      ...days,
      ...window,
      hotelDeadline: '2020-05-01T23:59',
      changeDeadline: '2020-05-01T23:59',
    },
    ...{ offerHours: '48', reminderDays: '3' },
  }),
  savePlacesOf: editing('places', { capacity: '10', fundedPlaces: '2' }),
  saveRates: editing('rates', { fee: '100', night: '0', lunch: '0', dinner: '0' }),
  saveBudget: editing('budget', { budget: '100000' }),
  saveMeals: editing('meals', { offeredMeals: '2020-05-13:lunch' }),
  saveQuestions: editing('questions', { unasked: 'photo' }),
  saveContact: editing('contact', { contactEmail: 'new@icld.example' }),
  saveRetention: editing('retention', { sensitiveKeptDays: '7', listsKeptMonths: '13' }),
  saveAnswers: editingOfAcademy('answers', { answerBy: '2020-05-01T23:59', graceMinutes: '5' }),
  saveSeats: editingOfAcademy('seats', { seatsWeek: '50', seatsLabs: '20' }),
  saveCriteria: editingOfAcademy('criteria', {
    ...{ criterionSv1: 'Relevans', criterionEn1: 'Relevance' },
    ...{ criterionScale1: '5', criterionWeight1: '2' },
  }),
  saveTargets: editingOfAcademy('targets', {
    ...{ targetSv1: 'Alla', targetEn1: 'Everybody' },
    ...{ targetAttendance1: 'week', targetCount1: '40' },
  }),
  keepSession: editing('programme/2020-05-13/new', {
    ...{ sessionDate: '2020-05-13', sessionFrom: '09:00', sessionTo: '10:00' },
    ...{ sessionTitleSv: 'Start', sessionTitleEn: 'Start' },
  }),
  nameDay: editing('programme/2020-05-13', { dayTitleSv: 'Ett', dayTitleEn: 'One' }),
  dropSession: byStaff(
    () => `/en/staff/events/${newAcademy}/settings/programme/2020-06-08/0-0/remove`,
    'Yes, remove it',
  ),
  bringTo: byStaff(() => `/en/staff/events/${newAcademy}/settings`, 'Publish'),
}
Object.assign(acts, eventActs)

// Acts that anybody may do, or anybody signed in, with their own things: tried in other tests.
const open = ['ask', 'proveByCode', 'signInToDemo', 'signOut', 'openLink']
const ownThings = ['setLanguage', 'endSessions']
// Of what was done to many, and of notes: theirs alone whose doing they were, tried in their own journeys.
const ofTheirDoer = ['undoThem', 'dropNote']
// Of passport data, letters and certificates: tried in their own journeys, with whoever may not.
const papers = [
  'givePassport',
  'verify',
  'nameOfficer',
  'endOfficer',
  'showPassport',
  'issueLetter',
  'revokeLetter',
  'noteAttendance',
  'issueAllCertificates',
  'saveDocumentTexts',
]
// Of names beside diets: tried in their own journey, with whoever may not.
const ofMeals = ['showNames']
// Of a file of partnerships: tried in their own journey, and by whoever may not below.
const ofImport = ['readFile', 'takeInAll']
// Of an application that is one's own: nothing in them names anybody else's.
const ownApplication = [
  'saveCategory',
  'saveApplicant',
  'saveStream',
  'saveResearch',
  'saveCv',
  'saveMotivation',
  'sendIt',
]
const ownDraft = [
  'savePartnership',
  'savePlaces',
  'saveInvoice',
  'saveYou',
  'saveStay',
  'saveNeeds',
  'saveVisibility',
  'send',
]

test('every action has a row in the table of who may do it', () => {
  const actions = globSync('app/**/*actions.ts').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/^export (?:const|async function) (\w+)/gm)].map(
      ([, name]) => name,
    ),
  )
  const rows = [
    ...Object.keys(acts),
    ...open,
    ...ownThings,
    ...ownDraft,
    ...ownApplication,
    ...ofTheirDoer,
    ...papers,
    ...ofImport,
    ...ofMeals,
    ...Object.keys(ofLists),
  ]
  expect(actions.toSorted()).toEqual(rows.toSorted())
})

const everything = (server: Server) =>
  [
    'registrations',
    'funded_places',
    'queue',
    'decisions',
    'sensitive_answers',
    'invoicing',
    'change_requests',
    'substitutions',
    'personal_links',
    'invited_colleagues',
    'room_requests',
    'roommates',
    'audit_log',
    'outbox',
    'drafts',
    'roles',
    'partnerships',
    'parties',
    'invitations',
    'imports',
    'notes',
    'tags',
    'registration_tags',
    'ledger',
    'events',
    'applications',
    'reviews',
    'academy_places',
    'seats',
    'journeys',
    'cvs',
    'articles',
    'messages',
    'message_rules',
    'mail_templates',
    'saved_views',
    'doors',
    'check_ins',
    'attended_days',
    'badges',
    'lists',
    'list_addresses',
    'list_schedules',
  ].map((table) => {
    // Mails that were on their way before may arrive in between.
    const sent = table === 'outbox' ? 'id, "to", kind' : '*'
    const rows = JSON.stringify(server.rows(`select ${sent} from ${table} order by rowid`))
    return [table, createHash('sha256').update(rows).digest('hex')]
  })

test('whoever may not act is told that there is no such page, and nothing is changed', async ({
  server,
  visitor,
  freshPartnership,
}) => {
  test.setTimeout(900_000)
  const { id, slug, parties } = freshPartnership()
  const partyId = parties[0]?.id ?? ''
  server.arrange(
    `insert into roles (id, person_id, role, partnership_id, given_at)
     select ?, id, 'partnership-coordinator', ?, 0 from people where email = ?`,
    ...[`coordinates-${id}`, id, people.aleCoordinator],
  )
  const everybody = Object.fromEntries(
    await Promise.all(roles.map(async (role) => [role, await enter(role, visitor)] as const)),
  ) as Record<Role, Visitor>
  const { reference: application, reviewer } = underReview(server)
  const ids = { partnership: slug, application, reviewer } as Ids
  const addresses = {} as Record<Name, string>
  const owners = {} as Record<Name, Visitor>
  const register = async (name: Name, whenFull?: 'wait' | 'both') => {
    addresses[name] = newAddress(name)
    owners[name] = await visitor()
    const asked = { email: addresses[name], partyId, whenFull, diet: 'Vegan' }
    ids[name] = await owners[name].register(asked)
  }
  for (const name of ['first', 'second'] as const) await register(name)
  for (const name of ['next', 'last', 'held'] as const) await register(name, 'wait')
  await register('both', 'both')

  /** Shows the form to somebody who may see it, and has everybody post it. */
  const tryAll = async (name: string, more: Record<string, string> = {}) => {
    const act = acts[name]
    if (!act) throw new Error(`no act ${name}`)
    const page = act.page(ids)
    const owner = Object.keys(owners).find((one) => page.includes(ids[one as Name]))
    if (owner) everybody.delegate = owners[owner as Name]
    const { hidden } = formWith(await everybody[act.shownTo].html(page), act.button)
    const fields = { ...hidden, ...act.fill, ...more }
    const before = everything(server)
    for (const role of roles.filter((one) => !act.allowed.includes(one))) {
      const answer = await everybody[role].post(page, fields)
      const told = `${role} tries ${name}`
      if (role === 'nobody') {
        expect(answer.status(), told).toBe(303)
        expect(answer.headers().location, told).toContain('/en/sign-in?')
      } else {
        expect(answer.status(), told).toBe(404)
        expect(mainText(await answer.text()), told).toContain('There is no such page')
      }
      expect(everything(server), told).toEqual(before)
    }
    // Whoever else may do it finds it done already.
    const [doer] = act.allowed
    if (!doer) throw new Error(`nobody does ${name}`)
    const done = await everybody[doer].post(page, fields)
    expect(done.status(), `${doer} does ${name}: ${mainText(await done.text())}`).toBe(303)
    expect(everything(server), `${doer} does ${name}`).not.toEqual(before)
  }
  const decideLater = async (name: Name) => {
    await everybody.staff.answer(attendee(name)(ids), 'Save the decision', {
      outcome: 'approved',
      when: 'later',
      reason: '',
    })
  }
  const substitutedBy = () =>
    owners.first.answer(own('first', '/substitute')(ids), 'Ask your colleague', {
      ...acts.substitute?.fill,
    })
  const deadline = (at: string) =>
    server.arrange(
      'update events set hotel_deadline = ? where slug = ?',
      Date.parse(at),
      conference,
    )

  await decideLater('held')
  await tryAll('releaseOne')
  await decideLater('held').catch(() => {})
  await decideLater('second')
  await tryAll('releaseAll')

  const [{ id: eventId } = { id: '' }] = server.rows<{ id: string }>(
    'select id from events where slug = ?',
    conference,
  )
  await tryAll('giveRoleByAddress', { eventId })
  const given = roleOf(server, 'role@municipality.example')
  ids.person = given.person_id
  ids.role = given.id
  await tryAll('endRoleOfPerson')

  await tryAll('changeParty', { partyId: parties[1]?.id ?? '' })
  for (const name of [
    'changeYou',
    'changeStay',
    'changeNeeds',
    'changeVisibility',
    'changeInvoice',
  ])
    await tryAll(name)
  await owners.second.answer(own('second', '/change/stay')(ids), 'Save the change', {
    ...stay,
    roomWith: addresses.first,
  })
  await tryAll('answerRoom')
  await tryAll('singleRoom')
  await tryAll('withdraw')

  await tryAll('substitute')
  await tryAll('keepPlace')
  await substitutedBy()
  await tryAll('declineTakeOver')
  await substitutedBy()
  server.arrange('update substitutions set confirmed_at = 1 where ended_at is null')
  await tryAll('decideExchange')
  deadline('2019-03-20T12:00:00Z')
  await owners.first.answer(own('first', '/change/stay')(ids), 'Ask for the change', {
    ...stay,
    days: '2019-05-14',
  })
  deadline('2019-04-29T21:59:59Z')
  await tryAll('decideRequest')
  await tryAll('substituteDelegate')
  await tryAll('substituteAttendee')
  await owners.second.answer(own('second')(ids), 'I keep the place after all', {})

  await tryAll('leaveLine')
  await tryAll('again')
  await tryAll('offerNext')
  await tryAll('invite', { partyId })
  server.arrange('update invited_colleagues set invited_at = 0')
  await tryAll('remind')
  await tryAll('takeBackInvitation')
  for (const name of ['colleague', 'other'] as const) {
    addresses[name] = newAddress(name)
    if (name === 'colleague') await tryAll('registerOther', { partyId, email: addresses[name] })
    else
      await everybody.aleCoordinator.answer(
        delegation('/register')(ids),
        'Register the colleague',
        {
          ...acts.registerOther?.fill,
          ...{ partyId, email: addresses[name] },
        },
      )
    owners[name] = await (await visitor()).signIn(addresses[name])
    ids[name] = referenceOf(server, addresses[name]).reference
  }
  await tryAll('addAttendee', { partyId, email: newAddress('added') })
  await tryAll('confirm')
  await tryAll('object')

  // From here on two are in line: whoever is next, and whoever comes at own expense.
  server.arrange(
    `delete from queue where registration_id not in
     (select id from registrations where reference in (?, ?))`,
    ...[ids.next, ids.both],
  )
  server.arrange('update queue set precedence = 0')
  await tryAll('takeBack')
  await tryAll('accept')
  await tryAll('giveUp')
  await tryAll('decline')
  await tryAll('wait')
  await tryAll('acceptForAttendee')
  await tryAll('cancel')
  await tryAll('undo')
  await tryAll('cancelDelegate')
  await tryAll('undoForAttendee')
  await tryAll('cancelAttendee')
  await everybody.staff.answer(attendee('second')(ids), 'Undo the cancellation', {})
  await tryAll('decide')

  for (const name of ['offered', 'offeredToo', 'placed'] as const) {
    const placed = await addPlaced(server, visitor, { needsVisa: false })
    owners[name] = placed.visitor
    ids[name] = placed.reference
    if (name !== 'placed')
      server.arrange(
        'update academy_places set offered_until = ? where registration_id = ?',
        ...[Date.parse('2019-04-30T12:00:00Z'), placed.id],
      )
  }
  await tryAll('takePlace')
  await tryAll('leavePlace')
  for (const name of ['settleTravel', 'settleLodging', 'settleNeeds', 'settleVisibility'])
    await tryAll(name)
  await tryAll('withdrawIt')
  await tryAll('reopenIt')
  const two = [addApplication(server), addApplication(server)]
  for (const { reference: pick } of two) await tryAll('decideMany', { pick })
  await tryAll('moveOne')
  await tryAll('releaseHeld')
  await tryAll('offerOne')

  addMessages(server)
  for (const name of Object.keys(ofMail)) {
    if (name === 'retryAll') addGivenUp(server)
    await tryAll(name)
  }
  ids.letter = String(addGivenUp(server))
  await tryAll('retryOne')

  await tryAll('score')
  await tryAll('declare')
  const unread = addApplication(server)
  await tryAll('assign', { references: unread.reference, reviewerId: reviewer })
  await tryAll('appointReviewer')
  await tryAll('carryOut')
  await tryAll('dismissReviewer')
  await tryAll('addNewArticle')
  await tryAll('saveArticle')

  await register('fresh', 'both')
  await tryAll('changePartyOf', { partyId: parties[1]?.id ?? '' })
  for (const name of ['changeYouOf', 'changeStayOf']) await tryAll(name)
  // Only whoever comes at own expense is sent an invoice.
  server.arrange('update registrations set comes_at_own_expense = 1 where reference = ?', ids.fresh)
  await tryAll('changeInvoiceOf')
  for (const name of ['actOnThem', 'tag', 'untag', 'note', 'enter', 'correct']) await tryAll(name)
  for (const name of Object.keys(eventActs)) await tryAll(name)
  server.arrange("update events set state = 'archived' where slug = ?", newAcademy)
  await tryAll('keepView')
  ids.view = server.row<{ id: string }>('select id from saved_views').id
  await tryAll('renameView')
  await tryAll('dropView')
  await tryAll('addPartnership')
  await tryAll('savePartnership')
  await tryAll('nameCoordinator')
  await tryAll('closePartnership')
  await tryAll('reopenPartnership')
  // Nobody else has registered for this one, so that it can be left uninvited.
  const uninvited = freshPartnership()
  const takeBackInvitations = () =>
    server.arrange('delete from invitations where partnership_id = ?', uninvited.id)
  takeBackInvitations()
  ids.partnership = uninvited.slug
  await tryAll('inviteOne')
  takeBackInvitations()
  await tryAll('inviteAll')

  await tryAll('keepHotel')
  addHotel(server, 'Plaza')
  ids.hotel = addHotel(server, 'Twice')
  await tryAll('dropHotel')
  ids.hotel = addHotel(server, 'Strand')
  server.arrange(
    `update registrations set nights = '["2019-05-13"]' where reference = ?`,
    ids.fresh,
  )
  await tryAll('moveGuest', { hotelId: ids.hotel })
  await tryAll('sendList')
  // Nobody is let in on a day that has not begun.
  addDoor(server)
  const begin = (day: string) =>
    server.arrange('update events set starts_on = ? where slug = ?', day, conference)
  begin('2019-03-25')
  for (const name of ['openNewDoor', 'checkIn', 'undoEntry', 'shutDoor', 'print'])
    await tryAll(name)
  begin('2019-05-13')
})

test('whoever is not staff has no file of partnerships read', async ({ server, visitor }) => {
  const page = '/en/staff/partnerships/import'
  const staff = await enter('staff', visitor)
  const { hidden } = formWith(await staff.html(page), 'Read the file')
  const file = new File(['Partnership\n'], 'a.csv', { type: 'text/csv' })
  const fields: [string, string | File][] = [...Object.entries(hidden), ['file', file]]
  const before = everything(server)
  for (const role of roles.filter((one) => one !== 'staff')) {
    const answer = await (await enter(role, visitor)).post(page, fields)
    expect(answer.status(), role).toBe(role === 'nobody' ? 303 : 404)
    expect(everything(server), role).toEqual(before)
  }
  expect((await staff.post(page, fields)).status()).toBe(303)
})

const drafted: Record<string, { step: string; fields: Record<string, string> }> = {
  savePlaces: { step: 'places', fields: { whenFull: 'wait' } },
  saveInvoice: { step: 'invoice', fields: invoice },
  saveYou: {
    step: 'you',
    fields: {
      givenNames: 'Mpho',
      familyName: 'Seretse',
      mobile: '+46 70 174 06 05',
      delegateRole: 'other',
      theme: 'trust',
      spokenLanguage: 'en',
      interpretation: '',
      gender: 'not-said',
    },
  },
  saveStay: { step: 'stay', fields: { days: '2019-05-13', earlyNightReason: '' } },
  saveNeeds: { step: 'needs', fields: { diet: '', accessOther: '' } },
  saveVisibility: { step: 'visibility', fields: {} },
}

test('whoever is signed in fills a draft of their own on every page, and nobody signed out does', async ({
  server,
  visitor,
  freshPartnership,
}) => {
  const partyId = freshPartnership().parties[0]?.id ?? ''
  const at = (step: string) => `/en/events/${conference}/register/${step}`
  const author = await (await visitor()).signIn(newAddress('author'))
  const ask = async (step: string, fields: Record<string, string>) => {
    const { hidden } = formWith(await author.html(at(step)), 'Continue')
    expect((await author.post(at(step), { ...hidden, ...fields })).status()).toBe(303)
    return { ...hidden, ...fields }
  }
  await ask('partnership', { partyId })
  const posts = new Map<string, Record<string, string>>()
  for (const { step, fields } of Object.values(drafted)) posts.set(step, await ask(step, fields))
  const { hidden: sending } = formWith(await author.html(at('check')), 'Send registration')

  for (const role of roles) {
    const who = await enter(role, visitor)
    const before = everything(server)
    // Nothing is drafted yet: there is nothing to send.
    const sent = await who.post(at('check'), { ...sending, privacyRead: 'yes' })
    expect(sent.status(), `${role} sends`).not.toBe(500)
    expect(everything(server), `${role} sends nothing`).toEqual(before)
    for (const [step, fields] of posts) {
      const answer = await who.post(at(step), fields)
      expect(answer.status(), `${role} fills ${step}`).toBe(303)
      const toSignIn = answer.headers().location?.includes('/en/sign-in?')
      expect(toSignIn, `${role} fills ${step}`).toBe(role === 'nobody')
    }
    if (role === 'nobody') expect(everything(server)).toEqual(before)
  }
  const fillers = server.rows<{ step: string; people: number }>(
    `select step, count(distinct person_id) as people from drafts
     join events on events.id = event_id
     where slug = ? and step <> 'partnership' group by step`,
    conference,
  )
  for (const { step, people: filled } of fillers)
    expect(filled, step).toBeGreaterThanOrEqual(roles.length)
})

test('a draft is filled by the one who is signed in, and nobody signed out fills any', async ({
  server,
  visitor,
  freshPartnership,
}) => {
  const partyId = freshPartnership().parties[0]?.id ?? ''
  const page = `/en/events/${conference}/register/partnership`
  const owner = await (await visitor()).signIn(newAddress('owner'))
  const { hidden } = formWith(await owner.html(page), 'Continue')
  const before = everything(server)
  const nobody = await (await visitor()).post(page, { ...hidden, partyId })
  expect(nobody.status()).toBe(303)
  expect(nobody.headers().location).toContain('/en/sign-in?')
  expect(everything(server)).toEqual(before)

  const other = newAddress('other')
  const otherVisitor = await (await visitor()).signIn(other)
  expect((await otherVisitor.post(page, { ...hidden, partyId })).status()).toBe(303)
  const drafts = server.rows<{ email: string }>(
    'select p.email from drafts d join people p on p.id = d.person_id where d.party_id = ?',
    partyId,
  )
  expect(drafts).toEqual([{ email: other }])
})

test('pages offer only the buttons that work for who reads them', async ({ server, visitor }) => {
  const { reference } = referenceOf(server, people.aleDelegate)
  const delegate = await enter('delegate', visitor)
  expect(formsOf(await delegate.html(`/en/my/${reference}`)).length).toBeGreaterThan(0)
  const host = await enter('hostCoordinator', visitor)
  expect(formsOf(await host.html(`/en/coordinator/events/${conference}/attendees`))).toEqual([])
  expect(await delegate.html('/en/my')).not.toMatch(/href="\/en\/(staff|coordinator)/)
})

test('whoever is signed in applies for themselves, and nobody signed out does', async ({
  server,
  visitor,
}) => {
  const at = `/en/events/${academy}/apply`
  const [theirs, email] = [newAddress('applicant'), newAddress('another')]
  const author = await (await visitor()).signIn(theirs)
  const category = { category: 'civil-servant', attendance: 'labs' }
  const { hidden } = formWith(await author.html(`${at}/category`), 'Continue')
  const before = everything(server)
  const nobody = await (await visitor()).post(`${at}/category`, { ...hidden, ...category })
  expect(nobody.status()).toBe(303)
  expect(nobody.headers().location).toContain('/en/sign-in?')
  expect(everything(server)).toEqual(before)

  const another = await (await visitor()).signIn(email)
  expect((await another.post(`${at}/category`, { ...hidden, ...category })).status()).toBe(303)
  const owners = server.rows<{ email: string }>(
    `select p.email from drafts d join people p on p.id = d.person_id
     where d.step = 'category' and p.email in (?, ?)`,
    ...[theirs, email],
  )
  expect(owners).toEqual([{ email }])
})

// On a list of the host's coordinator, one after the other. It may be kept by staff as well.
const composing = `/en/lists/new?event=${conference}&step=save`
const ofLists: Record<string, { page: (id: string) => string; button: string; fill?: Fill }> = {
  keepList: { page: () => composing, button: 'Save the list', fill: { listName: 'A list' } },
  composeAnew: {
    page: (id) => `${composing}&list=${id}`,
    button: 'Save the changes',
    fill: { listName: 'Another name' },
  },
  makeListAddress: { page: (id) => `/en/lists/${id}/address`, button: 'Make an address' },
  revokeListAddress: { page: (id) => `/en/lists/${id}/address`, button: 'Revoke the address' },
  sendList: {
    page: (id) => `/en/lists/${id}/schedule`,
    button: 'Send it at these times',
    fill: { weekdays: ['1'], hour: '8' },
  },
  stopList: { page: (id) => `/en/lists/${id}/schedule`, button: 'Send it no more' },
  dropList: { page: (id) => `/en/lists/${id}/remove`, button: 'Remove the list' },
}
type Fill = Record<string, string | string[]>

test('whoever takes lists keeps their own, and nobody else changes, reads or removes them', async ({
  server,
  visitor,
}) => {
  const owner = await enter('hostCoordinator', visitor)
  let id = ''
  for (const [name, { page, button, fill }] of Object.entries(ofLists)) {
    const fields = { ...formWith(await owner.html(page(id)), button).hidden, ...fill }
    const mayAsWell = name === 'keepList' ? ['hostCoordinator', 'staff'] : ['hostCoordinator']
    const before = everything(server)
    for (const role of roles.filter((one) => !mayAsWell.includes(one))) {
      const who = await enter(role, visitor)
      const answer = await who.post(page(id), fields)
      expect(answer.status(), `${role} tries ${name}`).toBe(role === 'nobody' ? 303 : 404)
      expect(everything(server), `${role} tries ${name}`).toEqual(before)
      if (name !== 'keepList')
        expect((await who.get(`/en/lists/${id}/file`)).status(), `${role} reads it`).toBe(404)
    }
    const done = await owner.post(page(id), fields)
    // The one that answers with something to be shown stays on its page.
    expect(done.status(), name).toBe(name === 'makeListAddress' ? 200 : 303)
    expect(everything(server), name).not.toEqual(before)
    id ||= server.row<{ id: string }>('select id from lists where name = ?', 'A list').id
  }
})
