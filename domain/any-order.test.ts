import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Cast, type Draw, verbs } from '@/test/any-verb'
import { moveClockTo } from '@/test/clock'
import { addConference } from '@/test/conference'
import { addPeople, addStaff } from '@/test/people'
import { brokenRules } from '@/test/stored'
import { Problems } from './problems'
import { NotFound, Refusal } from './refusal'

// Any sequence of any verbs by any roles keeps the rules of the product, some of them at once.

type Act = Draw & { verb: string }
type Step = Act[]

const number = fc.nat(999)
// What fills the house comes up more often than what empties it.
const likely = ['register', 'register', 'register', 'registerWithRoom', 'accept', 'takeOver']
const act: fc.Arbitrary<Act> = fc.record({
  verb: fc.constantFrom(...Object.keys(verbs), ...likely),
  who: number,
  whom: number,
  which: number,
  choice: number,
})
const one = act.map((only) => [only])
const several = fc.array(act, { minLength: 2, maxLength: 5 })
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof({ weight: 3, arbitrary: one }, { weight: 1, arbitrary: several }),
  { minLength: 10, maxLength: 40, size: 'max' },
)

const by = (verb: string, draw: Partial<Draw> = {}): Act => ({
  ...{ verb, who: 0, whom: 0, which: 0, choice: 0 },
  ...draw,
})
const alone = (...acts: Act[]): Step[] => acts.map((act) => [act])

// What went wrong once.
const examples: [Step[]][] = [
  // Invoiced though the place had become theirs.
  [
    alone(
      by('register', { who: 0 }),
      by('register', { who: 1 }),
      by('register', { who: 2, choice: 3 }),
      by('cancel', { who: 0 }),
      by('accept'),
      by('change', { who: 0, choice: 5 }),
      by('change', { who: 1, choice: 5 }),
    ),
  ],
  // Taken over, and then declined or taken back all the same.
  [
    alone(
      by('register', { who: 0 }),
      by('askSubstitute', { whom: 4 }),
      by('takeOver'),
      by('declineSubstitution', { which: 7 }),
      by('withdrawSubstitution', { which: 7 }),
      by('cancel', { which: 7, who: 1 }),
      by('takeOver', { which: 7 }),
    ),
  ],
]

const inTheWindow = '2019-03-25T09:00:00+01:00'
const afterTheHotelDeadline = '2019-04-30T09:00:00+02:00'

const runs = Number(process.env.PROPERTY_RUNS ?? 12)
const seed = process.env.PROPERTY_SEED ? Number(process.env.PROPERTY_SEED) : undefined

test.each([
  { places: 2, seats: 9, from: inTheWindow },
  { places: 1, seats: 4, from: inTheWindow },
  { places: 2, seats: 120, from: afterTheHotelDeadline },
] as const)(
  'whatever people and staff do, in any order and several at once, the rules of the product hold: $places places, $seats seats, $from',
  { timeout: 60_000 },
  async ({ places, seats, from }) => {
    const property = fc.asyncProperty(steps, async (sequence) => {
      moveClockTo(from)
      const cast = await gather(places, seats)
      for (const step of sequence) {
        const answers = await Promise.allSettled(step.map((act) => verbs[act.verb]?.(cast, act)))
        for (const one of answers) if (one.status === 'rejected') mustBeAnAnswer(one.reason)
        expect(await brokenRules(cast.conference.id)).toEqual([])
      }
    })
    await fc.assert(property, { numRuns: runs, seed, examples, interruptAfterTimeLimit: 30_000 })
  },
)

async function gather(fundedPlaces: 1 | 2, capacity: number): Promise<Cast> {
  const closesAt = new Date('2019-05-12T00:00:00+02:00')
  const conference = await addConference({ fundedPlaces, capacity, closesAt }, 2)
  return { conference, people: await addPeople(9), staff: await addStaff() }
}

// A refusal is an answer; anything else would be a fault of ours, a deadlock among them.
function mustBeAnAnswer(reason: unknown) {
  if (reason instanceof Refusal || reason instanceof Problems || reason instanceof NotFound) return
  throw reason
}
