import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { db, transaction } from '@/db/client'
import { decisions } from '@/db/schema/registrations'
import { addConference, type Conference } from '@/test/conference'
import { addPerson, addStaff, cancel, idOf, register } from '@/test/people'
import { brokenRules, storedOf } from '@/test/stored'
import { decide } from './decide'
import { releaseDecisions } from './release'

const staff = addStaff()

test('a decision that is held changes nothing for the delegate and tells nothing', async () => {
  const conference = await addConference()
  const { id } = await arrive(conference)
  const [before] = await storedOf(conference.id)
  await decideOn(id, 'declined')

  const [held] = await storedOf(conference.id)
  expect(held).toMatchObject({ status: 'received', funding: 'icld', letters: before?.letters })
  expect(held?.entries.map(({ act }) => act)).toEqual(['registered', 'decided'])
  expect(await brokenRules(conference.id)).toEqual([])
})

test('a released approval is told, and the place is kept', async () => {
  const conference = await addConference()
  const { id, email } = await arrive(conference)
  await decideOn(id, 'approved')
  expect(await release(conference)).toBe(1)

  expect(await storedOf(conference.id)).toMatchObject([
    {
      status: 'approved',
      funding: 'icld',
      letters: [{ kind: 'received' }, { kind: 'approved', to: email }],
      entries: [{ act: 'registered' }, { act: 'decided' }, { act: 'released' }],
    },
  ])
  expect(await brokenRules(conference.id)).toEqual([])
})

test('a released refusal is told with its reason, leaves the place, and both are in the log', async () => {
  const conference = await addConference()
  const { id, email } = await arrive(conference)
  await decideOn(id, 'declined', true)

  expect(await storedOf(conference.id)).toMatchObject([
    {
      status: 'declined',
      funding: 'none',
      place: null,
      letters: [{ kind: 'received' }, { kind: 'declined', to: email, reason: 'Two come already' }],
      entries: [
        { act: 'registered' },
        { act: 'decided', actorId: (await staff).id },
        {
          act: 'released',
          before: { status: 'received', funding: 'icld' },
          after: { status: 'declined', funding: 'none', reason: 'Two come already' },
        },
      ],
    },
  ])
  expect(await brokenRules(conference.id)).toEqual([])
  await arrive(conference)
  expect((await storedOf(conference.id)).filter(({ funding }) => funding === 'icld')).toHaveLength(
    1,
  )
})

test('declined, those who wait or come at own expense leave the line and their seats', async () => {
  const conference = await addConference({ fundedPlaces: 1 })
  const { id: eventId, partnership } = conference
  await register(await addPerson(), eventId, partnership.swedish)
  for (const choice of ['wait', 'self', 'both'] as const) {
    const registration = await register(await addPerson(), eventId, partnership.swedish, choice)
    await decideOn(await idOf(registration), 'declined')
  }
  expect(await release(conference)).toBe(3)
  const declined = (await storedOf(eventId)).filter(({ status }) => status === 'declined')
  expect(declined).toHaveLength(3)
  for (const one of declined) expect(one).toMatchObject({ funding: 'none', turn: null })
  expect(await brokenRules(eventId)).toEqual([])
})

test('decisions are released one by one, or all that are left at once', async () => {
  const conference = await addConference()
  const [first, second] = [await arrive(conference), await arrive(conference)]
  await decideOn(first.id, 'approved')
  await decideOn(second.id, 'declined')
  expect(await release(conference, [second.id])).toBe(1)
  expect((await storedOf(conference.id)).map(({ status }) => status).toSorted()).toEqual([
    'declined',
    'received',
  ])
  expect(await release(conference)).toBe(1)
  await expect(release(conference)).rejects.toThrow('nothing-to-release')
  expect(await brokenRules(conference.id)).toEqual([])
})

test('decisions of another event are not released, even when they are named', async () => {
  const here = await addConference()
  const there = await addConference()
  const { id } = await arrive(there)
  await decideOn(id, 'approved')
  await expect(release(here, [id])).rejects.toThrow('nothing-to-release')
  await expect(release(here)).rejects.toThrow('nothing-to-release')
})

