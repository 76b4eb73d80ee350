import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { db, transaction } from '@/db/client'
import { outbox } from '@/db/schema/records'
import { sensitiveAnswers } from '@/db/schema/registrations'
import { substitutions } from '@/db/schema/substitutions'
import { moveClockOn, moveClockTo } from '@/test/clock'
import { addConference, type Conference } from '@/test/conference'
import { addCoordinator, arrive, type Delegate, fillPlaces, nowOf, toldOf } from '@/test/delegates'
import { draftOf, sendDraftOf } from '@/test/drafts'
import { addPerson, addStaff, cancel, entering, register } from '@/test/people'
import { brokenRules, storedOf } from '@/test/stored'
import { hours } from '../clock'
import type { Person } from '../people/person'
import { personalLink } from '../people/personal-link'
import { openDraft, stepsFor } from '../registration/open-draft'
import { undoCancellation } from '../registration/undo-cancellation'
import { answerRoomRequest } from '../room/answer-room-request'
import { askToShare } from '../room/ask-to-share'
import { askSubstitute } from './ask'
import { decideSubstitution } from './decide'
import { declineSubstitution } from './decline'
import { substituteForm } from './form'
import { withdrawSubstitution } from './withdraw'

const staff = addStaff()
const afterTheHotelDeadline = '2019-04-30T09:00:00+02:00'

test('whoever is asked gets a link of their own, and until they say yes nothing changes', async () => {
  const { conference, old, newcomer } = await asked()
  expect(await lettersTo(newcomer.email)).toMatchObject([
    { kind: 'take-over', name: 'Åsa Ek', instead: 'Kagiso Åkerlund' },
  ])
  expect(await personalLink(db(), await tokenTo(newcomer))).toMatchObject({
    email: newcomer.email,
    leadsTo: `/events/${conference.slug}/take-over`,
  })
  expect(await nowOf(conference.id, old)).toMatchObject({
    status: 'received',
    funding: 'icld',
    entries: [{ act: 'registered' }, { act: 'substitution-asked', actorId: old.person.id }],
    letters: [{ kind: 'received' }],
  })
  expect(await brokenRules(conference.id)).toEqual([])
})

test('before the hotel deadline a yes is enough: the place stays and the delegate changes, both are told', async () => {
  const { conference, old, newcomer } = await asked()
  const before = await nowOf(conference.id, old)
  const sent = await sayYes(conference, newcomer)

  const after = (await storedOf(conference.id)).find(({ email }) => email === newcomer.email)
  expect(sent).toEqual({ reference: after?.reference })
  expect(after).toMatchObject({
    status: 'received',
    funding: 'icld',
    place: before.place,
    letters: [{ kind: 'received', to: newcomer.email, instead: 'Kagiso Åkerlund' }],
    entries: [{ act: 'registered', actorId: newcomer.id, after: { funding: 'icld' } }],
  })
  expect(await nowOf(conference.id, old)).toMatchObject({
    status: 'cancelled',
    funding: 'none',
    letters: [{ kind: 'received' }, { kind: 'substituted', to: old.email, name: 'Kagiso Ek' }],
  })
  expect(await brokenRules(conference.id)).toEqual([])
})

test('the old answers about diet and access are gone at once, the new ones stand', async () => {
  const { conference, old, newcomer } = await asked()
  expect(await needsOf(old.id)).toMatchObject([{ diet: 'vegan', access: ['hearing-loop'] }])
  await sayYes(conference, newcomer, { diet: 'halal' })
  expect(await needsOf(old.id)).toEqual([])
  expect(await needsOf(await idAt(conference, newcomer))).toMatchObject([
    { diet: 'halal', access: [], severeAllergy: false },
  ])
})

test('whoever takes over and needs nothing leaves nothing of what the other needed', async () => {
  const { conference, old, newcomer } = await asked()
  await sayYes(conference, newcomer, { diet: '' })
  expect(await needsOf(old.id)).toEqual([])
  expect(await needsOf(await idAt(conference, newcomer))).toEqual([])
})

