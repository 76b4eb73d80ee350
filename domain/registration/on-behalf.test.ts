import { expect, test } from 'vitest'
import { transaction } from '@/db/client'
import { addConference, type Conference } from '@/test/conference'
import { addPeople, addPerson, addStaff, fullAnswers } from '@/test/people'
import { brokenRules, lineOf, storedOf } from '@/test/stored'
import type { Person } from '../people/person'
import type { WhenFull } from './answers'
import { registerColleague } from './register-colleague'

const staff = Promise.all(Array.from({ length: 20 }, addStaff))

test('of twenty whom twenty of staff add at once two are funded, and eighteen stand as was chosen for them', async () => {
  const conference = await addConference()
  const people = await addPeople(20)
  const chosen: WhenFull[] = people.map((_, number) => (number % 2 === 0 ? 'wait' : 'self'))
  const desk = await staff
  const told = await Promise.all(
    desk.map((one, number) => add(conference, one, people[number]?.email ?? '', chosen[number])),
  )

  expect(told.filter(({ funding }) => funding === 'icld')).toHaveLength(2)
  const stored = await storedOf(conference.id)
  expect(stored).toHaveLength(20)
  expect(new Set(stored.map(({ email }) => email)).size).toBe(20)
  for (const [number, answer] of told.entries()) {
    const one = stored.find(({ reference }) => reference === answer.reference)
    const { funding, turn } = answer
    if (funding !== 'icld') expect(funding).toBe(chosen[number] === 'wait' ? 'waiting' : 'self')
    const by = desk[number]
    expect(one).toMatchObject({ email: people[number]?.email, funding })
    expect(one?.letters).toMatchObject([
      { kind: 'registered-by-colleague', to: one?.email, by: by?.email, funding, turn },
    ])
    expect(one?.entries).toMatchObject([
      { act: 'registered', actorId: by?.id, after: { status: 'received', funding } },
    ])
  }
  const inLineAsTold = told
    .filter(({ turn }) => turn !== null)
    .toSorted((a, b) => Number(a.turn) - Number(b.turn))
  expect(inLineAsTold.map(({ turn }) => turn)).toEqual(inLineAsTold.map((_, number) => number + 1))
  expect(lineOf(stored, conference.partnership).map(({ reference }) => reference)).toEqual(
    inLineAsTold.map(({ reference }) => reference),
  )
  expect(await brokenRules(conference.id)).toEqual([])
})

test('one person whom twenty of staff add at once is registered once and told once', async () => {
  const conference = await addConference()
  const { email } = await addPerson()
  const answers = await Promise.allSettled(
    (await staff).map((one) => add(conference, one, email, 'both')),
  )

  const refused = answers.filter(({ status }) => status === 'rejected')
  expect(refused).toHaveLength(19)
  for (const one of refused) expect(one).toMatchObject({ reason: { code: 'colleague-is-known' } })
  expect(await storedOf(conference.id)).toMatchObject([
    {
      ...{ email, funding: 'icld' },
      letters: [{ kind: 'registered-by-colleague' }],
      entries: [{ act: 'registered' }],
    },
  ])
  expect(await brokenRules(conference.id)).toEqual([])
})

/** Staff register somebody at their desk. */
function add(
  { id: eventId, partnership }: Conference,
  actor: Person,
  email: string,
  whenFull?: WhenFull,
) {
  const { you, stay, visibility, invoice } = fullAnswers(partnership.swedish)
  return transaction((tx) =>
    registerColleague(
      tx,
      { ...actor, as: 'staff' },
      {
        ...{ eventId, partnershipId: partnership.id, partyId: partnership.swedish },
        ...{ email, locale: 'en', whenFull, privacyVersion: '2019-03-01' },
        answers: { you, stay, visibility, invoice },
      },
    ),
  )
}
