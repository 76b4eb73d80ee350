import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { db, transaction } from '@/db/client'
import { identities, people } from '@/db/schema/people'
import { auditLog } from '@/db/schema/records'
import { addPerson } from '@/test/people'
import { type Identity, signInByIdentity } from './sign-in-by-identity'

test('an account is linked to whoever has its address, once, however many sign in at once', async () => {
  const { id, email } = await addPerson()
  const identity = account({ email: ` ${email.toUpperCase()}` })
  const came = await Promise.all(Array.from({ length: 5 }, () => signIn(identity)))
  expect(new Set(came.map((one) => one.id))).toEqual(new Set([id]))
  expect(await linksOf(id)).toMatchObject([{ issuer: identity.issuer, subject: identity.subject }])
  const [linked, ...more] = await db().select().from(auditLog).where(eq(auditLog.subjectId, id))
  expect(linked).toMatchObject({ act: 'identity-linked', actorId: id, subjectKind: 'person' })
  expect(more).toEqual([])
})

test('somebody new is added, their address proved, and their language is that of the page', async () => {
  const identity = account()
  const { id } = await signIn(identity, [], 'sv')
  const [person] = await db().select().from(people).where(eq(people.id, id))
  expect(person).toMatchObject({
    email: identity.email,
    locale: 'sv',
    emailProvedAt: expect.any(Date),
  })
  await signIn(identity, [], 'en')
  expect(await db().select().from(people).where(eq(people.id, id))).toMatchObject([
    { locale: 'en' },
  ])
})

test('a linked account stays that person’s, whatever address it has since or does not have', async () => {
  const identity = account()
  const { id } = await signIn(identity)
  const other = await addPerson()
  for (const email of [other.email, 'new@test.example', undefined])
    expect(await signIn({ ...identity, email, isVerified: false })).toMatchObject({ id })
  expect(await linksOf(other.id)).toEqual([])
})

test('the same subject at another provider is somebody else', async () => {
  const one = account()
  const { id } = await signIn(one)
  const other = account({ subject: one.subject, issuer: 'https://other.example' })
  expect(await signIn(other)).not.toMatchObject({ id })
})

test('an address that nobody vouches for, none, and what is no address link nobody', async () => {
  for (const wrong of [{ isVerified: false }, { email: undefined }, { email: 'no address' }]) {
    const identity = account(wrong)
    await expect(signIn(identity)).rejects.toThrow('address-is-not-verified')
  }
})

test('an organisation speaks for its own domains only, and not for what ends like them', async () => {
  const domains = ['test.example']
  for (const email of ['a@sub.test.example', 'a@mytest.example', 'a@elsewhere.example']) {
    await expect(signIn(account({ email }), domains)).rejects.toThrow(
      'address-is-of-another-domain',
    )
    expect(await db().select().from(people).where(eq(people.email, email))).toEqual([])
  }
  const linked = account()
  await signIn(linked, domains)
  await expect(signIn(linked, ['narrowed.example'])).rejects.toThrow('address-is-of-another-domain')
})

let accounts = 0
const account = (changes: Partial<Identity> = {}): Identity => {
  const number = ++accounts
  return {
    issuer: 'https://login.example',
    subject: `subject-${number}`,
    email: `account-${number}@test.example`,
    isVerified: true,
    ...changes,
  }
}

const signIn = (identity: Identity, domains: string[] = [], locale: 'sv' | 'en' = 'en') =>
  transaction((tx) => signInByIdentity(tx, identity, domains, locale))

const linksOf = (personId: string) =>
  db().select().from(identities).where(eq(identities.personId, personId))
