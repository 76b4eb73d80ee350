import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { db, transaction } from '@/db/client'
import { outbox } from '@/db/schema/records'
import { hours, minutes, seconds } from '@/domain/clock'
import { lettersOf } from '@/domain/mail/letters'
import { queue } from '@/domain/mail/outbox'
import { type Fault, type Moment, PostOffice } from '@/e2e/support/post-office'
import { moveClockOn } from '@/test/clock'
import { inTrouble } from '@/test/letters'
import { asInProduction } from '@/test/settings'
import { sendDue } from './send-due'
import { type Post, smtpPost } from './transport'

asInProduction()
let office: PostOffice
let patient: Post
let impatient: Post
const nobodyStops = new AbortController().signal

beforeAll(async () => {
  office = await PostOffice.open()
  const url = `smtp://localhost:${office.port}`
  patient = smtpPost(url)
  impatient = smtpPost(url, { connecting: 2000, greeting: 500, answering: 500, inAll: 5000 })
})
afterAll(async () => {
  patient.close()
  impatient.close()
  await office.close()
})
beforeEach(async () => {
  office.plays()
  office.arrived.length = 0
  await transaction((tx) => tx.delete(outbox))
})

const somebody = 'anna@ale.example'
const temporary: [how: string, at: Moment, fault: Fault, reason: RegExp][] = [
  ['is too busy', 'greeting', { answers: 421 }, /421/],
  ['says nothing', 'greeting', 'never answers', /[Gg]reeting|[Tt]imeout/],
  ['hangs up at once', 'greeting', 'hangs up', /./],
  ['puts the recipient off', 'recipient', { answers: 450 }, /450/],
  ['has a full mailbox', 'recipient', { answers: 552 }, /552/],
  ['lets nobody in', 'recipient', { answers: 550, text: '5.7.1 relaying denied' }, /5\.7\.1/],
  ['falls silent over the recipient', 'recipient', 'never answers', /[Tt]imeout/],
  ['hangs up in the middle of the letter', 'letter', 'hangs up', /./],
  ['puts the letter off', 'letter', { answers: 451 }, /451/],
  ['refuses the letter', 'letter', { answers: 554 }, /554/],
]

test.each(temporary)('a mail server that %s is tried again', async (_how, at, fault, reason) => {
  await write(somebody)
  office.plays((moment) => (moment === at ? fault : undefined))
  await sendDue(nobodyStops, impatient)
  expect(office.arrived).toEqual([])
  expect(await inTrouble()).toMatchObject([
    { to: somebody, state: 'retrying', attempts: 1, lastError: expect.stringMatching(reason) },
  ])

  office.plays()
  const before = office.connections
  await sendDue(nobodyStops, patient)
  expect(office.connections, 'not before its time').toBe(before)
  moveClockOn(seconds(30))
  await sendDue(nobodyStops, patient)
  expect(office.to(somebody)).toHaveLength(1)
  expect(await states()).toEqual(['sent'])
})

test('where no mail server answers at all letters wait, and all of them go when it is back', async () => {
  const everybody = addresses(12)
  await office.close()
  await write(...everybody)
  await sendDue(nobodyStops, patient)
  const waiting = await inTrouble()
  expect(waiting).toHaveLength(12)
  for (const { lastError } of waiting) expect(lastError).toMatch(/ECONNREFUSED/)

  await office.open()
  moveClockOn(seconds(30))
  await sendDue(nobodyStops, patient)
  expect(whoGotOne()).toEqual(everybody)
  expect(office.arrived).toHaveLength(12)
})

test('an address that does not exist is given up at once, with its reason, and the others go', async () => {
  await write('nobody@ale.example', somebody)
  const unknown = { answers: 550, text: '5.1.1 no such mailbox' }
  office.plays((moment, to) =>
    moment === 'recipient' && to.startsWith('nobody') ? unknown : undefined,
  )
  await sendDue(nobodyStops, patient)
  expect(whoGotOne()).toEqual([somebody])
  expect(await inTrouble()).toMatchObject([
    {
      to: 'nobody@ale.example',
      state: 'given-up',
      attempts: 1,
      lastError: expect.stringContaining('no such mailbox'),
    },
  ])
  const before = office.connections
  moveClockOn(hours(1000))
  await sendDue(nobodyStops, patient)
  expect(office.connections).toBe(before)
})