test('who shared a room with the old delegate has a single room again and is told; the new one may ask anew', async () => {
  const { conference, old, newcomer } = await asked()
  const mate = await arrive(conference.id, conference.partnership.swedish, 'both')
  await shareRoom(conference, old, mate)
  await sayYes(conference, newcomer, {}, mate.email)
  expect((await nowOf(conference.id, mate)).mate).toBeNull()
  expect(await toldOf(conference.id, mate)).toEqual([
    'received',
    'room-answered',
    'room-over',
    'room-asked',
  ])
  expect(await brokenRules(conference.id)).toEqual([])
})

test('a turn in line, own expense and its invoice pass on as well', async () => {
  const conference = await addConference()
  await fillPlaces(conference)
  const old = await arrive(conference.id, conference.partnership.swedish, 'both')
  const { turn } = await nowOf(conference.id, old)
  const newcomer = await addPerson()
  await ask(old, newcomer)
  await sayYes(conference, newcomer)
  expect(
    (await storedOf(conference.id)).find(({ email }) => email === newcomer.email),
  ).toMatchObject({ funding: 'self', turn, hasInvoice: true })
  expect(await brokenRules(conference.id)).toEqual([])
})

test('whoever took over has nothing to take over any more, and neither side can still say no', async () => {
  const { conference, old, newcomer } = await asked()
  await sayYes(conference, newcomer)
  expect(await openDraft(db(), newcomer, conference.slug)).toMatchObject({ takesOver: null })
  await expect(withdraw(old)).rejects.toThrow('substitution-is-over')
  await expect(decline(old, newcomer)).rejects.toThrow('substitution-is-over')
  await expect(sayYes(conference, newcomer)).rejects.toThrow('already-registered')
  expect(await brokenRules(conference.id)).toEqual([])
})

test('whoever took over, and cancelled, may register on their own like anybody else', async () => {
  const { conference, newcomer } = await asked()
  await sayYes(conference, newcomer)
  await cancel(newcomer, await idAt(conference, newcomer))
  const partyId = conference.partnership.swedish
  await transaction((tx) => draftOf(tx, newcomer, conference.id, { partyId }))
  expect(await sendDraftOf(newcomer, conference)).toMatchObject({ funding: 'icld' })
  expect(await brokenRules(conference.id)).toEqual([])
})

test('the new delegate is not asked for the partnership: they come from where the place is', async () => {
  const { conference, newcomer } = await asked()
  const draft = await openDraft(db(), newcomer, conference.slug)
  expect(draft?.takesOver).not.toBeNull()
  expect(draft && stepsFor(draft)).toEqual(['you', 'stay', 'needs', 'visibility'])
})

test('declined, the delegate keeps the place and is told, and the link works no more', async () => {
  const { conference, old, newcomer } = await asked()
  const token = await tokenTo(newcomer)
  await decline(old, newcomer)
  expect(await personalLink(db(), token)).toBeNull()
  expect(await nowOf(conference.id, old)).toMatchObject({
    funding: 'icld',
    letters: [{}, { kind: 'substitution-over', how: 'declined', name: 'Åsa Ek' }],
  })
  await expect(decline(old, newcomer)).rejects.toThrow('substitution-is-over')
  await expect(withdraw(old)).rejects.toThrow('substitution-is-over')
  expect(await brokenRules(conference.id)).toEqual([])
})

test('only whoever is asked can decline', async () => {
  const { old } = await asked()
  await expect(decline(old, await addPerson())).rejects.toThrow('not found')
})

test('taken back, whoever was asked is told, and the link works no more', async () => {
  const { conference, old, newcomer } = await asked()
  const token = await tokenTo(newcomer)
  await withdraw(old)
  expect(await personalLink(db(), token)).toBeNull()
  expect((await lettersTo(newcomer.email)).at(-1)).toMatchObject({
    kind: 'take-over-ended',
    how: 'withdrawn',
  })
  expect(await toldOf(conference.id, old)).toEqual(['received'])
  expect(await openDraft(db(), newcomer, conference.slug)).toMatchObject({ takesOver: null })
  expect(await brokenRules(conference.id)).toEqual([])
})

