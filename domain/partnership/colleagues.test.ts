import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { db, transaction } from '@/db/client'
import { invitedColleagues } from '@/db/schema/colleagues'
import { auditLog, outbox } from '@/db/schema/records'
import { moveClockOn, moveClockTo } from '@/test/clock'
import { addConference, type Conference } from '@/test/conference'
import { addCoordinator, arrive, fillPlaces, nowOf } from '@/test/delegates'
import { addPerson, entering, fullAnswers, register } from '@/test/people'
import { brokenRules, storedOf } from '@/test/stored'
import { hours } from '../clock'
import type { Person } from '../people/person'
import { openPersonalLink, personalLink } from '../people/personal-link'
import type { Capacity } from '../permissions'
import { confirmForOneself, objectToRegistration } from '../registration/answer-for-oneself'
import type { WhenFull } from '../registration/answers'
import { registerColleague } from '../registration/register-colleague'
import { delegationOf } from './delegation'
import {
  inviteColleague,
  openInvitation,
  remindColleague,
  withdrawInvitation,
} from './invite-colleague'

test('a coordinator registers a colleague, who is told at once and by whom', async () => {
  const { conference, coordinator } = await coordinated()
  const colleague = await addPerson()
  const { id } = await enrol(conference, coordinator, colleague.email)
  expect(await nowOf(conference.id, { id })).toMatchObject({
    email: colleague.email,
    funding: 'icld',
    hasNeeds: false,
    letters: [{ kind: 'registered-by-colleague', by: coordinator.email, funding: 'icld' }],
    entries: [{ act: 'registered', actorId: coordinator.id }],
  })
  expect(await brokenRules(conference.id)).toEqual([])
})

test('the rule of two and one registration a person hold for colleagues too', async () => {
  const { conference, coordinator } = await coordinated()
  const [first] = await fillPlaces(conference)
  const colleague = await addPerson()
  await expect(enrol(conference, coordinator, colleague.email)).rejects.toThrow('places-are-taken')
  expect(await enrol(conference, coordinator, colleague.email, 'wait')).toMatchObject({ turn: 1 })
  for (const email of [first.email, colleague.email, ` ${first.email.toUpperCase()} `])
    await expect(enrol(conference, coordinator, email, 'wait')).rejects.toThrow(
      'colleague-is-known',
    )
  expect(await brokenRules(conference.id)).toEqual([])
})

test('a colleague who registers while the coordinator does is registered once', async () => {
  const { conference, coordinator } = await coordinated()
  const colleague = await addPerson()
  const answers = await Promise.allSettled([
    enrol(conference, coordinator, colleague.email, 'both'),
    register(colleague, conference.id, conference.partnership.swedish, 'both'),
    enrol(conference, coordinator, colleague.email, 'both'),
  ])
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await brokenRules(conference.id)).toEqual([])
})

test('outside the window a coordinator cannot, and staff can, as an exception that is logged', async () => {
  const { conference, coordinator } = await coordinated()
  const { email } = await addPerson()
  moveClockTo('2019-04-28T09:00:00+02:00')
  await expect(enrol(conference, coordinator, email)).rejects.toThrow('registration-is-closed')
  const { id } = await enrol(conference, coordinator, email, undefined, 'staff')
  expect((await nowOf(conference.id, { id })).entries).toMatchObject([
    { after: { exception: true } },
  ])
})

test('a colleague confirms for themselves, once, and from then on has nothing to object to', async () => {
  const { conference, coordinator } = await coordinated()
  const colleague = await addPerson()
  const { id } = await enrol(conference, coordinator, colleague.email)
  for (let i = 0; i < 2; i++)
    await entering(id, (tx, it) => confirmForOneself(tx, colleague, it, '2019-03-01'))
  const { entries } = await nowOf(conference.id, { id })
  expect(entries.map(({ act }) => act)).toEqual(['registered', 'confirmed'])
  await expect(entering(id, (tx, it) => objectToRegistration(tx, colleague, it))).rejects.toThrow(
    'registration-is-over',
  )
})

