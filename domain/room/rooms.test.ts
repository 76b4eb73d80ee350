import { expect, test } from 'vitest'
import { db, transaction } from '@/db/client'
import { addConference, type Conference } from '@/test/conference'
import { arrive, type Delegate, nowOf, toldOf } from '@/test/delegates'
import { addPerson, addStaff, cancel, entering, register } from '@/test/people'
import { brokenRules } from '@/test/stored'
import { changeAnswers } from '../registration/change'
import { decide } from '../review/decide'
import { answerRoomRequest } from './answer-room-request'
import { endSharing } from './end-sharing'
import { roomRequestsTo } from './room-of'

test('whoever is named and registered is told, agrees, and the two share a room', async () => {
  const { conference, one, other } = await two()
  await wish(one, other.email)
  expect((await nowOf(conference.id, other)).letters.at(-1)).toMatchObject({
    kind: 'room-asked',
    name: 'Kagiso Åkerlund',
  })
  await answer(other, one, true)
  expect(await nowOf(conference.id, one)).toMatchObject({
    mate: other.id,
    letters: [{}, { kind: 'room-answered', agreed: true }],
    entries: [{}, { act: 'changed' }, { act: 'room-agreed', actorId: other.person.id }],
  })
  expect(await nowOf(conference.id, other)).toMatchObject({ mate: one.id })
  expect(await roomRequestsTo(db(), conference.id, other.email)).toEqual([])
  expect(await brokenRules(conference.id)).toEqual([])
})

test('refused, the one who asked is told and both have single rooms', async () => {
  const { conference, one, other } = await two()
  await wish(one, other.email)
  await answer(other, one, false)
  expect(await nowOf(conference.id, one)).toMatchObject({
    mate: null,
    letters: [{}, { kind: 'room-answered', agreed: false }],
  })
  await expect(answer(other, one, true)).rejects.toThrow('room-request-is-over')
  expect(await brokenRules(conference.id)).toEqual([])
})

test('nobody learns by asking whether the other is registered', async () => {
  const { conference, one, other } = await two()
  const strange = await arrive(conference.id, conference.partnership.swedish, 'both')
  await wish(one, other.email)
  await wish(strange, 'nobody-at-all@test.example')
  const [asked, unheard] = [await nowOf(conference.id, one), await nowOf(conference.id, strange)]
  expect(asked.letters.map(({ kind }) => kind)).toEqual(unheard.letters.map(({ kind }) => kind))
  expect(asked.entries.map(({ act }) => act)).toEqual(unheard.entries.map(({ act }) => act))
})

test('whoever registers later finds who would share a room with them', async () => {
  const { conference, one } = await two()
  const later = await addPerson()
  await wish(one, later.email)
  await register(later, conference.id, conference.partnership.swedish, 'both')
  expect(await roomRequestsTo(db(), conference.id, later.email)).toEqual([
    { id: one.id, givenNames: 'Kagiso', familyName: 'Åkerlund' },
  ])
})

test('a room is shared by two: a third who was named as well is refused', async () => {
  const { conference, one, other } = await two()
  const third = await arrive(conference.id, conference.partnership.swedish, 'both')
  await wish(one, other.email)
  await wish(third, other.email)
  await answer(other, one, true)
  await expect(answer(other, third, true)).rejects.toThrow('room-is-shared-already')
  expect(await nowOf(conference.id, third)).toMatchObject({ mate: null })
  expect(await brokenRules(conference.id)).toEqual([])
})

test('three who agree crosswise at the same moment are two in a room and one alone', async () => {
  const { conference, one, other } = await two()
  const third = await arrive(conference.id, conference.partnership.swedish, 'both')
  await wish(one, other.email)
  await wish(other, third.email)
  await wish(third, one.email)
  const answers = await Promise.allSettled([
    answer(other, one, true),
    answer(third, other, true),
    answer(one, third, true),
  ])
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await brokenRules(conference.id)).toEqual([])
})

test('two who named each other agree by either answer, and the other question is gone', async () => {
  const { conference, one, other } = await two()
  await wish(one, other.email)
  await wish(other, one.email)
  await answer(one, other, true)
  expect(await roomRequestsTo(db(), conference.id, other.email)).toEqual([])
  await expect(answer(other, one, true)).rejects.toThrow('room-request-is-over')
  expect(await nowOf(conference.id, other)).toMatchObject({ mate: one.id })
})