test('asked somebody else instead, the first is told that they need not', async () => {
  const { conference, old, newcomer } = await asked()
  const second = await addPerson()
  await ask(old, second)
  expect((await lettersTo(newcomer.email)).map(({ kind }) => kind)).toEqual([
    'take-over',
    'take-over-ended',
  ])
  expect(await openDraft(db(), newcomer, conference.slug)).toMatchObject({ takesOver: null })
  await sayYes(conference, second)
  expect(await brokenRules(conference.id)).toEqual([])
})

test('when a coordinator asks for somebody, that delegate is told who did and whom', async () => {
  const conference = await addConference()
  const [old] = await fillPlaces(conference)
  const coordinator = await addCoordinator(conference.partnership.id)
  await ask(old, await addPerson(), {}, coordinator)
  expect(await nowOf(conference.id, old)).toMatchObject({
    letters: [{}, { kind: 'substitution-asked', by: coordinator.email, name: 'Åsa Ek' }],
  })
  expect(await brokenRules(conference.id)).toEqual([])
})

test('cancelled while somebody is asked, they are told and can say yes no more', async () => {
  const { conference, old, newcomer } = await asked()
  await transaction((tx) => draftOf(tx, newcomer, conference.id))
  await cancel(old.person, old.id)
  expect((await lettersTo(newcomer.email)).at(-1)).toMatchObject({ kind: 'take-over-ended' })
  await expect(sendDraftOf(newcomer, conference)).rejects.toThrow('substitution-is-over')
  expect(await brokenRules(conference.id)).toEqual([])
})

test('a yes and a cancellation at once: one wins, and the other is told that it is over', async () => {
  for (let round = 0; round < 5; round++) {
    const { conference, old, newcomer } = await asked()
    await transaction((tx) => draftOf(tx, newcomer, conference.id))
    const [yes, cancelled] = await Promise.allSettled([
      sendDraftOf(newcomer, conference),
      cancel(old.person, old.id),
    ])
    expect([yes.status, cancelled.status].toSorted()).toEqual(['fulfilled', 'rejected'])
    if (yes.status === 'rejected')
      expect(yes.reason).toMatchObject({ code: 'substitution-is-over' })
    if (cancelled.status === 'rejected')
      expect(cancelled.reason).toMatchObject({ code: 'cannot-be-cancelled' })
    expect(await brokenRules(conference.id)).toEqual([])
  }
})

test('two who are asked for two places take over one each, however fast they are', async () => {
  const conference = await addConference()
  const [first, second] = await fillPlaces(conference)
  const [one, other] = [await addPerson(), await addPerson()]
  await ask(first, one)
  await ask(second, other)
  await Promise.all([sayYes(conference, one), sayYes(conference, other)])
  const living = (await storedOf(conference.id)).filter(({ status }) => status === 'received')
  expect(living.map(({ email }) => email).toSorted()).toEqual([one.email, other.email].toSorted())
  expect(await brokenRules(conference.id)).toEqual([])
})

test('one who says yes five times at once takes over once', async () => {
  const { conference, newcomer } = await asked()
  await transaction((tx) => draftOf(tx, newcomer, conference.id))
  const answers = await Promise.allSettled(
    Array.from({ length: 5 }, () => sendDraftOf(newcomer, conference)),
  )
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await brokenRules(conference.id)).toEqual([])
})

test('somebody who is registered already is not asked, and cannot take over a second place', async () => {
  const conference = await addConference({}, 2)
  const [old, colleague] = await fillPlaces(conference)
  await expect(ask(old, colleague.person)).rejects.toThrow('substitute-is-registered')
  await expect(ask(old, old.person)).rejects.toMatchObject({ fields: { email: 'email.oneself' } })

  const newcomer = await addPerson()
  await ask(old, newcomer)
  await register(newcomer, conference.id, conference.partnerships[1]?.swedish ?? '')
  await expect(sayYes(conference, newcomer)).rejects.toThrow('already-registered')
  expect(await nowOf(conference.id, old)).toMatchObject({ funding: 'icld' })
  expect(await brokenRules(conference.id)).toEqual([])
})

