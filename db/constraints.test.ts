import { and, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { type Tx, transaction } from '@/db/client'
import { academyPlaces, applications, cvs, reviews, seats } from '@/db/schema/applications'
import { changeRequests } from '@/db/schema/change-requests'
import { invitedColleagues } from '@/db/schema/colleagues'
import { documents } from '@/db/schema/documents'
import { events } from '@/db/schema/events'
import { fundedPlaces, queue } from '@/db/schema/funding'
import { invoicing } from '@/db/schema/invoicing'
import { people, roles } from '@/db/schema/people'
import { registrations } from '@/db/schema/registrations'
import { roommates } from '@/db/schema/rooms'
import { substitutions } from '@/db/schema/substitutions'
import { makePersonalLink } from '@/domain/people/personal-link'
import { addAcademy, apply } from '@/test/academy'
import { addConference, addUninvited } from '@/test/conference'
import { addPeople, addPerson, addStaff, fullAnswers, idOf, register } from '@/test/people'
import { refusedByDatabase } from '@/test/refused'

// Written past the domain on purpose: whatever a program does, the database says no.

const at = new Date('2019-03-25T09:00:00+01:00')

test('the database has no room for a third funded place', async () => {
  const { id: eventId, partnership } = await addConference()
  const [first = '', second = '', third = ''] = await registerAll(eventId, partnership.swedish, 3)
  for (const place of [1, 2])
    expect(await refusedByDatabase(hold(third, eventId, partnership.id, place))).toMatch(
      /one_delegate_per_funded_place|funded_places\.place/,
    )
  for (const place of [3, 0, -1])
    expect(await refusedByDatabase(hold(third, eventId, partnership.id, place))).toMatch(
      /at_most_two_funded_places/,
    )
  expect(await refusedByDatabase(move(first, 2))).toMatch(/one_delegate_per|funded_places\.place/)
  expect(await refusedByDatabase(move(second, 3))).toMatch(/at_most_two_funded_places/)
})

test('a delegate can hold one place only, and only where they are registered', async () => {
  const { id: eventId, partnerships } = await addConference({}, 2)
  const other = await addConference()
  const [here, there] = partnerships
  const [first = ''] = await registerAll(eventId, here?.swedish ?? '', 1)
  expect(await refusedByDatabase(hold(first, eventId, here?.id ?? '', 2))).toMatch(
    /funded_places_pkey|funded_places\.registration_id/,
  )
  await transaction((tx) => tx.delete(fundedPlaces).where(eq(fundedPlaces.registrationId, first)))
  const elsewhere = /the_place_is_where_the_delegate_is|FOREIGN KEY/
  expect(await refusedByDatabase(hold(first, eventId, there?.id ?? '', 1))).toMatch(elsewhere)
  expect(await refusedByDatabase(hold(first, other.id, here?.id ?? '', 1))).toMatch(elsewhere)
  expect(await refusedByDatabase(hold('nobody', eventId, here?.id ?? '', 1))).toMatch(elsewhere)
})

test('a delegate stands in one queue once, and only where they are registered', async () => {
  const { id: eventId, partnerships } = await addConference({ fundedPlaces: 1 }, 2)
  const [here, there] = partnerships
  const [, first = ''] = await registerAll(eventId, here?.swedish ?? '', 2)
  const wait = (partnershipId = '') =>
    transaction((tx) =>
      tx.insert(queue).values({ registrationId: first, eventId, partnershipId, joinedAt: at }),
    )
  expect(await refusedByDatabase(wait(here?.id))).toMatch(/one_turn_per_delegate|queue\.reg/)
  await transaction((tx) => tx.delete(queue).where(eq(queue.registrationId, first)))
  expect(await refusedByDatabase(wait(there?.id))).toMatch(
    /the_turn_is_where_the_delegate_is|FOREIGN KEY/,
  )
})

test('a person has one living registration at an event, and may have any number that are over', async () => {
  const { id: eventId, partnership } = await addConference()
  const person = await addPerson()
  await register(person, eventId, partnership.swedish)
  const again = (status: 'received' | 'approved' | 'reserve' | 'cancelled' | 'declined') =>
    insertRegistration(eventId, partnership, person.id, status)
  for (const living of ['received', 'approved', 'reserve'] as const)
    expect(await refusedByDatabase(again(living))).toMatch(
      /one_living_registration_per_person|registrations\.event_id, registrations\.person_id/,
    )
  for (const over of ['cancelled', 'declined', 'cancelled'] as const) await again(over)
})

test('the database counts no more who come than there are seats, and no fewer than none', async () => {
  const { id } = await addConference({ capacity: 5 })
  const count = (attending: number) =>
    transaction((tx) => tx.update(events).set({ attending }).where(eq(events.id, id)))
  await count(5)
  expect(await refusedByDatabase(count(6))).toMatch(/never_more_than_capacity/)
  expect(await refusedByDatabase(count(-1))).toMatch(/never_more_than_capacity/)
})

test('an event funds no more than two places a partnership', async () => {
  expect(await refusedByDatabase(addConference({ fundedPlaces: 3 as 2 }))).toMatch(
    /at_most_two_places_are_funded/,
  )
})

test('a registration is for an invited partnership and for one of its own parties', async () => {
  const { id: eventId, partnerships } = await addConference({}, 2)
  const [here, there] = partnerships
  const uninvited = await transaction((tx) => addUninvited(tx, 'Eda – Busia'))
  const person = await addPerson()
  const insert = (id = '', swedish = '') =>
    insertRegistration(eventId, { id, swedish }, person.id, 'received')
  expect(await refusedByDatabase(insert(uninvited.id, uninvited.swedish))).toMatch(
    /only_an_invited_partnership|FOREIGN KEY/,
  )
  expect(await refusedByDatabase(insert(here?.id, there?.swedish))).toMatch(
    /only_a_party_of_the_partnership|FOREIGN KEY/,
  )
})

test('a status is one of those the product knows', async () => {
  const { id, partnership } = await addConference()
  const [person] = await addPeople(1)
  const unheard = insertRegistration(id, partnership, person?.id ?? '', 'maybe' as 'received')
  expect(await refusedByDatabase(unheard)).toMatch(/a_status_is_known/)
})

test('an address belongs to one person, and a role has its scope and no other', async () => {
  const person = await addPerson()
  const twin = transaction((tx) =>
    tx
      .insert(people)
      .values({ id: crypto.randomUUID(), email: person.email, locale: 'sv', createdAt: at }),
  )
  expect(await refusedByDatabase(twin)).toMatch(/one_person_per_address|people\.email/)
  const { id: eventId } = await addConference()
  const staffOfAnEvent = transaction((tx) =>
    tx.insert(roles).values({ id: 'r', personId: person.id, role: 'staff', eventId, givenAt: at }),
  )
  expect(await refusedByDatabase(staffOfAnEvent)).toMatch(/a_role_has_its_scope_and_no_other/)
})

test('a room is of two: nobody is in two rooms, or shares with two', async () => {
  const { id: eventId, partnership } = await addConference({ capacity: 9 })
  const [one = '', other = '', third = ''] = await registerAll(eventId, partnership.swedish, 3)
  const share = (registrationId: string, mateId: string) =>
    transaction((tx) => tx.insert(roommates).values({ registrationId, mateId, agreedAt: at }))
  await share(one, other)
  await share(other, one)
  const full = /roommates_pkey|one_mate_per_room|roommates\.(registration_id|mate_id)/
  expect(await refusedByDatabase(share(one, third))).toMatch(full)
  expect(await refusedByDatabase(share(third, one))).toMatch(full)
  expect(await refusedByDatabase(share(third, 'nobody'))).toMatch(/fk|FOREIGN KEY/)
})

test('one substitution of a registration is open at a time, and what has ended has an ending', async () => {
  const { id: eventId, partnership } = await addConference()
  const [registrationId = ''] = await registerAll(eventId, partnership.swedish, 1)
  const asking = await addPerson()
  const ask = (ended: { endedAt?: Date; ending?: 'withdrawn' }) =>
    transaction(async (tx) => {
      const { id: linkId } = await linkFor(tx)
      await tx.insert(substitutions).values({
        ...{ id: crypto.randomUUID(), registrationId, eventId, linkId, askedBy: asking.id },
        ...{ email: 'a@test.example', name: 'A', locale: 'en', ifRefused: 'keep' },
        ...{ askedAt: at, expiresAt: at, ...ended },
      })
    })
  for (let i = 0; i < 2; i++) await ask({ endedAt: at, ending: 'withdrawn' })
  await ask({})
  expect(await refusedByDatabase(ask({}))).toMatch(
    /one_open_substitution_per_registration|substitutions\.registration_id/,
  )
  for (const half of [{ endedAt: at }, { ending: 'withdrawn' as const }])
    expect(await refusedByDatabase(ask(half))).toMatch(/a_substitution_ends_in_some_way/)
})

test('one change of a page is asked for at a time, and what is decided has an outcome', async () => {
  const { id: eventId, partnership } = await addConference()
  const [registrationId = ''] = await registerAll(eventId, partnership.swedish, 1)
  const ask = (step: 'stay' | 'you', decided: { decidedAt?: Date; outcome?: 'accepted' } = {}) =>
    transaction((tx) =>
      tx.insert(changeRequests).values({
        ...{ id: crypto.randomUUID(), registrationId, step, answers: {}, askedAt: at },
        ...decided,
      }),
    )
  await ask('stay', { decidedAt: at, outcome: 'accepted' })
  await ask('stay')
  await ask('you')
  expect(await refusedByDatabase(ask('stay'))).toMatch(
    /one_open_request_per_page|change_requests\.registration_id/,
  )
  for (const half of [{ decidedAt: at }, { outcome: 'accepted' as const }])
    expect(await refusedByDatabase(ask('stay', half))).toMatch(/a_request_is_decided_or_open/)
})

test('a colleague is invited once at a time, and only to an invited partnership', async () => {
  const { id: eventId, partnership } = await addConference()
  const uninvited = await transaction((tx) => addUninvited(tx, 'Uddevalla – Mostar'))
  const inviting = await addPerson()
  const invite = (partnershipId: string, withdrawnAt: Date | null = null) =>
    transaction(async (tx) => {
      const { id: linkId } = await linkFor(tx)
      await tx.insert(invitedColleagues).values({
        ...{ id: crypto.randomUUID(), eventId, partnershipId, partyId: partnership.swedish },
        ...{ email: 'a@test.example', linkId, invitedBy: inviting.id, invitedAt: at, withdrawnAt },
      })
    })
  await invite(partnership.id, at)
  await invite(partnership.id)
  expect(await refusedByDatabase(invite(partnership.id))).toMatch(
    /one_open_invitation_per_colleague|invited_colleagues\.event_id/,
  )
  expect(await refusedByDatabase(invite(uninvited.id))).toMatch(
    /only_colleagues_of_an_invited_partnership|FOREIGN KEY/,
  )
})

test('whoever is registered can be invoiced at one address only', async () => {
  const { id: eventId, partnership } = await addConference()
  const [registrationId = ''] = await registerAll(eventId, partnership.swedish, 1)
  const bill = () =>
    transaction((tx) =>
      tx.insert(invoicing).values({
        ...{ registrationId, organisationNumber: '1', invoiceReference: '1' },
        electronicAddress: '',
      }),
    )
  await bill()
  expect(await refusedByDatabase(bill())).toMatch(/invoicing_pkey|invoicing\.registration_id/)
})

test('a registration has a party and its partnership, or neither', async () => {
  const { id: eventId, partnership } = await addConference()
  const person = await addPerson()
  const insert = (it: { id: string | null; swedish: string | null }) =>
    insertRegistration(eventId, it, person.id, 'cancelled')
  const half = /a_party_comes_with_its_partnership/
  expect(await refusedByDatabase(insert({ ...partnership, id: null }))).toMatch(half)
  expect(await refusedByDatabase(insert({ ...partnership, swedish: null }))).toMatch(half)
  await insert({ id: null, swedish: null })
})

test('a place at an academy is of an application, for what was applied for, and where there are seats', async () => {
  const academy = await addAcademy()
  const conference = await addConference()
  const [delegate = ''] = await registerAll(conference.id, conference.partnership.swedish, 1)
  const { id } = await apply(await addPerson(), academy.slug, { attendance: 'week' })
  const place = (registrationId: string, attendance: string, eventId = academy.id) =>
    transaction((tx) =>
      tx.insert(academyPlaces).values({
        ...{ registrationId, eventId, attendance: attendance as 'week', heldSince: at },
      }),
    )
  const appliedFor = /a_place_is_of_what_was_applied_for|FOREIGN KEY/
  expect(await refusedByDatabase(place('nobody', 'week'))).toMatch(appliedFor)
  expect(await refusedByDatabase(place(delegate, 'week'))).toMatch(appliedFor)
  expect(await refusedByDatabase(place(id, 'labs'))).toMatch(appliedFor)
  expect(await refusedByDatabase(place(id, 'week', conference.id))).toMatch(
    /a_place_is_where_there_are_seats|FOREIGN KEY/,
  )
  await place(id, 'week')
  expect(await refusedByDatabase(place(id, 'week'))).toMatch(
    /academy_places_pkey|academy_places\.registration_id/,
  )
  // Nor can it become another attendance's while somebody has it.
  const change = transaction((tx) =>
    tx.update(applications).set({ attendance: 'labs' }).where(eq(applications.registrationId, id)),
  )
  expect(await refusedByDatabase(change)).toMatch(appliedFor)
})

test('the database counts no more seats of an attendance than there are, and no fewer than none', async () => {
  const { id } = await addAcademy({ seats: { week: 2, labs: 1 } })
  const count = (attendance: 'week' | 'labs', taken: number) =>
    transaction((tx) =>
      tx
        .update(seats)
        .set({ taken })
        .where(and(eq(seats.eventId, id), eq(seats.attendance, attendance))),
    )
  await count('week', 2)
  for (const [attendance, taken] of [
    ['week', 3],
    ['labs', 2],
    ['labs', -1],
  ] as const)
    expect(await refusedByDatabase(count(attendance, taken))).toMatch(/never_more_than_the_seats/)
  const again = transaction((tx) =>
    tx.insert(seats).values({ eventId: id, attendance: 'week', capacity: 9 }),
  )
  expect(await refusedByDatabase(again)).toMatch(/seats_of_an_attendance_once|seats\.event_id/)
})

test('an attendance is one of those the product knows', async () => {
  const { slug } = await addAcademy()
  const { id } = await apply(await addPerson(), slug)
  const unheard = transaction((tx) =>
    tx
      .update(applications)
      .set({ attendance: 'evenings' as 'week' })
      .where(eq(applications.registrationId, id)),
  )
  expect(await refusedByDatabase(unheard)).toMatch(/an_attendance_is_known/)
})

test('a person has one CV at an event, and a file is one CV', async () => {
  const [{ id: eventId }, other] = [await addAcademy(), await addAcademy()]
  const [one, two] = await addPeople(2)
  const keep = (eventId: string, personId = '', fileId: string = crypto.randomUUID()) =>
    transaction((tx) =>
      tx.insert(cvs).values({
        ...{ eventId, personId, fileId, name: 'cv.pdf', bytes: 1, pages: 1, uploadedAt: at },
      }),
    )
  await keep(eventId, one?.id, 'file')
  await keep(other.id, one?.id)
  expect(await refusedByDatabase(keep(eventId, one?.id))).toMatch(
    /one_cv_per_person_and_event|cvs\.event_id/,
  )
  expect(await refusedByDatabase(keep(eventId, two?.id, 'file'))).toMatch(
    /one_cv_per_file|cvs\.file_id/,
  )
})

test('a submitted review has its total, and whoever has a conflict of interest no say', async () => {
  const { slug } = await addAcademy()
  const { id: registrationId } = await apply(await addPerson(), slug)
  const [reviewer, staff] = [await addPerson(), await addStaff()]
  const review = (more: Partial<typeof reviews.$inferInsert>, ofWhat = registrationId) =>
    transaction((tx) =>
      tx.insert(reviews).values({
        ...{ registrationId: ofWhat, reviewerId: reviewer.id, assignedBy: staff.id },
        ...{ assignedAt: at, updatedAt: at, ...more },
      }),
    )
  const whole = /a_submitted_review_has_its_total/
  expect(await refusedByDatabase(review({ submittedAt: at }))).toMatch(whole)
  expect(await refusedByDatabase(review({ total: 5000 }))).toMatch(whole)
  expect(await refusedByDatabase(review({ submittedAt: at, total: 5000, conflictAt: at }))).toMatch(
    /whoever_has_a_conflict_has_no_say/,
  )
  expect(await refusedByDatabase(review({}, 'nobody'))).toMatch(/fk|FOREIGN KEY/)
  await review({ submittedAt: at, total: 5000 })
  expect(await refusedByDatabase(review({}))).toMatch(
    /one_review_per_reviewer_and_application|reviews\.registration_id/,
  )
})

test('one document of a kind is in force for somebody, and a number is of one document', async () => {
  const { id: eventId, slug } = await addAcademy()
  const { id: registrationId } = await apply(await addPerson(), slug)
  const { id: issuedBy } = await addStaff()
  const issue = (
    kind: 'visa-letter' | 'certificate',
    revokedAt: Date | null = null,
    number: string = crypto.randomUUID(),
  ) =>
    transaction((tx) =>
      tx.insert(documents).values({
        ...{ id: crypto.randomUUID(), number, kind, eventId, registrationId },
        ...{ issuedBy, issuedAt: at, revokedAt },
      }),
    )
  await issue('certificate', at)
  await issue('certificate', null, 'one')
  await issue('visa-letter')
  expect(await refusedByDatabase(issue('certificate'))).toMatch(
    /one_document_of_a_kind_in_force|documents\.registration_id/,
  )
  expect(await refusedByDatabase(issue('certificate', at, 'one'))).toMatch(
    /one_document_per_number|documents\.number/,
  )
})

test('a reviewer and a visa officer are so at one event, once', async () => {
  const person = await addPerson()
  const { id: eventId, partnership } = await addConference()
  const give = (it: Partial<typeof roles.$inferInsert>) =>
    transaction((tx) =>
      tx.insert(roles).values({
        ...{ id: crypto.randomUUID(), personId: person.id, role: 'reviewer', givenAt: at, ...it },
      }),
    )
  const wrong = /a_role_has_its_scope_and_no_other/
  for (const role of ['reviewer', 'visa-officer'] as const) {
    expect(await refusedByDatabase(give({ role }))).toMatch(wrong)
    expect(await refusedByDatabase(give({ role, partnershipId: partnership.id }))).toMatch(wrong)
    expect(await refusedByDatabase(give({ role, eventId, partnershipId: partnership.id }))).toMatch(
      wrong,
    )
    await give({ role, eventId })
    expect(await refusedByDatabase(give({ role, eventId }))).toMatch(
      /(reviewer|visa_officer)_of_an_event_once|roles\.person_id/,
    )
  }
  expect(await refusedByDatabase(give({ role: 'owner' as 'staff', eventId }))).toMatch(wrong)
})

const linkFor = (tx: Tx) =>
  makePersonalLink(tx, { email: 'a@test.example', locale: 'en', leadsTo: '/', expiresAt: at })

async function registerAll(eventId: string, partyId: string, count: number) {
  const ids: string[] = []
  for (const person of await addPeople(count))
    ids.push(await idOf(await register(person, eventId, partyId, 'wait')))
  return ids
}

const hold = (registrationId: string, eventId: string, partnershipId: string, place: number) =>
  transaction((tx) =>
    tx
      .insert(fundedPlaces)
      .values({ registrationId, eventId, partnershipId, place, heldSince: at }),
  )

const move = (registrationId: string, place: number) =>
  transaction((tx) =>
    tx.update(fundedPlaces).set({ place }).where(eq(fundedPlaces.registrationId, registrationId)),
  )

function insertRegistration(
  eventId: string,
  partnership: { id: string | null; swedish: string | null },
  personId: string,
  status: 'received' | 'approved' | 'declined' | 'reserve' | 'cancelled',
) {
  const { you, stay, visibility } = fullAnswers('')
  return transaction((tx) =>
    tx.insert(registrations).values({
      id: crypto.randomUUID(),
      reference: `RAW-${crypto.randomUUID()}`,
      eventId,
      partnershipId: partnership.id,
      partyId: partnership.swedish,
      personId,
      status,
      comesAtOwnExpense: false,
      ...you,
      sortName: '',
      searchText: '',
      ...stay,
      ...visibility,
      privacyVersion: '2019-03-01',
      privacyReadAt: at,
      createdAt: at,
      updatedAt: at,
    }),
  )
}