test('when one cancels the other has a single room again and is told', async () => {
  const { conference, one, other } = await share()
  await cancel(one.person, one.id)
  expect(await nowOf(conference.id, other)).toMatchObject({
    mate: null,
    status: 'received',
  })
  expect((await toldOf(conference.id, other)).at(-1)).toBe('room-over')
  expect(await brokenRules(conference.id)).toEqual([])
})

test('when staff decline one the other has a single room again and is told', async () => {
  const staff = await addStaff()
  const { conference, one, other } = await share()
  const declined = { outcome: 'declined', reason: 'x', releaseNow: true } as const
  await transaction((tx) => decide(tx, staff, one.id, declined))
  expect((await toldOf(conference.id, other)).at(-1)).toBe('room-over')
  expect(await brokenRules(conference.id)).toEqual([])
})

test('whoever names somebody else leaves the room they shared', async () => {
  const { conference, one, other } = await share()
  await wish(one, 'somebody.else@test.example')
  expect(await nowOf(conference.id, one)).toMatchObject({ mate: null })
  expect((await toldOf(conference.id, other)).at(-1)).toBe('room-over')
  expect(await brokenRules(conference.id)).toEqual([])
})

test('answers about the stay sent again leave a shared room as it is; a single room is asked for by itself', async () => {
  const { conference, one, other } = await share()
  await wish(one, '')
  expect(await nowOf(conference.id, one)).toMatchObject({ mate: other.id })
  await entering(one.id, (tx, it) => endSharing(tx, one.person, it))
  expect(await nowOf(conference.id, one)).toMatchObject({ mate: null })
  expect((await toldOf(conference.id, other)).at(-1)).toBe('room-over')
  await expect(entering(one.id, (tx, it) => endSharing(tx, one.person, it))).rejects.toThrow(
    'room-request-is-over',
  )
  expect(await brokenRules(conference.id)).toEqual([])
})

test('the same wish sent again asks nobody twice', async () => {
  const { conference, one, other } = await two()
  await wish(one, other.email)
  await wish(one, other.email)
  expect(await toldOf(conference.id, other)).toEqual(['received', 'room-asked'])
})

test('nobody shares a room with themselves, with a stranger’s question, or across events', async () => {
  const { one, other } = await two()
  await expect(wish(one, one.email)).rejects.toMatchObject({
    fields: { roomWith: 'roomWith.oneself' },
  })
  await expect(answer(other, one, true)).rejects.toThrow('room-request-is-over')
  const elsewhere = await two()
  await wish(elsewhere.one, other.email)
  await expect(answer(other, elsewhere.one, true)).rejects.toThrow('room-request-is-over')
})

test('a question of somebody who comes no more is over', async () => {
  const { one, other } = await two()
  await wish(one, other.email)
  await cancel(one.person, one.id)
  await expect(answer(other, one, true)).rejects.toThrow('room-request-is-over')
})

test('agreed and cancelled at once, nobody shares a room with somebody who does not come', async () => {
  for (let round = 0; round < 4; round++) {
    const { conference, one, other } = await two()
    await wish(one, other.email)
    await Promise.allSettled([answer(other, one, true), cancel(one.person, one.id)])
    expect(await nowOf(conference.id, other)).toMatchObject({ mate: null })
    expect(await brokenRules(conference.id)).toEqual([])
  }
})

async function two() {
  const conference: Conference = await addConference()
  const one = await arrive(conference.id, conference.partnership.swedish)
  const other = await arrive(conference.id, conference.partnership.botswanan)
  return { conference, one, other }
}

async function share() {
  const both = await two()
  await wish(both.one, both.other.email)
  await answer(both.other, both.one, true)
  return both
}

const wish = ({ id, person }: Delegate, roomWith: string) =>
  entering(id, (tx, it) =>
    changeAnswers(tx, { ...person, as: 'delegate' }, it, 'stay', {
      ...{ days: ['2019-05-13'], meals: [], nights: ['2019-05-13'] },
      roomWith,
    }),
  )

const answer = (who: Delegate, asking: Delegate, agreed: boolean) =>
  entering(who.id, (tx, it) => answerRoomRequest(tx, it, asking.id, agreed))