test('after the hotel deadline a yes waits for staff, and only then the delegate changes', async () => {
  const { conference, old, newcomer } = await asked(afterTheHotelDeadline)
  expect(await sayYes(conference, newcomer)).toEqual({ awaitsApproval: true })
  expect(await nowOf(conference.id, old)).toMatchObject({
    status: 'received',
    funding: 'icld',
    letters: [{ kind: 'received' }],
    entries: [{}, { act: 'substitution-asked' }, { act: 'substitution-confirmed' }],
  })
  await decideOn(old, 'approved')
  const after = (await storedOf(conference.id)).find(({ email }) => email === newcomer.email)
  expect(after).toMatchObject({ status: 'approved', funding: 'icld' })
  expect(await toldOf(conference.id, old)).toEqual(['received', 'substituted'])
  expect(await needsOf(old.id)).toEqual([])
  await expect(decideOn(old, 'approved')).rejects.toThrow('substitution-is-over')
  expect(await brokenRules(conference.id)).toEqual([])
})

test('a yes that waits for staff is given once, however often it is sent', async () => {
  const { conference, old, newcomer } = await asked(afterTheHotelDeadline)
  await sayYes(conference, newcomer)
  expect(await sayYes(conference, newcomer)).toEqual({ awaitsApproval: true })
  const { entries } = await nowOf(conference.id, old)
  expect(entries.filter(({ act }) => act === 'substitution-confirmed')).toHaveLength(1)
})

test('refused by staff, the delegate keeps the place if they wished to, and both are told', async () => {
  const { conference, old, newcomer } = await asked(afterTheHotelDeadline, { ifRefused: 'keep' })
  const token = await tokenTo(newcomer)
  await sayYes(conference, newcomer)
  await decideOn(old, 'refused')
  expect(await nowOf(conference.id, old)).toMatchObject({
    status: 'received',
    funding: 'icld',
    letters: [{}, { kind: 'substitution-over', how: 'refused' }],
  })
  expect((await lettersTo(newcomer.email)).at(-1)).toMatchObject({
    kind: 'take-over-ended',
    how: 'refused',
  })
  expect(await personalLink(db(), token)).toBeNull()
  expect(await brokenRules(conference.id)).toEqual([])
})

test('refused by staff for a delegate who would not come, the place goes to the next in line', async () => {
  const { conference, old, newcomer } = await asked(undefined, { ifRefused: 'cancel' })
  const next = await arrive(conference.id, conference.partnership.swedish, 'wait')
  moveClockTo(afterTheHotelDeadline)
  await sayYes(conference, newcomer)
  await decideOn(old, 'refused')
  expect(await nowOf(conference.id, old)).toMatchObject({
    status: 'cancelled',
    letters: [{}, { kind: 'cancelled', how: 'substitution-refused' }],
  })
  expect(await toldOf(conference.id, next)).toEqual(['received', 'offered'])
  const letters = (await lettersTo(newcomer.email)).filter(({ kind }) => kind === 'take-over-ended')
  expect(letters).toMatchObject([{ how: 'refused' }])
  expect(await brokenRules(conference.id)).toEqual([])
})

test('staff decide only on what was confirmed, and once', async () => {
  const { conference, old, newcomer } = await asked(afterTheHotelDeadline)
  await expect(decideOn(old, 'approved')).rejects.toThrow('substitution-is-over')
  await sayYes(conference, newcomer)
  const answers = await Promise.allSettled([
    decideOn(old, 'approved'),
    decideOn(old, 'refused'),
    withdraw(old),
  ])
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await brokenRules(conference.id)).toEqual([])
})

