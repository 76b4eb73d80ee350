import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { db, transaction } from '@/db/client'
import { messageRecipients, messages } from '@/db/schema/messages'
import { auditLog } from '@/db/schema/records'
import { moveClockTo } from '@/test/clock'
import { addConference, type Conference } from '@/test/conference'
import { arriveMany, lettersOfMessage, sendAllDue, site, texts, write } from '@/test/messages'
import { addStaff, cancel } from '@/test/people'
import { type ClaimedLetter, claimDue, markFailed } from '../mail/outbox'
import { retryAllGivenUp } from '../mail/retry'
import type { Person } from '../people/person'
import { changeMessage } from './change'
import { progressOf, resultsOf } from './lists'
import { scheduleMessage } from './schedule'
import { lettersAtOnce, messagesToSend, sendOn } from './send'
import { stopMessage } from './stop'

let staff: Person
let conference: Conference
let many: Awaited<ReturnType<typeof arriveMany>>
const count = lettersAtOnce + 30

beforeAll(async () => {
  staff = await addStaff()
  conference = await addConference({ capacity: 400 })
  many = await arriveMany(conference, count)
})

const schedule = (id: string, at?: Date, version = 1) =>
  transaction((tx) => scheduleMessage(tx, staff, id, { version, at }))
const stateOf = async (id: string) =>
  (await db().select().from(messages).where(eq(messages.id, id)))[0]?.state

async function onceEach(id: string, to = many.ids) {
  const letters = await lettersOfMessage(id)
  expect(letters.map((one) => one.registrationId).toSorted()).toEqual(to.toSorted())
  const noted = await db()
    .select()
    .from(messageRecipients)
    .where(eq(messageRecipients.messageId, id))
  expect(noted.map(({ letterId }) => letterId).toSorted()).toEqual(
    letters.map((one) => one.id).toSorted(),
  )
  return letters
}

test('everybody gets one letter, in their own language and with their own name', async () => {
  const id = await write(staff, conference)
  expect(await messagesToSend(db())).toEqual([])
  await schedule(id)
  await sendAllDue()
  await sendAllDue()
  const letters = await onceEach(id)
  for (const { locale, mail } of letters)
    expect(mail).toMatchObject(
      locale === 'sv'
        ? { subject: 'Bussen till Västerås', body: 'Hej Kagiso, bussen går **08:15**.' }
        : { subject: 'The bus to Västerås', body: 'Hello Kagiso, the bus leaves **08:15**.' },
    )
  expect(letters.filter(({ locale }) => locale === 'sv')).toHaveLength(count / 2)
  expect(await stateOf(id)).toBe('sent')
  expect(await progressOf(db(), id)).toEqual({
    ...{ settled: count, written: count },
    ...{ sent: 0, failed: 0, leftOut: 0 },
  })
  const acts = await db().select().from(auditLog).where(eq(auditLog.subjectId, id))
  expect(acts.map(({ act }) => act)).toEqual([
    'message-written',
    'message-scheduled',
    'message-sent',
  ])
})

test('several servers that send the same message at once write to everybody once', async () => {
  const id = await write(staff, conference)
  await schedule(id)
  const server = async () => {
    while (await sendOn(id, site));
  }
  await Promise.all([server(), server(), server()])
  await onceEach(id)
  expect(await stateOf(id)).toBe('sent')
})

test('a server that is killed between two steps has written to nobody twice, and another goes on', async () => {
  const id = await write(staff, conference)
  await schedule(id)
  const child = spawn(process.execPath, ['--import', 'tsx', 'test/messenger.ts', id])
  let complaints = ''
  child.stderr.on('data', (chunk) => {
    complaints += chunk
  })
  // Whoever is to get it is settled; the first letters may be written or not.
  await once(child.stdout, 'data')
  child.kill('SIGKILL')
  await once(child, 'exit')
  expect(complaints).toBe('')
  await sendAllDue()
  await onceEach(id)
  expect(await stateOf(id)).toBe('sent')
}, 30_000)