test('a colleague who objects is registered no more, the place passes on, and the coordinator is told', async () => {
  const { conference, coordinator } = await coordinated()
  const colleague = await addPerson()
  const { id } = await enrol(conference, coordinator, colleague.email)
  await arrive(conference.id, conference.partnership.botswanan)
  const next = await arrive(conference.id, conference.partnership.swedish, 'wait')
  await entering(id, (tx, it) => objectToRegistration(tx, colleague, it))
  expect(await nowOf(conference.id, { id })).toMatchObject({
    status: 'cancelled',
    letters: [{}, { kind: 'cancelled', how: 'objected' }],
  })
  expect(await lettersTo(coordinator.email)).toMatchObject([
    { kind: 'objected', name: 'Kagiso Åkerlund' },
  ])
  expect((await nowOf(conference.id, next)).offeredUntil).not.toBeNull()
  expect(await brokenRules(conference.id)).toEqual([])
})

test('whoever registered by themselves has nobody’s registration to object to', async () => {
  const { conference } = await coordinated()
  const one = await arrive(conference.id, conference.partnership.swedish)
  await expect(
    entering(one.id, (tx, it) => objectToRegistration(tx, one.person, it)),
  ).rejects.toThrow('registration-is-over')
})

test('an invitation is sent, opened, and then the colleague is registered', async () => {
  const { conference, coordinator, colleague } = await invited()
  const state = async () => (await stateOf(conference))[0]?.state
  expect(await state()).toBe('sent')
  await transaction(async (tx) => openPersonalLink(tx, await lastToken(colleague)))
  expect(await state()).toBe('opened')
  await register(colleague, conference.id, conference.partnership.swedish)
  expect(await state()).toBe('registered')
  await expect(remind(conference, coordinator)).rejects.toThrow('already-registered')
})

test('somebody invited or registered already is not invited again', async () => {
  const { conference, coordinator, colleague } = await invited()
  await expect(inviteTo(conference, coordinator, colleague.email)).rejects.toThrow(
    'already-invited',
  )
  const one = await arrive(conference.id, conference.partnership.swedish)
  await expect(inviteTo(conference, coordinator, one.email)).rejects.toThrow('already-registered')
})

test('invited five times at once, a colleague gets one letter', async () => {
  const { conference, coordinator } = await coordinated()
  const { email } = await addPerson()
  const answers = await Promise.allSettled(
    Array.from({ length: 5 }, () => inviteTo(conference, coordinator, email)),
  )
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await lettersTo(email)).toHaveLength(1)
})

test('a colleague is reminded once a day, and the link before works no more', async () => {
  const { conference, coordinator, colleague } = await invited()
  const older = await lastToken(colleague)
  await expect(remind(conference, coordinator)).rejects.toThrow('reminded-already')
  moveClockOn(hours(24))
  await remind(conference, coordinator)
  expect(await personalLink(db(), older)).toBeNull()
  expect(await personalLink(db(), await lastToken(colleague))).toMatchObject({
    email: colleague.email,
  })
  await expect(remind(conference, coordinator)).rejects.toThrow('reminded-already')
  expect((await lettersTo(colleague.email)).map((one) => 'again' in one && one.again)).toEqual([
    false,
    true,
  ])
})

test('reminded by two coordinators at the same moment, a colleague gets one letter', async () => {
  const { conference, coordinator, colleague } = await invited()
  moveClockOn(hours(24))
  const [invitation] = await invitationsOf(conference)
  if (!invitation) throw new Error('nobody was invited')
  const answers = await Promise.allSettled(
    Array.from({ length: 4 }, () =>
      transaction((tx) => remindColleague(tx, coordinator, invitation)),
    ),
  )
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  for (const one of answers)
    if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'reminded-already' })
  expect(await lettersTo(colleague.email)).toHaveLength(2)
})