test('a registration that was taken over cannot be had back by undoing', async () => {
  const { conference, old, newcomer } = await asked()
  await sayYes(conference, newcomer)
  await expect(
    entering(old.id, (tx, it) => undoCancellation(tx, { id: old.person.id, as: 'delegate' }, it)),
  ).rejects.toThrow('cannot-be-undone')
})

test('five people a day are asked for one place, and the letter to them begins with a name alone', async () => {
  const { old } = await asked()
  for (let again = 0; again < 4; again++) await ask(old, await addPerson())
  const sixth = await addPerson()
  await expect(ask(old, sixth)).rejects.toThrow('asked-too-often')
  expect(await lettersTo(sixth.email)).toEqual([])
  moveClockOn(hours(24))
  await ask(old, sixth)
  expect(await lettersTo(sixth.email)).toHaveLength(1)

  const typed = { reference: 'VAS-7K3Q9', email: 'a@example.org', language: 'sv' }
  const nameIsFine = (name: string) => substituteForm.safeParse({ ...typed, name }).success
  expect(nameIsFine('Åsa O’Neill-Öberg, jr.')).toBe(true)
  for (const name of ['Refund: https://evil.example', 'www.evil.example', 'a@evil.example'])
    expect(nameIsFine(name)).toBe(false)
})

async function asked(
  later?: string,
  { ifRefused = 'keep' as 'keep' | 'cancel' }: { ifRefused?: 'keep' | 'cancel' } = {},
) {
  const conference = await addConference()
  const [old] = await fillPlaces(conference)
  const newcomer = await addPerson()
  await ask(old, newcomer, { ifRefused })
  if (later) moveClockTo(later)
  return { conference, old, newcomer }
}

const ask = (
  old: Delegate,
  { email }: { email: string },
  { ifRefused = 'keep' as 'keep' | 'cancel' } = {},
  actor: { id: string; email: string } = old.person,
) =>
  entering(old.id, (tx, it) =>
    askSubstitute(tx, actor, it, { name: 'Åsa Ek', email, language: 'sv', ifRefused }),
  )

async function sayYes(
  conference: Conference,
  newcomer: Person,
  needs: { diet?: string } = {},
  roomWith = '',
) {
  await transaction((tx) => draftOf(tx, newcomer, conference.id, { ...needs, roomWith }))
  return sendDraftOf(newcomer, conference)
}

const withdraw = (old: Delegate) =>
  entering(old.id, (tx, it) => withdrawSubstitution(tx, old.person, it))
const decline = (old: Delegate, who: Person) =>
  entering(old.id, (tx, it) => declineSubstitution(tx, who, it))

async function decideOn(old: Delegate, outcome: 'approved' | 'refused') {
  const who = await staff
  const [asked] = await db()
    .select()
    .from(substitutions)
    .where(eq(substitutions.registrationId, old.id))
  return transaction((tx) => decideSubstitution(tx, who, asked?.id ?? '', outcome))
}

async function shareRoom(conference: Conference, one: Delegate, other: Delegate) {
  await transaction((tx) =>
    askToShare(
      tx,
      { id: other.id, eventId: conference.id, email: other.email, name: 'x' },
      one.email,
    ),
  )
  await entering(one.id, (tx, it) => answerRoomRequest(tx, it, other.id, true))
}

const needsOf = (id: string) =>
  db().select().from(sensitiveAnswers).where(eq(sensitiveAnswers.registrationId, id))

async function idAt({ id }: Conference, { email }: Person) {
  const its = (await storedOf(id)).find((one) => one.email === email)
  return its?.id ?? ''
}

const lettersTo = async (email: string) =>
  (await db().select().from(outbox).where(eq(outbox.to, email)).orderBy(outbox.id)).map(
    ({ mail }) => mail,
  )

async function tokenTo({ email }: { email: string }) {
  const [letter] = await lettersTo(email)
  if (letter?.kind !== 'take-over') throw new Error('nobody was asked')
  return letter.path.replace('/link/', '')
}