test('a message with a time waits for it, and can be taken back to a draft until then', async () => {
  const id = await write(staff, conference)
  const at = new Date('2019-03-26T08:00:00Z')
  await schedule(id, at)
  await sendAllDue()
  expect(await lettersOfMessage(id)).toEqual([])
  await expect(
    transaction((tx) => changeMessage(tx, staff, id, { version: 1, audience: '', texts })),
  ).rejects.toThrow('message-is-on-its-way')
  await transaction((tx) => stopMessage(tx, staff, id))
  expect(await stateOf(id)).toBe('draft')
  moveClockTo(at)
  await sendAllDue()
  expect(await lettersOfMessage(id)).toEqual([])

  await expect(schedule(id, new Date('2019-03-26T07:59:00Z'))).rejects.toMatchObject({
    fields: { sendDay: 'sendDay.past' },
  })
  await schedule(id)
  await sendAllDue()
  expect(await lettersOfMessage(id)).toHaveLength(count)
  await expect(transaction((tx) => stopMessage(tx, staff, id))).rejects.toThrow(
    'message-is-on-its-way',
  )
})

test('stopped half way, the rest is not written to', async () => {
  const id = await write(staff, conference)
  await schedule(id)
  await sendOn(id, site)
  await sendOn(id, site)
  await transaction((tx) => stopMessage(tx, staff, id))
  await sendAllDue()
  expect(await lettersOfMessage(id)).toHaveLength(lettersAtOnce)
  expect(await progressOf(db(), id)).toMatchObject({ settled: count, written: lettersAtOnce })
})

test('whoever cancels after it is settled and before their letter is written is left out, and stands among the results as such', async () => {
  const own = await addConference()
  const { people, ids } = await arriveMany(own, 2)
  const id = await write(staff, own)
  await schedule(id)
  await sendOn(id, site)
  await cancel({ id: people[0]?.id ?? '' }, ids[0] ?? '')
  await sendAllDue()
  const letters = await lettersOfMessage(id)
  expect(letters.map((one) => one.registrationId)).toEqual(ids.slice(1))
  expect(await stateOf(id)).toBe('sent')
  expect(await progressOf(db(), id)).toEqual({
    ...{ settled: 1, written: 1, leftOut: 1 },
    ...{ sent: 0, failed: 0 },
  })
  const results = await resultsOf(db(), id, {})
  expect(results).toHaveLength(2)
  expect(results.filter(({ letterId }) => letterId === null)).toHaveLength(1)
})

test('nobody is no audience, and one that has become empty sends nothing', async () => {
  const own = await addConference()
  const nobody = await write(staff, own)
  await expect(schedule(nobody)).rejects.toThrow('nobody-to-write-to')
  const { people, ids } = await arriveMany(own, 1)
  await schedule(nobody)
  await cancel({ id: people[0]?.id ?? '' }, ids[0] ?? '')
  await sendAllDue()
  expect(await stateOf(nobody)).toBe('sent')
  expect(await lettersOfMessage(nobody)).toEqual([])
})

test('two who send the same draft send it once; a draft changed meanwhile is looked at again', async () => {
  const id = await write(staff, conference)
  const other = await addStaff()
  const tried = await Promise.allSettled([schedule(id), schedule(id)])
  expect(tried.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])

  const draft = await write(staff, conference)
  const change = (by: Person, subject: string) =>
    transaction((tx) =>
      changeMessage(tx, by, draft, {
        ...{ version: 1, audience: '' },
        texts: { ...texts, en: { ...texts.en, subject } },
      }),
    )
  await change(other, 'Another subject')
  await expect(schedule(draft)).rejects.toThrow('edited-meanwhile')
  await expect(change(staff, 'A third one')).rejects.toMatchObject({
    version: 2,
    edits: [{ by: other.email, after: { subjectEn: 'Another subject' } }],
  })
})

test('the letters of a message that were given up are tried again together', async () => {
  const own = await addConference()
  await arriveMany(own, 3)
  const id = await write(staff, own)
  await schedule(id)
  await sendAllDue()
  const due = (await claimDue(10_000)) as (ClaimedLetter & { messageId: string | null })[]
  const first = due.find((one) => one.messageId === id)
  if (!first) throw new Error('a letter is due')
  await markFailed(first, '550 no such mailbox', { forGood: true })
  expect(await progressOf(db(), id)).toMatchObject({ written: 3, failed: 1 })
  expect(await resultsOf(db(), id, { failed: true })).toMatchObject([
    { letterId: first.id, lastError: '550 no such mailbox' },
  ])
  expect(await transaction((tx) => retryAllGivenUp(tx, staff, { messageId: id }))).toBe(1)
  expect(await progressOf(db(), id)).toMatchObject({ written: 3, failed: 0 })
})
