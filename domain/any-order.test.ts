import { expect, test } from 'vitest'
import { transaction } from '@/db/client'
import { addConference, type Conference } from '@/test/conference'
import { addPeople, addStaff, register } from '@/test/people'
import { brokenRules, storedOf } from '@/test/stored'
import { giveFreePlace } from './funding/give-free-place'
import type { Person } from './people/person'
import { Refusal } from './refusal'
import { whenFullChoices } from './registration/answers'
import { cancelRegistration } from './registration/cancel'
import { decide } from './review/decide'
import { releaseDecisions } from './review/release'

test.each([
  { seed: 1, fundedPlaces: 2 as const, capacity: 9 },
  { seed: 2, fundedPlaces: 1 as const, capacity: 4 },
  { seed: 3, fundedPlaces: 2 as const, capacity: 120 },
])(
  'whatever people and staff do, in any order and ten at once, the rules of the product hold: $seed',
  async ({ seed, ...changes }) => {
    const conference = await addConference(changes, 3)
    const people = await addPeople(24)
    const staff = await addStaff()
    const draw = drawing(seed)

    for (let round = 0; round < 15; round++) {
      const ids = (await storedOf(conference.id)).map(({ id }) => id)
      const acts = Array.from({ length: 10 }, () => anyAct(draw, conference, people, staff, ids))
      const answers = await Promise.allSettled(acts.map((act) => act()))
      // A refusal is an answer; anything else would be a fault of ours, a deadlock among them.
      for (const one of answers)
        if (one.status === 'rejected') expect(one.reason).toBeInstanceOf(Refusal)
      expect(await brokenRules(conference.id), `round ${round}`).toEqual([])
    }
  },
)

type Draw = <Kind>(from: readonly Kind[]) => Kind

function anyAct(
  draw: Draw,
  { id: eventId, partnerships }: Conference,
  people: Person[],
  staff: Person,
  registrationIds: string[],
): () => Promise<unknown> {
  const partnership = draw(partnerships)
  const registrationId = registrationIds.length > 0 ? draw(registrationIds) : null
  const person = draw(people)
  const whenFull = draw([undefined, ...whenFullChoices])
  const outcome = draw(['approved', 'declined'] as const)
  const releaseNow = draw([true, false])
  const acts = [
    () => register(person, eventId, draw([partnership.swedish, partnership.botswanan]), whenFull),
    () => register(person, eventId, partnership.swedish, 'both'),
    () => transaction((tx) => giveFreePlace(tx, staff, eventId, partnership.id)),
    () => transaction((tx) => releaseDecisions(tx, staff, eventId)),
  ]
  if (registrationId)
    acts.push(
      () => transaction((tx) => cancelRegistration(tx, person, registrationId)) as Promise<never>,
      () =>
        transaction((tx) =>
          decide(tx, staff, registrationId, { outcome, reason: 'x', releaseNow }),
        ) as Promise<never>,
    )
  return draw(acts)
}

// The same draws in every run: a failure can be run again.
function drawing(seed: number): Draw {
  let state = seed
  return (from) => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32
    return from[Math.floor((state / 2 ** 32) * from.length)] as never
  }
}
