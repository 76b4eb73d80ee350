import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { db, transaction } from '@/db/client'
import { attendedDays } from '@/db/schema/documents'
import { registrations } from '@/db/schema/registrations'
import { addAcademy } from '@/test/academy'
import { moveClockTo } from '@/test/clock'
import { addConference } from '@/test/conference'
import { arrive, type Delegate, fillPlaces } from '@/test/delegates'
import { addStaff, cancel } from '@/test/people'
import { addPlaced } from '@/test/placed'
import { now } from '../clock'
import { eraseParticipantsOfOldEvents } from '../privacy/erase-participants'
import { countTurnout } from './count-turnout'
import { countParticipants, participantsOf } from './participants'

test('on the participant list is whoever comes and wants to, with nothing by which to reach them', async () => {
  const conference = await addConference()
  const [one, other] = await fillPlaces(conference)
  const own = await arrive(conference.id, conference.partnership.swedish, 'self')
  await arrive(conference.id, conference.partnership.swedish, 'wait')
  await set(own, { onParticipantList: false })
  const list = await participantsOf(db(), conference.id)
  expect(list.map(({ reference }) => reference).sort()).toEqual(
    [one.reference, other.reference].sort(),
  )
  expect(list[0]).toMatchObject({ partnership: conference.partnership.name })
  expect(JSON.stringify(list)).not.toMatch(/@|\+46/)
  expect(await countParticipants(db(), conference.id)).toEqual({ coming: 3, listed: 2 })
  expect(await participantsOf(db(), conference.id, 2)).toEqual([])
  await cancel(one.person, one.id)
  expect(await countParticipants(db(), conference.id)).toEqual({ coming: 2, listed: 1 })
})

test('at an academy the list has whoever’s place is theirs', async () => {
  const academy = await addAcademy()
  const placed = await addPlaced(academy)
  await addPlaced(academy, { offeredUntil: new Date('2019-04-20T12:00:00Z') })
  await set(placed, { onParticipantList: true })
  expect(await participantsOf(db(), academy.id)).toMatchObject([
    { reference: placed.reference, organisation: 'University of Nairobi', country: 'KE' },
  ])
})

test('attendance is counted by partnership and country: who comes, who was there, and their days', async () => {
  const conference = await addConference()
  const [swede, batswana] = await fillPlaces(conference)
  const own = await arrive(conference.id, conference.partnership.swedish, 'self')
  await wasThere(swede, '2019-05-13', '2019-05-14')
  await wasThere(batswana, '2019-05-13')
  const { all, partnerships, countries } = await countTurnout(db(), over(conference))
  expect(all).toMatchObject({ coming: 3, there: 2, days: 3, split: null })
  expect(partnerships).toEqual([
    { name: conference.partnership.name, coming: 3, there: 2, days: 3 },
  ])
  expect(countries).toEqual([
    { name: 'BW', coming: 1, there: 1, days: 1, split: null },
    { name: 'SE', coming: 2, there: 1, days: 2, split: null },
  ])
  // Whoever was there and was taken off afterwards was there all the same.
  await wasThere(own, '2019-05-13')
  await cancel(own.person, own.id)
  expect((await countTurnout(db(), over(conference))).all).toMatchObject({ coming: 2, there: 3 })
})

test('women and men are told of those who were there, where they are enough', async () => {
  const conference = await addConference()
  const genders = [...Array(6).fill('woman'), ...Array(5).fill('man')] as ('woman' | 'man')[]
  for (const gender of genders) {
    const one = await arrive(conference.id, conference.partnership.swedish, 'self')
    await set(one, { gender })
    await wasThere(one, '2019-05-13')
  }
  const { all, countries } = await countTurnout(db(), over(conference))
  expect(all.split).toEqual({ women: 6, men: 5, notSaid: 0 })
  expect(countries[0]?.split).toEqual({ women: 6, men: 5, notSaid: 0 })
  const another = await arrive(conference.id, conference.partnership.botswanan, 'self')
  await wasThere(another, '2019-05-13')
  expect((await countTurnout(db(), over(conference))).countries.map(({ split }) => split)).toEqual([
    null,
    null,
  ])
})

test('women and men are told of nobody while doors are kept: whoever lets in one more would see of whom', async () => {
  const conference = await addConference()
  for (const gender of [...Array(6).fill('woman'), ...Array(5).fill('man')]) {
    const one = await arrive(conference.id, conference.partnership.swedish, 'self')
    await set(one, { gender })
    await wasThere(one, '2019-05-13')
  }
  const told = async () => {
    const { all, countries } = await countTurnout(db(), { id: conference.id, endsOn: '2019-05-14' })
    return [all.split, ...countries.map(({ split }) => split)]
  }
  moveClockTo('2019-05-15T23:59:59+02:00')
  expect(await told()).toEqual([null, null])
  moveClockTo('2019-05-16T00:00:00+02:00')
  expect(await told()).toEqual(Array(2).fill({ women: 6, men: 5, notSaid: 0 }))
})

test('of an event whose participants have been erased nobody is said to have been away: their days are erased', async () => {
  const conference = await addConference()
  const [swede] = await fillPlaces(conference)
  await wasThere(swede, '2019-05-13')
  moveClockTo('2020-06-15T12:00:00+02:00')
  expect(await countTurnout(db(), over(conference))).toMatchObject({
    ...{ erased: false, all: { there: 1 } },
  })
  await transaction((tx) => eraseParticipantsOfOldEvents(tx))
  expect(await countTurnout(db(), over(conference))).toMatchObject({
    erased: true,
    all: { coming: 2, there: null, days: null, split: null },
    partnerships: [{ coming: 2, there: null, days: null }],
    countries: [
      { name: 'BW', there: null, days: null, split: null },
      { name: 'SE', there: null, days: null, split: null },
    ],
  })
})

test('of an event for which nobody has registered nothing is erased', async () => {
  expect(await countTurnout(db(), over(await addConference()))).toMatchObject({
    erased: false,
    all: { coming: 0, there: 0, days: 0 },
  })
})

const over = ({ id }: { id: string }) => ({ id, endsOn: '2019-01-01' })

const set = (who: { id: string }, change: Partial<typeof registrations.$inferInsert>) =>
  transaction((tx) => tx.update(registrations).set(change).where(eq(registrations.id, who.id)))

async function wasThere(who: Pick<Delegate, 'id'>, ...days: string[]) {
  const { id: notedBy } = await addStaff()
  await transaction((tx) =>
    tx
      .insert(attendedDays)
      .values(days.map((day) => ({ registrationId: who.id, day, notedBy, notedAt: now() }))),
  )
}