test('a letter taken by a server whose answer came too late arrives twice, known as the same', async () => {
  await write(somebody)
  office.plays((moment) => (moment === 'letter' ? { waits: 1500 } : undefined))
  await sendDue(nobodyStops, impatient)
  expect(await states()).toEqual(['retrying'])
  office.plays()
  moveClockOn(seconds(30))
  await sendDue(nobodyStops, patient)
  expect(await states()).toEqual(['sent'])
  const [first, second, ...more] = office.to(somebody)
  expect(first?.messageId).toBe(second?.messageId)
  expect(first?.text).toBe(second?.text)
  expect(more).toEqual([])
})

test('a server that drips its answers is given so much time for a letter and no more', async () => {
  await write(somebody)
  const dripping = smtpPost(`smtp://localhost:${office.port}`, {
    ...{ connecting: 5000, greeting: 5000, answering: 5000 },
    inAll: 800,
  })
  office.plays(() => ({ waits: 600 }))
  await sendDue(nobodyStops, dripping)
  dripping.close()
  expect(await states()).toEqual(['retrying'])
})

test('a letter that is stuck holds up no other; told to stop, its sender puts it back', async () => {
  const others = addresses(30)
  const stuck = 'stuck@ale.example'
  await write(stuck, ...others)
  office.plays((_, to) => (to === stuck ? 'never answers' : undefined))
  const stopping = new AbortController()
  const sending = sendDue(stopping.signal, patient)
  await expect.poll(whoGotOne, { timeout: 20_000 }).toEqual(others)
  // Also one that comes only now.
  await write('late@ale.example')
  await expect.poll(() => office.to('late@ale.example').length, { timeout: 5_000 }).toBe(1)

  const told = performance.now()
  stopping.abort()
  await sending
  expect(performance.now() - told).toBeLessThan(8_000)
  office.plays()
  await sendDue(nobodyStops, patient)
  expect(office.to(stuck)).toHaveLength(1)
  expect(new Set(await states())).toEqual(new Set(['sent']))
})

test('a process that is killed in the middle of sending loses no letter', async () => {
  const everybody = addresses(30)
  await write(...everybody)
  office.plays((moment) => (moment === 'letter' ? { waits: 100 } : undefined))
  const url = `smtp://localhost:${office.port}`
  const child = spawn(process.execPath, ['--import', 'tsx', 'test/sender.ts', url])
  let complaints = ''
  child.stderr.on('data', (chunk) => {
    complaints += chunk
  })
  await expect
    .poll(() => office.arrived.length > 7, { timeout: 20_000, message: complaints })
    .toBe(true)
  child.kill('SIGKILL')
  await once(child, 'exit')
  expect(complaints).toBe('')
  expect(office.arrived.length).toBeLessThan(30)

  office.plays()
  moveClockOn(minutes(5))
  await sendDue(nobodyStops, patient)
  expect(whoGotOne()).toEqual(everybody)
  expect(await states()).toEqual(everybody.map(() => 'sent'))
  // Those that were under way when it died, at most, came twice.
  expect(office.arrived.length).toBeLessThanOrEqual(35)
})

test('whatever goes wrong in whatever order, every letter arrives', async () => {
  const everybody = addresses(24)
  await write(...everybody)
  const faults = temporary.filter(([, at, fault]) => at !== 'greeting' && fault !== 'never answers')
  const tries = new Map<string, number>()
  office.plays((moment, to) => {
    const tried = tries.get(to) ?? 0
    if (tried >= 3) return
    const [, at, fault] = faults[(everybody.indexOf(to) + tried) % faults.length] ?? []
    if (at !== moment) return
    tries.set(to, tried + 1)
    return fault
  })
  for (let round = 0; round < 4; round++) {
    await sendDue(nobodyStops, patient)
    moveClockOn(hours(2))
  }
  expect(whoGotOne()).toEqual(everybody)
  expect(await states()).toEqual(everybody.map(() => 'sent'))
})

const mail = { kind: 'sign-in', code: '12345678', path: '/sv/sign-in/link' } as const
const addresses = (count: number) =>
  Array.from({ length: count }, (_, i) => `person-${i + 10}@ale.example`)

const write = (...to: string[]) =>
  transaction((tx) =>
    queue(
      tx,
      ...to.map((one) => ({ to: one, locale: 'sv' as const, mail, registrationId: 'theirs' })),
    ),
  )

const states = async () => (await lettersOf(db(), 'theirs')).map(({ state }) => state)

const whoGotOne = () =>
  [
    ...new Set(office.arrived.flatMap((one) => [one.to ?? []].flat().map(({ text }) => text))),
  ].toSorted()
