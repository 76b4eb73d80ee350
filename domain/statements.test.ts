import { expect, test, vi } from 'vitest'

vi.hoisted(() => {
  process.env.LOG_QUERIES = 'yes'
})

import { transaction } from '@/db/client'
import { moveClockTo } from '@/test/clock'
import { addConference } from '@/test/conference'
import { arrive, fillPlaces, nowOf, offeredTo } from '@/test/delegates'
import { draftOf, sendDraftOf } from '@/test/drafts'
import { addPerson, addStaff, cancel, entering, fullAnswers } from '@/test/people'
import { statementsOf } from '@/test/statements'
import { acceptOffer } from './funding/accept-offer'
import { declineOffer } from './funding/decline-offer'
import { changeAnswers } from './registration/change'
import { answerRoomRequest } from './room/answer-room-request'
import { askSubstitute } from './substitution/ask'
import { decideSubstitution } from './substitution/decide'
import { takeOver } from './substitution/take-over'

// On PostgreSQL every statement is a journey over the network, and the event is held meanwhile.
const most = 10

test('cancelling with the next in line offered the place takes ten statements at most', async () => {
  const conference = await addConference()
  const [first] = await fillPlaces(conference)
  const next = await arrive(conference.id, conference.partnership.swedish, 'wait')
  await within('cancel, next offered', () => cancel(first.person, first.id))
  expect((await nowOf(conference.id, next)).offeredUntil).not.toBeNull()
})

test('cancelling with nobody in line, from the line, and at own expense take no more', async () => {
  const conference = await addConference()
  const [first] = await fillPlaces(conference)
  for (const choice of ['wait', 'both', 'self'] as const) {
    const one = await arrive(conference.id, conference.partnership.swedish, choice)
    await within(`cancel, ${choice}`, () => cancel(one.person, one.id))
  }
  await within('cancel, nobody waits', () => cancel(first.person, first.id))
})

test('accepting an offer takes ten statements at most, also for whoever would have paid', async () => {
  for (const choice of ['wait', 'both'] as const) {
    const next = await offeredTo(await addConference(), choice)
    await within(`accept, ${choice}`, () =>
      entering(next.id, (tx, it) => acceptOffer(tx, next.person, it)),
    )
  }
})

test('declining an offer takes ten statements at most', async () => {
  for (const choice of ['wait', 'both'] as const) {
    const conference = await addConference()
    const next = await offeredTo(conference, choice)
    await arrive(conference.id, conference.partnership.swedish, 'wait')
    await within(`decline, ${choice}, next offered`, () =>
      entering(next.id, (tx, it) => declineOffer(tx, next.person, it)),
    )
  }
})

test('an exchange takes ten statements at most, with needs on both sides', async () => {
  for (const choice of [undefined, 'wait', 'self', 'both'] as const) {
    const conference = await addConference()
    const [holder] = await fillPlaces(conference)
    const old = choice
      ? await arrive(conference.id, conference.partnership.swedish, choice)
      : holder
    const newcomer = await addPerson()
    await ask(old, newcomer.email)
    await within(`exchange, ${choice ?? 'funded'}`, () =>
      entering(old.id, (tx, it) =>
        takeOver(tx, newcomer, it, fullAnswers(conference.partnership.swedish), {
          locale: 'en',
          privacyVersion: '2019-03-01',
        }),
      ),
    )
  }
})

test('an exchange that staff approve reads what was confirmed as well: eleven at most', async () => {
  const conference = await addConference()
  const [old] = await fillPlaces(conference)
  const newcomer = await addPerson()
  const staff = await addStaff()
  await ask(old, newcomer.email)
  moveClockTo('2019-04-30T09:00:00+02:00')
  await transaction((tx) => draftOf(tx, newcomer, conference.id, { diet: 'halal' }))
  await within('confirm', () => sendDraftOf(newcomer, conference))
  const { id } = await entering(old.id, async (_, it) => it.substitution ?? { id: '' })
  await within('approve the exchange', () =>
    transaction((tx) => decideSubstitution(tx, staff, id, 'approved')),
  )
})

test('a shared room and somebody asked to take over come on top: twelve at most', async () => {
  const conference = await addConference()
  const [one, other] = await fillPlaces(conference)
  await arrive(conference.id, conference.partnership.swedish, 'wait')
  await entering(one.id, (tx, it) =>
    changeAnswers(tx, { ...one.person, as: 'delegate' }, it, 'stay', {
      ...{ days: ['2019-05-13'], meals: [], nights: ['2019-05-13'] },
      roomWith: other.email,
    }),
  )
  await entering(other.id, (tx, it) => answerRoomRequest(tx, it, one.id, true))
  const newcomer = await addPerson()
  await ask(one, newcomer.email)
  await within('cancel with room and substitution', () => cancel(one.person, one.id), most + 2)

  await ask(other, newcomer.email)
  await transaction((tx) => draftOf(tx, newcomer, conference.id, { diet: 'halal' }))
  await within('exchange from the draft', () => sendDraftOf(newcomer, conference))
})

const ask = (old: { id: string; person: { id: string; email: string } }, email: string) =>
  entering(old.id, (tx, it) =>
    askSubstitute(tx, old.person, it, {
      ...{ name: 'Åsa Ek', email, language: 'en', ifRefused: 'keep' },
    }),
  )

async function within(what: string, work: () => Promise<unknown>, limit = most) {
  const statements = await statementsOf(work)
  process.stdout.write(`${String(statements.length).padStart(3)}  ${what}\n`)
  if (statements.length > limit)
    process.stdout.write(`${statements.map((one) => `     ${one.slice(0, 110)}`).join('\n')}\n`)
  expect(statements.length, what).toBeGreaterThan(2)
  expect(statements.length, what).toBeLessThanOrEqual(limit)
}
