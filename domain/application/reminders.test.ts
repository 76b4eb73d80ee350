import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { db, transaction } from '@/db/client'
import { outbox } from '@/db/schema/records'
import type { Person } from '@/domain/people/person'
import { remindOfDeadlines } from '@/domain/registration/remind'
import { addAcademy, apply } from '@/test/academy'
import { moveClockTo } from '@/test/clock'
import { addPeople, addStaff } from '@/test/people'
import { acceptPlace } from './accept-place'
import { decideOutcomes } from './decide-outcomes'
import { enterApplication } from './enter-application'
import { releaseOutcomes } from './release-outcomes'
import { saveApplication } from './save-application'

const mailsTo = async (email: string) =>
  (await db().select().from(outbox).where(eq(outbox.to, email)).orderBy(outbox.id)).map(
    ({ mail }) => mail,
  )

const toldTo = async (email: string) => (await mailsTo(email)).map(({ kind }) => kind)

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
  moveClockTo('2019-05-18T12:00:00+02:00')
  await transaction(remindOfDeadlines)
  const mails = await mailsTo(coming.email)
  // At an academy no registration becomes binding and no colleague takes over a place.
  expect(mails.flatMap((one) => (one.kind === 'deadline-soon' ? one.deadline : []))).toEqual([
    'hotel',
  ])
  for (const person of [asked, waiting])
    expect(await toldTo(person.email)).not.toContain('deadline-soon')
})

test('whoever has begun changes to what they sent is reminded to send them, once', async () => {
  moveClockTo('2019-03-25T09:00:00+01:00')
  const { slug, id: eventId } = await addAcademy()
  const staff = await addStaff()
  const [changing, decided] = await addPeople(2)
  if (!changing || !decided) throw new Error('two people')
  const change = (person: Person) =>
    transaction((tx) =>
      saveApplication(tx, person, slug, 'category', { category: 'postdoc', attendance: 'week' }),
    )
  const { id } = await apply(decided, slug)
  await apply(changing, slug)
  for (const person of [changing, decided]) await change(person)
  await transaction((tx) =>
    decideOutcomes(tx, staff, eventId, [id], { outcome: 'reserve', funding: 'yes', reason: '' }),
  )
  await transaction((tx) => releaseOutcomes(tx, staff, eventId))
  moveClockTo('2019-03-29T12:00:00+01:00')
  await transaction(remindOfDeadlines)
  await transaction(remindOfDeadlines)
  expect((await mailsTo(changing.email)).slice(1)).toMatchObject([
    { kind: 'draft-left', changes: true },
  ])
  // What has been told rests on what was sent: there is nothing left to change.
  expect(await toldTo(decided.email)).not.toContain('draft-left')
})
