import { beforeEach, expect, test } from 'vitest'
import { db } from '@/db/client'
import { addAcademy } from '@/test/academy'
import { moveClockTo } from '@/test/clock'
import { addPlaced, enteringApplication } from '@/test/placed'
import { addApplicant, addReviewer, assign, openAcademy, save } from '@/test/reviewing'
import { withdrawApplication } from '../application/end-application'
import { academyNumbers } from './academy-overview'

beforeEach(() => moveClockTo('2019-03-25T09:00:00+01:00'))

test('a place that is offered counts at its own attendance and its own academy only', async () => {
  const [one, other] = [await addAcademy(), await addAcademy()]
  const offeredUntil = new Date('2019-03-30T12:00:00Z')
  await addPlaced(one, { offeredUntil })
  await addPlaced(one, { attendance: 'labs' })
  await addPlaced(other, { attendance: 'labs', offeredUntil })
  const numbers = await academyNumbers(db())
  const offered = ({ id }: { id: string }) =>
    numbers.get(id)?.seats.map((seat) => [seat.attendance, seat.offered])
  expect(offered(one)).toEqual([
    ['week', 1],
    ['labs', 0],
  ])
  expect(offered(other)).toEqual([
    ['week', 0],
    ['labs', 1],
  ])
})

test('reviews of an application that was withdrawn are counted no more', async () => {
  const { academy, staff } = await openAcademy()
  const reviewer = await addReviewer(academy, staff)
  const [reviewed, withdrawn] = [await addApplicant(academy), await addApplicant(academy)]
  await assign(staff, academy, [reviewed, reviewer], [withdrawn, reviewer])
  await save(reviewer, reviewed)
  const counted = async () => {
    const numbers = (await academyNumbers(db())).get(academy.id)
    return [numbers?.submitted, numbers?.reviews]
  }
  expect(await counted()).toEqual([1, 2])
  await enteringApplication(withdrawn.id, (tx, it) =>
    withdrawApplication(tx, withdrawn.person, it, { how: 'withdrawn' }),
  )
  expect(await counted()).toEqual([1, 1])
})