test('taken back, an invitation’s link works no more, the newest too, and it can be sent anew', async () => {
  const { conference, coordinator, colleague } = await invited()
  const [asItWas] = await invitationsOf(conference)
  if (!asItWas) throw new Error('nobody was invited')
  moveClockOn(hours(24))
  await remind(conference, coordinator)
  for (let i = 0; i < 2; i++)
    await transaction((tx) => withdrawInvitation(tx, coordinator, asItWas))
  expect(await personalLink(db(), await lastToken(colleague))).toBeNull()
  expect(await stateOf(conference)).toMatchObject([{ state: 'withdrawn' }])
  await expect(remind(conference, coordinator)).rejects.toThrow(/link-works-no-more|reminded/)
  await inviteTo(conference, coordinator, colleague.email)
  expect((await stateOf(conference)).map(({ state }) => state).toSorted()).toEqual([
    'sent',
    'withdrawn',
  ])
  const acts = await db()
    .select({ act: auditLog.act })
    .from(auditLog)
    .where(eq(auditLog.eventId, conference.id))
    .orderBy(auditLog.id)
  expect(acts.map(({ act }) => act)).toEqual([
    'colleague-invited',
    'colleague-reminded',
    'invitation-withdrawn',
    'colleague-invited',
  ])
})

test('a party of another partnership cannot be invited, nor registered for', async () => {
  const { conference, coordinator } = await coordinated(2)
  const foreign = conference.partnerships[1]?.swedish ?? ''
  const { email } = await addPerson()
  await expect(inviteTo(conference, coordinator, email, foreign)).rejects.toThrow(
    'partnership-is-not-invited',
  )
  await expect(
    enrol(conference, coordinator, email, 'wait', 'coordinator', foreign),
  ).rejects.toThrow('partnership-is-not-invited')
  expect(await storedOf(conference.id)).toEqual([])
})

test('when both places go to one party the coordinators are told, and not when they go to two', async () => {
  const { conference, coordinator } = await coordinated()
  await fillPlaces(conference)
  expect(await lettersTo(coordinator.email)).toEqual([])
  const other = await coordinated()
  for (let i = 0; i < 2; i++)
    await arrive(other.conference.id, other.conference.partnership.swedish)
  expect(await lettersTo(other.coordinator.email)).toMatchObject([{ kind: 'one-party' }])
})

async function coordinated(partnerships = 1) {
  const conference = await addConference({}, partnerships)
  return { conference, coordinator: await addCoordinator(conference.partnership.id) }
}

async function invited() {
  const { conference, coordinator } = await coordinated()
  const colleague = await addPerson()
  await inviteTo(conference, coordinator, colleague.email)
  return { conference, coordinator, colleague }
}

function enrol(
  { id: eventId, partnership }: Conference,
  actor: Person,
  email: string,
  whenFull?: WhenFull,
  as: Capacity = 'coordinator',
  partyId = partnership.swedish,
) {
  const { you, stay, visibility, invoice } = fullAnswers(partyId)
  return transaction((tx) =>
    registerColleague(
      tx,
      { ...actor, as },
      {
        ...{ eventId, partnershipId: partnership.id, partyId, email, locale: 'en', whenFull },
        answers: { you, stay, visibility, invoice },
        privacyVersion: '2019-03-01',
      },
    ),
  )
}

const inviteTo = (
  { id: eventId, partnership }: Conference,
  actor: Person,
  email: string,
  partyId = partnership.swedish,
) =>
  transaction((tx) =>
    inviteColleague(tx, actor, {
      ...{ eventId, partnershipId: partnership.id, partyId, email, locale: 'en' },
    }),
  )

const invitationsOf = ({ id }: Conference) =>
  db().select().from(invitedColleagues).where(eq(invitedColleagues.eventId, id))

const remind = (conference: Conference, actor: Person) =>
  transaction(async (tx) => {
    const [invitation] = await invitationsOf(conference)
    const of = { id: conference.partnership.id }
    const found = await openInvitation(tx, conference, of, invitation?.id ?? '')
    await remindColleague(tx, actor, found)
  })

const stateOf = async ({ id, partnership }: Conference) =>
  (await delegationOf(db(), id, partnership.id)).invited

const lettersTo = async (email: string) =>
  (await db().select().from(outbox).where(eq(outbox.to, email)).orderBy(outbox.id)).map(
    ({ mail }) => mail,
  )

async function lastToken({ email }: { email: string }) {
  const letter = (await lettersTo(email)).at(-1)
  if (letter?.kind !== 'invitation') throw new Error('nobody was invited')
  return letter.path.replace('/link/', '')
}
