import { test as base, expect, type Page } from '@playwright/test'
import { IdentityProvider } from './support/identity-provider.ts'
import { ways } from './support/journey.ts'
import { PostOffice } from './support/post-office.ts'
import { startProduction } from './support/production.ts'
import { freePort, type Server } from './support/server.ts'
import { newAddress } from './support/test.ts'
import { type Locale, words } from './support/words.ts'

const name = 'Västerås stad'
type There = { product: Server; provider: IdentityProvider; post: PostOffice }

const test = base.extend<object, { there: There }>({
  there: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from the pattern
    async ({}, use) => {
      const post = await PostOffice.open()
      const known = { origin: '' }
      const provider = new IdentityProvider(await freePort(), known)
      const domains = { OIDC_DOMAINS: 'municipality.example, icld.example' }
      const product = await startProduction(post.port, provider.settings(domains))
      known.origin = product.origin
      await provider.open()
      await use({ product, provider, post })
      await product.stop()
      await provider.close()
      await post.close()
      product.remove()
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ there }, use) => use(there.product.origin),
})

let subjects = 0
/** An account at the provider that nobody has used before. */
function account({ provider }: There, email = newAddress('oidc'), email_verified = true) {
  const subject = `subject-${process.env.TEST_PARALLEL_INDEX}-${++subjects}-${Date.now()}`
  provider.accounts.set(subject, { email, email_verified })
  return { subject, email }
}

const button = (page: Page, locale: Locale) =>
  page.getByRole('button', { name: words[locale]('signIn.byProvider', { name }) })

async function toProvider(page: Page, locale: Locale, next = `/${locale}/my`) {
  await page.goto(`/${locale}/sign-in?next=${encodeURIComponent(next)}`)
  await button(page, locale).click()
}

async function signIn(page: Page, locale: Locale, subject: string, next?: string) {
  await toProvider(page, locale, next)
  await page.waitForURL('**/interaction/**')
  await page.locator('[name=login]').fill(subject)
  await page.locator('[name=password]').fill('anything')
  await page.locator('button[type=submit]').click()
  await page.locator('[name=prompt][value=consent]').waitFor({ state: 'attached' })
}

const consent = (page: Page) => page.locator('button[type=submit]').click()

const person = ({ product }: There, email: string) =>
  product.row<{ id: string; locale: string; email_proved_at: number | null }>(
    'select * from people where email = ?',
    email,
  )

for (const { locale, how, use } of ways)
  test.describe(how, () => {
    test.use(use)
    const t = words[locale]
    const mine = (page: Page, email: string) =>
      expect(page.locator('main')).toContainText(t('my.signedInAs', { email }))

    test('somebody new signs in with the account of their organisation, and goes on to where they were', async ({
      page,
      there,
    }) => {
      const { subject, email } = account(there)
      await signIn(page, locale, subject, `/${locale}/privacy?from=here`)
      await consent(page)
      await page.waitForURL(`**/${locale}/privacy?from=here`)
      await page.goto(`/${locale}/my`)
      await mine(page, email)
      const { id, locale: remembered, email_proved_at } = person(there, email)
      expect([remembered, typeof email_proved_at]).toEqual([locale, 'number'])
      expect(there.product.rows('select * from identities where person_id = ?', id)).toMatchObject([
        { issuer: there.provider.issuer, subject },
      ])
      expect(there.product.rows('select * from roles where person_id = ?', id)).toEqual([])
      expect((await page.request.get('/en/staff')).status()).toBe(404)
      expect(
        there.product.rows(
          "select act from audit_log where subject_kind = 'person' and subject_id = ?",
          id,
        ),
      ).toEqual([{ act: 'identity-linked' }])
    })

    test('the account is the same person ever after, also when its address changes over there', async ({
      page,
      there,
    }) => {
      const { subject, email } = account(there)
      await signIn(page, locale, subject)
      await consent(page)
      await page.waitForURL(`**/${locale}/my`)
      await page
        .getByRole('button', { name: t('site.signOut') })
        .first()
        .click()
      await page.waitForURL((url) => !url.pathname.endsWith('/my'))
      there.provider.accounts.set(subject, { email: newAddress('moved'), email_verified: true })
      await toProvider(page, locale)
      await page.waitForURL(`**/${locale}/my`)
      await mine(page, email)
      const { id } = person(there, email)
      expect(there.product.rows('select 1 from identities where person_id = ?', id)).toHaveLength(1)
    })

    test('an address that nobody vouches for, or of another domain, signs nobody in and says why', async ({
      browser,
      there,
    }) => {
      const cases = [
        [account(there, undefined, false), t('refusals.address-is-not-verified')],
        [account(there, 'x@elsewhere.example'), t('refusals.address-is-of-another-domain')],
      ] as const
      for (const [{ subject, email }, told] of cases) {
        const context = await browser.newContext({ ...use, baseURL: there.product.origin })
        const page = await context.newPage()
        await signIn(page, locale, subject, `/${locale}/privacy`)
        await consent(page)
        await page.waitForURL(`**/${locale}/sign-in?*`)
        await expect(page.locator('main')).toContainText(told)
        await expect(page.locator('input[name=next]').first()).toHaveValue(`/${locale}/privacy`)
        expect(there.product.rows('select 1 from people where email = ?', email)).toEqual([])
        await page.goto(`/${locale}/my`)
        await expect(page).toHaveURL(/sign-in/)
        await context.close()
      }
    })

    test('whoever does not agree over there comes back and is told that nothing was passed on', async ({
      page,
      there,
    }) => {
      const { subject } = account(there)
      await signIn(page, locale, subject)
      await page.getByRole('link', { name: /cancel/i }).click()
      await page.waitForURL(`**/${locale}/sign-in?*`)
      await expect(page.locator('main')).toContainText(t('signIn.problem.denied', { name }))
    })

    test('while the provider is down that is told, and the mailed link works', async ({
      page,
      there,
    }) => {
      await there.provider.close()
      try {
        await toProvider(page, locale)
        await page.waitForURL(`**/${locale}/sign-in?*problem=down*`)
        await expect(page.locator('main')).toContainText(t('signIn.problem.down', { name }))
        const email = newAddress('by-mail')
        await page.getByLabel(t('signIn.email')).fill(email)
        await page.getByRole('button', { name: t('signIn.send') }).click()
        await page.waitForURL('**/sign-in/code*')
        await expect.poll(() => there.post.to(email).length).toBe(1)
      } finally {
        await there.provider.open()
      }
    })
  })

