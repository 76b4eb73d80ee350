import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { db, transaction } from '@/db/client'
import { people, sessions, signIns } from '@/db/schema/people'
import { outbox } from '@/db/schema/records'
import { minutes, now } from '@/domain/clock'
import { moveClockOn } from '@/test/clock'
import { addPerson, addStaff } from '@/test/people'
import { askToSignIn } from './ask-to-sign-in'
import { personBySession } from './by-session'
import { proveCode } from './prove-code'
import { hash } from './secrets'

const hashLink = (secret: string) => `as the session library does: ${secret.length} ${hash(secret)}`

test('whoever asks gets a letter with a code and a link, and known or not makes no difference', async () => {
  const known = await addPerson()
  const before = await db().select().from(people)
  await ask(known.email)
  await ask('stranger@test.example')

  const letters = await Promise.all([known.email, 'stranger@test.example'].map(lettersTo))
  for (const [letter, ...more] of letters) {
    expect(more).toEqual([])
    expect(letter?.mail).toMatchObject({
      kind: 'sign-in',
      code: expect.stringMatching(/^\d{8}$/),
      path: expect.stringMatching(/^\/en\/sign-in\/link\?email=.+&token=.{43}&next=%2Fmy$/),
    })
  }
  expect(await db().select().from(people)).toHaveLength(before.length)
})

test('neither the code nor the link is stored where it could be read, but in the letter', async () => {
  const { email, code, link } = await ask()
  const [stored] = await db().select().from(signIns).where(eq(signIns.email, email))
  const readable = JSON.stringify(stored)
  for (const secret of [code, link, 'browser of']) expect(readable).not.toContain(secret)
  expect(stored?.linkHash).toBe(hashLink(link))
})

test('the right code in the browser that asked proves the address, by a link that is new', async () => {
  const { email, browser, code, link } = await ask()
  const proof = await prove(browser, code)
  expect(proof?.email).toBe(email)
  expect(proof?.link).not.toBe(link)
  const [stored] = await db().select().from(signIns).where(eq(signIns.email, email))
  expect(stored?.linkHash).toBe(hashLink(proof?.link ?? ''))
})

test('the right code in another browser proves nothing and counts no try', async () => {
  const { email, browser, code } = await ask()
  expect(await prove('another browser', code)).toBeNull()
  expect(await triesLeft(email)).toBe(5)
  expect(await prove(browser, code)).not.toBeNull()
})

test('after five wrong tries the right code is of no use any more', async () => {
  const { email, browser, code } = await ask()
  for (let left = 4; left >= 0; left--) {
    expect(await prove(browser, wrong(code))).toBeNull()
    expect(await triesLeft(email)).toBe(left)
  }
  expect(await prove(browser, code)).toBeNull()
})

test('the fifth try may still be the right one', async () => {
  const { browser, code } = await ask()
  for (let i = 0; i < 4; i++) await prove(browser, wrong(code))
  expect(await prove(browser, code)).not.toBeNull()
})

test('fifty tries at once are five', async () => {
  const { email, browser, code } = await ask()
  await Promise.all(Array.from({ length: 50 }, () => prove(browser, wrong(code))))
  expect(await triesLeft(email)).toBe(0)
  expect(await prove(browser, code)).toBeNull()
})

test('a code lasts half an hour', async () => {
  const { browser, code } = await ask()
  moveClockOn(minutes(29))
  expect(await prove(browser, code)).not.toBeNull()
  moveClockOn(minutes(1))
  expect(await prove(browser, code)).toBeNull()
})

test('of two codes asked for in one browser the newer one counts', async () => {
  const { email, browser, code: older } = await ask()
  moveClockOn(minutes(1))
  const { code: newer } = await ask(email)
  expect(await prove(browser, older)).toBeNull()
  expect((await prove(browser, newer))?.email).toBe(email)
})

test('an address is written to five times an hour, and again the hour after', async () => {
  const { email } = await ask()
  for (let i = 0; i < 4; i++) await ask(email)
  await expect(ask(email)).rejects.toThrow('too-many-tries')
  expect(await lettersTo(email)).toHaveLength(5)
  moveClockOn(minutes(60))
  await ask(email)
})

test('twenty who ask for one address at once send five letters', async () => {
  const email = newAddress()
  const answers = await Promise.allSettled(Array.from({ length: 20 }, () => ask(email)))
  expect(answers.filter(({ status }) => status === 'rejected')).toHaveLength(15)
  expect(await lettersTo(email)).toHaveLength(5)
})

test('from one place sixty letters go out an hour, whoever they are to', async () => {
  for (let i = 0; i < 60; i++) await ask(newAddress(), 'one busy place')
  await expect(ask(newAddress(), 'one busy place')).rejects.toThrow('too-many-tries')
  await ask(newAddress(), 'another place')
})

test('a session is of one person with their roles as they are now, until it is over', async () => {
  const { id, email } = await addStaff()
  await transaction((tx) =>
    tx.insert(sessions).values({
      tokenHash: hash('a session'),
      personId: id,
      expiresAt: new Date(now().getTime() + minutes(10)),
    }),
  )
  expect(await personBySession(db(), 'a session')).toMatchObject({
    id,
    email,
    roles: [{ role: 'staff' }],
  })
  expect(await personBySession(db(), 'another')).toBeNull()
  moveClockOn(minutes(10))
  expect(await personBySession(db(), 'a session')).toBeNull()
})

let addresses = 0
const newAddress = () => `somebody-${++addresses}@test.example`

async function ask(email = newAddress(), from = `place of ${email}`) {
  const browser = `browser of ${email}`
  await transaction((tx) =>
    askToSignIn(tx, { email, locale: 'en', from, browser, next: '/my', hashLink }),
  )
  const { mail } = (await lettersTo(email)).at(-1) ?? {}
  if (mail?.kind !== 'sign-in') throw new Error('no letter')
  const link = new URL(mail.path, 'http://localhost').searchParams.get('token') ?? ''
  return { email, browser, code: mail.code, link }
}

const lettersTo = (email: string) =>
  db().select().from(outbox).where(eq(outbox.to, email)).orderBy(outbox.id)

const prove = (browser: string, code: string) =>
  transaction((tx) => proveCode(tx, browser, code, hashLink))

const wrong = (code: string) => (code === '00000000' ? '00000001' : '00000000')

async function triesLeft(email: string) {
  const [stored] = await db().select().from(signIns).where(eq(signIns.email, email))
  return stored?.triesLeft
}
