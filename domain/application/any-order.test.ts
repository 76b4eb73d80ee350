import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addAcademy } from '@/test/academy'
import { brokenAcademyRules, forgottenInReserve, storedAcademy } from '@/test/academy-rules'
import { type AcademyCast, academyVerbs } from '@/test/any-academy-verb'
import type { Draw } from '@/test/any-verb'
import { moveClockTo } from '@/test/clock'
import { addPeople, addStaff } from '@/test/people'
import { Problems } from '../problems'
import { NotFound, Refusal } from '../refusal'

// Any sequence of any of the academy's verbs, by applicants, staff and time, keeps the rules of the
// product, some of them at once.

type Act = Draw & { verb: string }
type Step = Act[]

const number = fc.nat(999)
// What brings somebody to a place comes up more often than what takes it from them.
const likely = ['decide', 'decide', 'decide', 'decide', 'release', 'release', 'release', 'accept']
const act: fc.Arbitrary<Act> = fc.record({
  verb: fc.constantFrom(...Object.keys(academyVerbs), ...likely, 'decline', 'offerNext'),
  who: number,
  whom: number,
  which: number,
  choice: number,
})
const one = act.map((only) => [only])
const several = fc.array(act, { minLength: 2, maxLength: 4 })
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof({ weight: 3, arbitrary: one }, { weight: 1, arbitrary: several }),
  { minLength: 10, maxLength: 40, size: 'max' },
)

const by = (verb: string, draw: Partial<Draw> = {}): Act => ({
  ...{ verb, who: 0, whom: 0, which: 0, choice: 0 },
  ...draw,
})
const alone = (...acts: Act[]): Step[] => acts.map((act) => [act])

// What went wrong once, and what is seldom drawn.
const examples: [Step[]][] = [
  // In reserve it would have been paid for; accepted it is not.
  [
    alone(
      by('apply'),
      by('decide', { choice: 1, whom: 1 }),
      by('release', { choice: 1 }),
      by('decide', { choice: 0, whom: 2 }),
      by('release', { choice: 1 }),
    ),
  ],
  // Offered a place for the week, and then applied for two days of it.
  [
    alone(
      by('apply'),
      by('decide'),
      by('release', { choice: 1 }),
      by('change', { choice: 1, which: 2 }),
    ),
  ],
  // A seat falls free while somebody is held for the reserve and has not been told.
  [
    alone(
      by('decide'),
      by('release', { choice: 1 }),
      by('decide', { choice: 1 }),
      by('decline'),
      by('release', { choice: 1 }),
      by('offerNext'),
    ),
  ],
  // Put in reserve again, where they have been told to be.
  [
    alone(
      by('decide', { choice: 1 }),
      by('release', { choice: 1 }),
      by('decide', { choice: 2 }),
      by('release', { choice: 1 }),
    ),
  ],
  // Accepted when the time to answer was up, and nobody had passed the place on yet.
  [
    alone(
      by('decide'),
      by('release', { choice: 1 }),
      ...[1, 2, 3, 4, 5].map(() => by('clockMoves', { choice: 3 })),
      by('accept'),
    ),
  ],
  // Accepted once the event had begun, with no time left to answer.
  [alone(by('timePasses', { choice: 3 }), by('decide'), by('release', { choice: 1 }))],
]

const runs = Number(process.env.PROPERTY_RUNS ?? 12)
// In CI they end in time; whoever asks for many has them.
const time = process.env.PROPERTY_RUNS ? 55_000 : 9_000
const seed = process.env.PROPERTY_SEED ? Number(process.env.PROPERTY_SEED) : undefined

test.each([
  { from: '2019-03-25T09:00:00+01:00', applicants: 6 },
  // The event begins while offers are still out.
  { from: '2019-06-05T09:00:00+02:00', applicants: 5 },
] as const)(
  'whatever applicants and staff do, in any order and several at once, the rules of the product hold: $applicants applicants, $from',
  { timeout: 60_000 },
  async ({ from, applicants }) => {
    const property = fc.asyncProperty(steps, async (sequence) => {
      moveClockTo(from)
      const cast = await gather(applicants)
      let before = await storedAcademy(cast.academy.id)
      for (const step of sequence) {
        const answers = await Promise.allSettled(
          step.map(async (act) => academyVerbs[act.verb]?.(cast, act)),
        )
        for (const one of answers) if (one.status === 'rejected') mustBeAnAnswer(one.reason)
        const after = await storedAcademy(cast.academy.id)
        expect([...brokenAcademyRules(after), ...forgottenInReserve(before, after)]).toEqual([])
        before = after
      }
    })
    await fc.assert(property, { numRuns: runs, seed, examples, interruptAfterTimeLimit: time })
  },
)

// All but two have applied already, every third of them for the labs.
async function gather(applicants: number): Promise<AcademyCast> {
  const academy = await addAcademy({
    seats: { week: 2, labs: 1 },
    capacity: 3,
    closesAt: new Date('2019-06-12T00:00:00+02:00'),
  })
  const cast = { academy, people: await addPeople(applicants), staff: await addStaff() }
  for (let i = 0; i < applicants - 2; i++)
    await academyVerbs.apply?.(cast, { who: i, whom: 0, which: i, choice: 0 })
  return cast
}

// A refusal is an answer; anything else would be a fault of ours, a deadlock among them.
function mustBeAnAnswer(reason: unknown) {
  if (reason instanceof Refusal || reason instanceof Problems || reason instanceof NotFound) return
  throw reason
}