test('an answer that was not asked for in this browser signs nobody in', async ({
  page,
  browser,
  there,
}) => {
  const { subject } = account(there)
  const answers: string[] = [
    '/api/auth/callback/oidc?code=made-up&state=made-up',
    '/api/auth/callback/oidc?code=made-up',
    '/api/auth/callback/oidc',
  ]
  page.on('request', (asked) => {
    const { pathname, search } = new URL(asked.url())
    if (pathname === '/api/auth/callback/oidc') answers.push(pathname + search)
  })
  await signIn(page, 'en', subject)
  // The browser has forgotten what it asked: the provider's answer, unused, is worth nothing in it.
  await page.context().clearCookies({ name: /authjs/ })
  await consent(page)
  await page.waitForURL(/\/en\/sign-in\?.*problem=/)
  expect(answers).toHaveLength(4)

  const victim = await browser.newContext({ baseURL: there.product.origin })
  const theirs = await victim.newPage()
  for (const answer of answers) {
    await theirs.goto(answer)
    await expect(theirs).toHaveURL(/\/en\/sign-in\?.*problem=/)
    await expect(theirs.locator('main')).toContainText('did not work')
    expect((await victim.request.get('/en/my', { maxRedirects: 0 })).status()).toBe(307)
  }
  // Nor one whose state belongs to another sign-in of the same browser.
  await theirs.goto('/en/sign-in')
  await button(theirs, 'en').click()
  await theirs.waitForURL('**/interaction/**')
  await theirs.goto(answers.at(-1) ?? '')
  await expect(theirs).toHaveURL(/\/en\/sign-in\?.*problem=/)
  expect((await victim.request.get('/en/my', { maxRedirects: 0 })).status()).toBe(307)
  await victim.close()
})

test('whoever was signed in before is signed in as whom the provider names, and no identity is given to another', async ({
  page,
  there,
}) => {
  const [first, second] = [account(there), account(there)]
  await signIn(page, 'en', first.subject)
  await consent(page)
  await page.waitForURL('**/en/my')
  await page.context().clearCookies({ name: /^_(session|interaction)/ })
  await signIn(page, 'en', second.subject)
  await consent(page)
  await page.waitForURL('**/en/my')
  await expect(page.locator('main')).toContainText(second.email)
  const ids = [first, second].map(({ email }) => person(there, email).id)
  for (const [i, { subject }] of [first, second].entries())
    expect(
      there.product.rows('select person_id from identities where subject = ?', subject),
    ).toEqual([{ person_id: ids[i] }])
})

test('staff who sign in with their account have the role their address was given', async ({
  page,
  there,
}) => {
  const { subject } = account(there, 'first.staff@icld.example')
  await signIn(page, 'en', subject, '/en/staff')
  await consent(page)
  await page.waitForURL('**/en/staff')
  await page.goto(`/en/staff/people/${person(there, 'first.staff@icld.example').id}`)
  await expect(page.locator('main')).toContainText(`${there.provider.issuer}, since`)
})

test('a sign-in is begun by our own page’s button and by nothing else', async ({
  request,
  there,
}) => {
  const at = `${there.product.origin}/en/sign-in/provider`
  const form = { next: 'https://evil.example/' }
  expect((await request.get(at)).status()).toBe(404)
  for (const origin of ['https://evil.example', ''])
    expect((await request.post(at, { form, headers: { origin } })).status()).toBe(403)
  const begun = await request.post(at, { form, headers: { origin: there.product.origin } })
  const to = new URL(begun.headers().refresh?.replace('0;url=', '') ?? '')
  expect(to.origin).toBe(there.provider.issuer)
  expect(Object.fromEntries(to.searchParams)).toMatchObject({
    scope: 'openid email',
    code_challenge_method: 'S256',
    state: expect.any(String),
    nonce: expect.any(String),
    ui_locales: 'en',
  })
})
