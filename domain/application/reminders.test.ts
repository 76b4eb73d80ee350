import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { db, transaction } from '@/db/client'
import { outbox } from '@/db/schema/records'
import { remindOfDeadlines } from '@/domain/registration/remind'
import { addAcademy, apply } from '@/test/academy'
import { moveClockTo } from '@/test/clock'
import { addPeople, addStaff } from '@/test/people'
import { acceptPlace } from './accept-place'
import { decideOutcomes } from './decide-outcomes'
import { enterApplication } from './enter-application'
import { releaseOutcomes } from './release-outcomes'
import { saveApplication } from './save-application'

const toldTo = async (email: string) =>
  (await db().select().from(outbox).where(eq(outbox.to, email)).orderBy(outbox.id)).map(
    ({ kind }) => kind,
  )

test('a draft left lying is reminded of once, before the window closes; what was sent is not', async () => {
  moveClockTo('2019-03-25T09:00:00+01:00')
  const { slug } = await addAcademy()
  const [left, sent] = await addPeople(2)
  if (!left || !sent) throw new Error('two people')
  await transaction((tx) =>
    saveApplication(tx, left, slug, 'category', { category: 'postdoc', attendance: 'week' }),
  )
  await apply(sent, slug)
  await transaction(remindOfDeadlines)
  expect(await toldTo(left.email)).toEqual([])
  moveClockTo('2019-03-29T12:00:00+01:00')
  await transaction(remindOfDeadlines)
  await transaction(remindOfDeadlines)
  expect(await toldTo(left.email)).toEqual(['draft-left'])
  expect(await toldTo(sent.email)).toEqual(['application-received'])
})

test('of the stay only those are reminded whose place is theirs', async () => {
  moveClockTo('2019-03-25T09:00:00+01:00')
  const { slug, id: eventId } = await addAcademy()
  const staff = await addStaff()
  const [coming, asked, waiting] = await addPeople(3)
  if (!coming || !asked || !waiting) throw new Error('three people')
  const ids: string[] = []
  for (const person of [coming, asked, waiting]) ids.push((await apply(person, slug)).id)
  const decide = (registrationIds: string[], outcome: 'approved' | 'reserve') =>
    transaction((tx) =>
      decideOutcomes(tx, staff, eventId, registrationIds, { outcome, funding: 'yes', reason: '' }),
    )
  await decide(ids.slice(0, 2), 'approved')
  await decide(ids.slice(2), 'reserve')
  await transaction((tx) => releaseOutcomes(tx, staff, eventId))
  await transaction(async (tx) =>
    acceptPlace(tx, coming, await enterApplication(tx, { id: ids[0] ?? '' })),
  )
  moveClockTo('2019-05-12T12:00:00+02:00')
  await transaction(remindOfDeadlines)
  expect(await toldTo(coming.email)).toContain('deadline-soon')
  for (const person of [asked, waiting])
    expect(await toldTo(person.email)).not.toContain('deadline-soon')
})