test('released twice, and ten times at once, nobody is told twice', async () => {
  const conference = await addConference({}, 10)
  for (const { swedish } of conference.partnerships) {
    const { id } = await arrive(conference, swedish)
    await decideOn(id, 'approved')
  }
  const answers = await Promise.allSettled(Array.from({ length: 10 }, () => release(conference)))
  expect(answers.filter(({ status }) => status === 'fulfilled')).toMatchObject([{ value: 10 }])
  for (const one of answers)
    if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'nothing-to-release' })
  for (const { letters } of await storedOf(conference.id))
    expect(letters.map(({ kind }) => kind)).toEqual(['received', 'approved'])
  expect(await brokenRules(conference.id)).toEqual([])
})

test('while it is held a decision can be taken anew, and only the last is told', async () => {
  const conference = await addConference()
  const { id } = await arrive(conference)
  await decideOn(id, 'declined')
  await decideOn(id, 'approved')
  await decideOn(id, 'declined')
  await decideOn(id, 'approved')
  expect(await release(conference)).toBe(1)
  expect(await storedOf(conference.id)).toMatchObject([
    { status: 'approved', funding: 'icld', letters: [{ kind: 'received' }, { kind: 'approved' }] },
  ])
  expect(await db().select().from(decisions).where(eq(decisions.registrationId, id))).toMatchObject(
    [{ outcome: 'approved', reason: '', releasedAt: expect.any(Date) }],
  )
})

test('told the same already it is not decided again, but an approved delegate can still be declined', async () => {
  const conference = await addConference()
  const { id } = await arrive(conference)
  await decideOn(id, 'approved', true)
  await expect(decideOn(id, 'approved')).rejects.toThrow('already-decided')
  await decideOn(id, 'declined', true)
  expect(await storedOf(conference.id)).toMatchObject([
    {
      status: 'declined',
      letters: [{ kind: 'received' }, { kind: 'approved' }, { kind: 'declined' }],
    },
  ])
  expect(await brokenRules(conference.id)).toEqual([])
})

test('a refusal held over an approved delegate can be taken back, and nobody hears of it', async () => {
  const conference = await addConference()
  const { id } = await arrive(conference)
  await decideOn(id, 'approved', true)
  await decideOn(id, 'declined')
  await decideOn(id, 'approved')
  await expect(release(conference)).rejects.toThrow('nothing-to-release')
  expect(await storedOf(conference.id)).toMatchObject([
    { status: 'approved', funding: 'icld', letters: [{ kind: 'received' }, { kind: 'approved' }] },
  ])
  expect(await brokenRules(conference.id)).toEqual([])
})

test('what is over is not decided any more, and what was held over it is not told', async () => {
  const conference = await addConference()
  const [cancelled, declined] = [await arrive(conference), await arrive(conference)]
  await decideOn(cancelled.id, 'approved')
  await cancel({ id: cancelled.personId }, cancelled.id)
  await decideOn(declined.id, 'declined', true)
  for (const { id } of [cancelled, declined])
    for (const outcome of ['approved', 'declined'] as const)
      await expect(decideOn(id, outcome)).rejects.toThrow('staff-only-decide-the-living')
  await expect(release(conference)).rejects.toThrow('nothing-to-release')
  expect(await brokenRules(conference.id)).toEqual([])
})

test('released and cancelled at once, a registration ends one way and every change is told', async () => {
  const conference = await addConference({}, 8)
  const all = await Promise.all(
    conference.partnerships.map(({ swedish }) => arrive(conference, swedish)),
  )
  for (const { id } of all) await decideOn(id, 'declined')
  await Promise.allSettled(
    all.flatMap(({ id, personId }) => [cancel({ id: personId }, id), release(conference, [id])]),
  )
  expect(await brokenRules(conference.id)).toEqual([])
})

test('a registration that does not exist is not found', async () => {
  await expect(decideOn('no-such-registration', 'approved')).rejects.toThrow('not found')
})

async function arrive({ id: eventId, partnership }: Conference, party = partnership.swedish) {
  const person = await addPerson()
  const id = await idOf(await register(person, eventId, party))
  return { id, personId: person.id, email: person.email }
}

async function decideOn(id: string, outcome: 'approved' | 'declined', releaseNow = false) {
  const who = await staff
  const reason = 'Two come already'
  return transaction((tx) => decide(tx, who, id, { outcome, reason, releaseNow }))
}

async function release({ id }: Conference, only?: string[]) {
  const who = await staff
  return transaction((tx) => releaseDecisions(tx, who, id, { only }))
}
