import { and, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { db, transaction } from '@/db/client'
import { savedViews } from '@/db/schema/attendees'
import { people } from '@/db/schema/people'
import { auditLog } from '@/db/schema/records'
import { registrations } from '@/db/schema/registrations'
import { moveClockOn, moveClockTo } from '@/test/clock'
import { addConference } from '@/test/conference'
import { texts } from '@/test/messages'
import { addPerson, addStaff, idOf, register } from '@/test/people'
import { hours } from '../clock'
import { addRule } from '../message/rules'
import { fold } from '../registration/search-text'
import { logEntries } from './log'
import { logFilter } from './log-filter'
import { namesIn } from './names'
import { lookIsNoted, noteLook } from './note-look'
import { type Entry, record } from './record'

const write = (...entries: Entry[]) => transaction((tx) => record(tx, ...entries))
const seek = (filter: Record<string, string>, most = 50) =>
  logEntries(db(), logFilter.parse(filter), most)
const actsOf = async (filter: Record<string, string>) => (await seek(filter)).map(({ act }) => act)

async function aRegistration() {
  const conference = await addConference()
  const delegate = await addPerson()
  const { reference } = await register(delegate, conference.id, conference.partnership.swedish)
  const [registration] = await db()
    .select()
    .from(registrations)
    .where(eq(registrations.id, await idOf({ reference })))
  if (!registration) throw new Error('nobody is registered')
  return { conference, delegate, registration, reference }
}

test('the log is read from the newest entry on, and further by the id of the last one read', async () => {
  const { id: actorId, email: by } = await addStaff()
  for (let i = 0; i < 5; i++)
    await write({ act: 'event-changed', actorId, after: { i: String(i) } })
  const read: unknown[] = []
  for (let before = ''; ; ) {
    const page = await seek({ by, ...(before && { before }) }, 2)
    if (page.length === 0) break
    // What is written meanwhile moves nothing.
    await write({ act: 'cancelled', actorId })
    read.push(...page.map(({ after }) => after?.i))
    before = String(page.at(-1)?.id)
  }
  expect(read).toEqual(['4', '3', '2', '1', '0'])
})

test('a person is found as who did it and as to whom it was done', async () => {
  const { delegate, registration, conference } = await aRegistration()
  const staff = await addStaff()
  const { id: registrationId, eventId } = registration
  await write(
    { act: 'decided', actorId: staff.id, eventId, registrationId },
    { act: 'role-given', actorId: staff.id, subject: { kind: 'person', id: delegate.id } },
    { act: 'event-changed', actorId: staff.id, eventId },
  )
  expect(await actsOf({ person: delegate.id })).toEqual(['role-given', 'decided', 'registered'])
  expect(await actsOf({ by: delegate.email.toUpperCase() })).toEqual(['registered'])
  expect(await actsOf({ by: staff.email })).toEqual(['event-changed', 'role-given', 'decided'])
  expect(await actsOf({ event: conference.slug })).toEqual([
    'event-changed',
    'decided',
    'registered',
  ])
})

test('an object is found by its reference, its address or its kind and id', async () => {
  const { reference, conference } = await aRegistration()
  const { id: actorId } = await addStaff()
  const id = conference.partnership.id
  await write(
    { act: 'partnership-changed', actorId, subject: { kind: 'partnership', id } },
    { act: 'article-changed', actorId, subject: { kind: 'article', id: 'some' } },
  )
  expect(await actsOf({ registration: reference })).toEqual(['registered'])
  expect(await actsOf({ q: reference.slice(2).toLowerCase() })).toEqual(['registered'])
  expect(await actsOf({ subject: 'article:some' })).toEqual(['article-changed'])
  const [entry] = await seek({ subject: `partnership:${id}` })
  expect(entry?.act).toBe('partnership-changed')
  const names = await namesIn(db(), 'sv', entry ? [entry] : [])
  expect(names.get(id)).toMatchObject({ name: conference.partnership.name })
})

test('words of an address find what its person did and what was done to them', async () => {
  const delegate = await addPerson('zaida_100%@municipality.example')
  const other = await addPerson('zaidaX100X@municipality.example')
  for (const { id } of [delegate, other]) await write({ act: 'changed', actorId: id })
  expect(await seek({ q: 'ZAIDA_100%' })).toMatchObject([{ actor: delegate.email }])
  expect(await seek({ q: 'zaida' })).toHaveLength(2)
})

test('words of a name find what its person did and what was done to them, with or without accents', async () => {
  const { delegate, registration } = await aRegistration()
  const { id: registrationId, eventId } = registration
  await transaction((tx) =>
    tx
      .update(registrations)
      .set({ searchText: fold('Żofia Ångström-Éluard') })
      .where(eq(registrations.id, registrationId)),
  )
  const staff = await addStaff()
  await write(
    { act: 'decided', actorId: staff.id, eventId, registrationId },
    { act: 'role-given', actorId: staff.id, subject: { kind: 'person', id: delegate.id } },
  )
  for (const q of ['Ångström', 'zofia angstrom', 'ÉLUARD  Żofia'])
    expect(await actsOf({ q })).toEqual(['role-given', 'decided', 'registered'])
  for (const q of ['zofia nobody', '%', '_'])
    expect((await seek({ q })).filter((one) => one.act === 'role-given')).toEqual([])
})

test('a rule and a saved view are told by their names', async () => {
  const { id: eventId, slug } = await addConference()
  const staff = await addStaff()
  const rule = { name: 'Before the hotel', anchor: 'starts', daysBefore: 1, active: false } as const
  const ruleId = await transaction((tx) =>
    addRule(tx, staff, eventId, { ...rule, audience: '', texts }),
  )
  const viewId = crypto.randomUUID()
  const view = { id: viewId, eventId, ownerId: staff.id, name: 'Vegans', shared: false, query: '' }
  await transaction((tx) => tx.insert(savedViews).values({ ...view, createdAt: new Date() }))
  await write({ act: 'view-saved', actorId: staff.id, subject: { kind: 'view', id: viewId } })
  const names = await namesIn(db(), 'en', await seek({ by: staff.email }))
  expect(names.get(ruleId)).toEqual({
    ...{ name: 'Before the hotel', path: `/staff/events/${slug}/messages/rules/${ruleId}` },
  })
  expect(names.get(viewId)).toEqual({ name: 'Vegans' })
})

test('days are those of Stockholm, the last one included', async () => {
  const { id: actorId, email: by } = await addStaff()
  for (const at of ['2019-04-01T23:59:00+02:00', '2019-04-02T00:01:00+02:00']) {
    moveClockTo(at)
    await write({ act: 'event-changed', actorId, after: { at } })
  }
  const found = async (days: Record<string, string>) =>
    (await seek({ by, ...days })).map(({ after }) => String(after?.at).slice(8, 10))
  expect(await found({ from: '2019-04-02' })).toEqual(['02'])
  expect(await found({ to: '2019-04-01' })).toEqual(['01'])
  expect(await found({ from: '2019-04-01', to: '2019-04-02' })).toEqual(['02', '01'])
})

test('what an address asks that nobody understands is as if it were not asked', () => {
  const odd = {
    act: 'x',
    from: '2019-99-99',
    before: 'abc',
    subject: 'kitchen:1',
    person: ['a', 'b'],
  }
  expect(Object.values(logFilter.parse(odd)).filter(Boolean)).toEqual([])
})

test('who looks at diet and access stands in the log once a day for each who looks', async () => {
  const { registration } = await aRegistration()
  const [one, other] = [await addStaff(), await addStaff()]
  const look = (who: { id: string }) => transaction((tx) => noteLook(tx, who, registration))
  const looks = async () =>
    (
      await db()
        .select({ by: people.email })
        .from(auditLog)
        .innerJoin(people, eq(people.id, auditLog.actorId))
        .where(and(eq(auditLog.registrationId, registration.id), eq(auditLog.act, 'needs-seen')))
    ).map(({ by }) => by)
  expect(await lookIsNoted(db(), one, registration)).toBe(false)
  for (const who of [one, one, other, one]) await look(who)
  expect(await looks()).toEqual([one.email, other.email])
  expect(await lookIsNoted(db(), one, registration)).toBe(true)
  moveClockOn(hours(24))
  expect(await lookIsNoted(db(), one, registration)).toBe(false)
  await look(one)
  expect(await looks()).toEqual([one.email, other.email, one.email])
})
