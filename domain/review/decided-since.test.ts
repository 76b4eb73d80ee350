import { expect, test } from 'vitest'
import { db, transaction } from '@/db/client'
import { addConference, type Conference } from '@/test/conference'
import { addPerson, addStaff, idOf, register } from '@/test/people'
import { storedOf } from '@/test/stored'
import { EditedMeanwhile } from '../edit/meanwhile'
import { decide } from './decide'
import { newestEntry } from './decided-since'
import { type Releasing, releaseDecisions } from './release'

const staff = addStaff()
const colleague = addStaff()

test('whoever decides on a page from before a colleague’s decision is told of it, and decides after that', async () => {
  const conference = await addConference()
  const id = await arrive(conference)
  const asOf = await newestEntry(db())
  await decideOn(colleague, id, 'approved', { asOf })
  const { email } = await colleague
  const refused = await decideOn(staff, id, 'declined', { asOf, releaseNow: true }).catch(
    (error) => error,
  )
  expect(refused).toBeInstanceOf(EditedMeanwhile)
  expect(refused).toMatchObject({
    subject: { kind: 'decision', id },
    version: await newestEntry(db()),
    edits: [{ by: email, after: { outcome: 'approved' } }],
  })
  expect(await storedOf(conference.id)).toMatchObject([{ status: 'received' }])
  await decideOn(staff, id, 'declined', { asOf: refused.version, releaseNow: true })
  expect(await storedOf(conference.id)).toMatchObject([{ status: 'declined' }])
})

test('decided on at once from the same page, the second is told what the first decided', async () => {
  const conference = await addConference()
  const id = await arrive(conference)
  const asOf = await newestEntry(db())
  const answers = await Promise.allSettled([
    decideOn(staff, id, 'approved', { asOf }),
    decideOn(colleague, id, 'declined', { asOf }),
  ])
  expect(answers.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
})

test('what others decided elsewhere is in nobody’s way', async () => {
  const [here, there] = [await addConference(), await addConference()]
  const [id, another, other] = [await arrive(here), await arrive(here), await arrive(there)]
  const asOf = await newestEntry(db())
  await decideOn(colleague, other, 'approved')
  await decideOn(colleague, another, 'declined')
  await decideOn(staff, id, 'approved', { asOf })
})

test('nobody is told what was decided after the page that shows who is told what', async () => {
  const conference = await addConference()
  const [first, second] = [await arrive(conference), await arrive(conference)]
  await decideOn(staff, first, 'approved')
  const asOf = await newestEntry(db())
  await decideOn(colleague, second, 'declined')
  const [, { reference = '' } = {}] = await storedOf(conference.id)
  await expect(release(conference, { asOf })).rejects.toMatchObject({
    code: 'decided-meanwhile',
    details: { which: reference },
  })
  expect((await storedOf(conference.id)).map(({ status }) => status)).toEqual([
    'received',
    'received',
  ])
  expect(await release(conference, { asOf, only: [first] })).toBe(1)
  expect(await release(conference, { asOf: await newestEntry(db()) })).toBe(1)
})

test('a decision that was turned round since is not told from the page that showed the other', async () => {
  const conference = await addConference()
  const id = await arrive(conference)
  await decideOn(staff, id, 'approved')
  const asOf = await newestEntry(db())
  await decideOn(colleague, id, 'declined')
  await expect(release(conference, { asOf, only: [id] })).rejects.toThrow('decided-meanwhile')
})

async function arrive({ id, partnership }: Conference) {
  return idOf(await register(await addPerson(), id, partnership.swedish))
}

async function decideOn(
  who: typeof staff,
  id: string,
  outcome: 'approved' | 'declined',
  { asOf, releaseNow = false }: { asOf?: number; releaseNow?: boolean } = {},
) {
  const decider = await who
  return transaction((tx) => decide(tx, decider, id, { outcome, reason: 'No.', releaseNow, asOf }))
}

async function release({ id }: Conference, releasing: Releasing) {
  const who = await staff
  return transaction((tx) => releaseDecisions(tx, who, id, releasing))
}
