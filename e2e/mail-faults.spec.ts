import { expect, request, test } from '@playwright/test'
import { formWith, Visitor } from './support/http.ts'
import { anInvitedParty } from './support/journey.ts'
import { PostOffice } from './support/post-office.ts'
import { startAgain, startProduction } from './support/production.ts'
import type { Server } from './support/server.ts'
import { newAddress } from './support/test.ts'

// Far below what a stuck mail server is waited for (20 seconds and more), far above a busy machine.
const noTime = 3_000

test('with a mail server that never answers people sign in, register, cancel and see their pages as fast as ever, and all mails arrive once it does', async () => {
  test.setTimeout(90_000)
  const office = await PostOffice.open()
  office.plays(() => 'never answers')
  const first = await startProduction(office.port)
  const visitor = new Visitor(await request.newContext(), first.origin)
  const email = newAddress('hanging')
  const slow: string[] = []
  const quickly = async <Result>(what: string, work: () => Promise<Result>): Promise<Result> => {
    const begun = performance.now()
    const result = await work()
    const took = performance.now() - begun
    if (took > noTime) slow.push(`${what}: ${Math.round(took)} ms`)
    return result
  }

  const asking = formWith(await visitor.html('/en/sign-in'), 'Send link and code').hidden
  const asked = await quickly('asking to sign in', () =>
    visitor.post('/en/sign-in', { ...asking, email }),
  )
  expect(asked.status()).toBe(303)
  await expect.poll(() => office.connections, 'the mail is on its way').toBeGreaterThan(0)
  const signedIn = await quickly('signing in', () => visitor.get(pressed(linkTo(first, email))))
  expect(signedIn.status()).toBe(302)

  const id = anInvitedParty(first)
  // Ten pages, one after the other.
  const reference = await quickly('registering', () => visitor.sendRegistration({ partyId: id }))
  const cancelling = `/en/my/${reference}/cancel`
  const { hidden } = formWith(await visitor.html(cancelling), reference)
  const cancelled = await quickly('cancelling', () =>
    visitor.post(cancelling, { ...hidden, reason: '' }),
  )
  expect(cancelled.status()).toBe(303)
  expect(await quickly('looking', () => visitor.html(`/en/my/${reference}`))).toContain(reference)
  expect(slow).toEqual([])
  expect(office.arrived).toEqual([])
  await visitor.request.dispose()

  const told = performance.now()
  expect(await first.stop()).toBe(0)
  expect(performance.now() - told).toBeLessThan(10_000)

  office.plays()
  const second = await startAgain(first, office.port)
  const kinds = () =>
    office
      .to(email)
      .map(({ subject }) => subject?.match(/^(Your code|Registration received|Cancelled)/)?.[0])
  await expect
    .poll(() => new Set(kinds()), { timeout: 40_000 })
    .toEqual(new Set(['Your code', 'Registration received', 'Cancelled']))
  expect(await second.stop()).toBe(0)
  expect(second.rows('select 1 from outbox where sent_at is null')).toEqual([])
  second.remove()
  await office.close()
})

/** The link of a mail that has not arrived. */
function linkTo(server: Server, email: string): URL {
  const { mail } = server.row<{ mail: string }>('select mail from outbox where "to" = ?', email)
  return new URL((JSON.parse(mail) as { path: string }).path, server.origin)
}

/** Where the button of the page leads to which a mailed link leads. */
function pressed({ searchParams }: URL): string {
  const [email, token] = ['email', 'token'].map((name) => searchParams.get(name) ?? '')
  const query = new URLSearchParams({
    email: email ?? '',
    token: token ?? '',
    callbackUrl: '/en/my',
  })
  return `/api/auth/callback/mail?${query}`
}
