import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { db, transaction } from '@/db/client'
import { sessions } from '@/db/schema/people'
import { personalLinks } from '@/db/schema/personal-links'
import { moveClockOn } from '@/test/clock'
import { addPerson } from '@/test/people'
import { days, now } from '../clock'
import { can } from '../permissions'
import { personBySession } from './by-session'
import { makePersonalLink, openPersonalLink, personalLink, revokeLinks } from './personal-link'
import { hash } from './secrets'
import { signOutEverywhere } from './sign-out-everywhere'

test('a link leads somewhere and is for one address; its secret stands nowhere but in the letter', async () => {
  const { id, token } = await make('anna@test.example')
  expect(await personalLink(db(), token)).toMatchObject({
    id,
    email: 'anna@test.example',
    leadsTo: '/events/x/take-over',
  })
  const [stored] = await db().select().from(personalLinks).where(eq(personalLinks.id, id))
  expect(JSON.stringify(stored)).not.toContain(token)
})

test('looking at a link does not use it up, and a press of its button is noted', async () => {
  const { token } = await make()
  expect(await personalLink(db(), token)).toMatchObject({ openedAt: null })
  await transaction((tx) => openPersonalLink(tx, token))
  expect(await personalLink(db(), token)).toMatchObject({ openedAt: expect.any(Date) })
  await transaction((tx) => openPersonalLink(tx, token))
})

test('whoever signed in with another address may not answer what the link is for', async () => {
  const { token } = await make('anna@test.example')
  const link = await personalLink(db(), token)
  if (!link) throw new Error('no link')
  expect(can.answerTakeOver(await addPerson('anna@test.example'), link)).toBe(true)
  expect(can.answerTakeOver(await addPerson(), link)).toBe(false)
  expect(can.answerTakeOver(null, link)).toBe(false)
})

test('revoked, expired, or made up, a link works no more, and looks the same each time', async () => {
  const revoked = await make()
  await transaction((tx) => revokeLinks(tx, [revoked.id]))
  const expired = await make()
  moveClockOn(days(7))
  for (const token of [revoked.token, expired.token, 'made-up', '']) {
    expect(await personalLink(db(), token)).toBeNull()
    await expect(transaction((tx) => openPersonalLink(tx, token))).rejects.toThrow(
      'link-works-no-more',
    )
  }
})

test('signed out everywhere, no session of the person works, and everybody else’s do', async () => {
  const [one, other] = [await addPerson(), await addPerson()]
  for (const [token, { id }] of [
    ['on the phone', one],
    ['on the office PC', one],
    ['of somebody else', other],
  ] as const)
    await transaction((tx) =>
      tx.insert(sessions).values({
        tokenHash: hash(token),
        personId: id,
        expiresAt: new Date(now().getTime() + days(1)),
      }),
    )
  expect(await personBySession(db(), 'on the phone')).toMatchObject({ id: one.id })
  await transaction((tx) => signOutEverywhere(tx, one.id))
  expect(await personBySession(db(), 'on the phone')).toBeNull()
  expect(await personBySession(db(), 'on the office PC')).toBeNull()
  expect(await personBySession(db(), 'of somebody else')).toMatchObject({ id: other.id })
})

async function make(email = 'somebody@test.example') {
  const { id, path } = await transaction((tx) =>
    makePersonalLink(tx, {
      ...{ email, locale: 'en', leadsTo: '/events/x/take-over' },
      expiresAt: new Date(now().getTime() + days(7)),
    }),
  )
  return { id, token: path.replace('/link/', '') }
}
