import { beforeEach, expect, test } from 'vitest'
import { db, transaction } from '@/db/client'
import { auditLog, outbox } from '@/db/schema/records'
import { days, hours, minutes } from '@/domain/clock'
import { samples as mails } from '@/emails/samples'
import { moveClockOn } from '@/test/clock'
import { addStaff } from '@/test/people'
import { eraseWhatIsOver } from '../privacy/erase-what-is-over'
import { type ClaimedLetter, claimDue, markFailed, markSent, queue } from './outbox'
import { outboxFilter } from './outbox-filter'
import { oneLetter, outboxCounts, outboxPage } from './outbox-list'
import { retryAllGivenUp, retryLetter } from './retry'

beforeEach(() => transaction((tx) => tx.delete(outbox)))

const write = (to: string, mail: (typeof mails)[keyof typeof mails] = mails.approved) =>
  transaction((tx) => queue(tx, { to, locale: 'sv', mail }))
const all = outboxFilter.parse({})

async function claimed(to: string): Promise<ClaimedLetter> {
  const found = (await claimDue(10)).find((one) => one.to === to)
  if (!found) throw new Error(`no letter to ${to} is due`)
  return found
}

test('what was really sent is kept, but of nothing that lets somebody in', async () => {
  for (const mail of Object.values(mails)) await write(`${mail.kind}@test.example`, mail)
  for (const letter of await claimDue(100)) {
    const path = 'path' in letter.mail ? letter.mail.path : ''
    const code = 'code' in letter.mail ? letter.mail.code : ''
    await markSent(letter, { subject: `About ${code}`, text: `Go to ${path} ${code}` })
  }
  const stored = await db().select({ kind: outbox.kind, sent: outbox.sent }).from(outbox)
  const said = stored.filter(({ sent }) => sent !== null)
  expect(JSON.stringify(said)).not.toMatch(/link|token|12345678/)
  const secret = stored.filter(({ sent }) => sent === null).map(({ kind }) => kind)
  expect(secret).toEqual(expect.arrayContaining(['sign-in', 'invitation', 'take-over']))
  expect(said.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['approved', 'declined']))
})

test('the real paths of personal links are never kept, those that ask who it is are', async () => {
  const { invitation, objected } = mails
  await write('invited@test.example', { ...invitation, path: '/link/a-secret' })
  await write('objected@test.example', { ...objected, path: '/link/a-secret' })
  await write('told@test.example', { ...objected, path: '/coordinator' })
  for (const letter of await claimDue(10))
    await markSent(letter, { subject: 'S', text: (letter.mail as { path: string }).path })
  const page = await outboxPage(db(), all)
  const sent = await Promise.all(page.map(({ id }) => oneLetter(db(), id)))
  expect(sent.map((one) => [one?.to, one?.sent?.text])).toEqual([
    ['told@test.example', '/coordinator'],
    ['objected@test.example', undefined],
    ['invited@test.example', undefined],
  ])
  expect(JSON.stringify([page, sent])).not.toContain('a-secret')
})

test('a letter that was given up is tried again from the beginning, and the log says who had it tried', async () => {
  const staff = await addStaff()
  await write('lost@test.example')
  const letter = await claimed('lost@test.example')
  await markFailed(letter, '550 no such mailbox', { forGood: true })
  await transaction((tx) => retryLetter(tx, staff, letter.id))
  const again = await claimed('lost@test.example')
  expect(again).toMatchObject({ id: letter.id, attempts: 1 })
  const log = await db().select().from(auditLog)
  expect(log.at(-1)).toMatchObject({
    ...{ act: 'letter-retried', actorId: staff.id },
    before: { letter: letter.id, lastError: '550 no such mailbox' },
  })
  await markSent(again, { subject: 'S', text: 'T' })
  await expect(transaction((tx) => retryLetter(tx, staff, letter.id))).rejects.toThrow(
    'letter-is-sent',
  )
  await expect(transaction((tx) => retryLetter(tx, staff, 999_999))).rejects.toThrow('not found')
})

test('a letter that may be on its way just now is not sent a second time', async () => {
  const staff = await addStaff()
  await write('slow@test.example')
  await markFailed(await claimed('slow@test.example'), '450 later')
  moveClockOn(minutes(1))
  const underWay = await claimed('slow@test.example')
  await expect(transaction((tx) => retryLetter(tx, staff, underWay.id))).rejects.toThrow(
    'letter-is-on-its-way',
  )
  expect(await transaction((tx) => retryAllGivenUp(tx, staff))).toBe(0)
  expect(await claimDue(10)).toEqual([])
})

test('one that is put off for hours is tried at once', async () => {
  const staff = await addStaff()
  await write('later@test.example')
  for (let attempt = 1; attempt <= 8; attempt++) {
    await markFailed(await claimed('later@test.example'), '450 later')
    if (attempt < 8) moveClockOn(hours(2))
  }
  const [letter] = await outboxPage(db(), all)
  await transaction((tx) => retryLetter(tx, staff, letter?.id ?? 0))
  expect(await claimed('later@test.example')).toMatchObject({ attempts: 1 })
})

test('the outbox is searched, filtered and counted by how its letters stand', async () => {
  for (const to of ['a_sent@test.example', 'b-lost@test.example', 'c-late@test.example'])
    await write(to)
  const letters = await claimDue(3)
  const [sent, lost, late] = letters
  if (!sent || !lost || !late) throw new Error('three letters')
  await markSent(sent, { subject: 'S', text: 'T' })
  await markFailed(lost, '550', { forGood: true })
  await markFailed(late, '450')
  await write('d-new@test.example', mails.declined)

  const page = async (query: Record<string, string>) =>
    (await outboxPage(db(), outboxFilter.parse(query))).map(({ to, state }) => [
      to.split('@')[0],
      state,
    ])
  expect(await page({})).toEqual([
    ['d-new', 'waiting'],
    ['c-late', 'retrying'],
    ['b-lost', 'given-up'],
    ['a_sent', 'sent'],
  ])
  for (const state of ['waiting', 'retrying', 'given-up', 'sent'])
    expect((await page({ state })).map(([, its]) => its)).toEqual([state])
  expect(await page({ q: 'A_S' })).toEqual([['a_sent', 'sent']])
  expect(await page({ q: 'a%' })).toEqual([])
  expect(await page({ kind: 'declined' })).toEqual([['d-new', 'waiting']])
  expect(await outboxCounts(db(), outboxFilter.parse({ q: 'test.example' }))).toMatchObject({
    all: 4,
    byState: { waiting: 1, retrying: 1, 'given-up': 1, sent: 1 },
  })
})

test('what was sent is forgotten after thirteen months, and not before', async () => {
  await write('kept@test.example')
  await markSent(await claimed('kept@test.example'), { subject: 'S', text: 'T' })
  const said = async () => (await db().select().from(outbox))[0]?.sent
  moveClockOn(days(395))
  await transaction(eraseWhatIsOver)
  expect(await said()).toEqual({ subject: 'S', text: 'T' })
  moveClockOn(days(2))
  await transaction(eraseWhatIsOver)
  expect(await said()).toBeNull()
})
