import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, expect, request } from '@playwright/test'
import type { ParsedMail } from 'mailparser'
import { formWith, Visitor } from './support/http.ts'
import { PostOffice } from './support/post-office.ts'
import { settings, startAgain, startProduction } from './support/production.ts'
import {
  answerRest,
  answerStay,
  answerYou,
  goOn,
  referenceOn,
  registering,
  send,
} from './support/registering.ts'
import { clean, Server } from './support/server.ts'
import { newAddress } from './support/test.ts'

const test = base.extend<object, { post: PostOffice; product: Server }>({
  post: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from the pattern
    async ({}, use) => {
      const post = await PostOffice.open()
      await use(post)
      await post.close()
    },
    { scope: 'worker' },
  ],
  product: [
    async ({ post }, use) => {
      const server = await startProduction(post.port)
      await use(server)
      await server.stop()
      server.remove()
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ product }, use) => use(product.origin),
})

const linkIn = (mail: ParsedMail | undefined) =>
  mail?.text?.match(/http:\/\/localhost\S+/)?.[0] ?? ''

for (const locale of ['sv', 'en'] as const)
  test(`in production a delegate signs in by the mailed link, registers, and gets the confirmation by mail (${locale})`, async ({
    page,
    post,
    product,
  }) => {
    const email = newAddress('production')
    const mailWith = async (subject: RegExp) => {
      const find = () => post.to(email).find((mail) => subject.test(mail.subject ?? ''))
      await expect.poll(find).toBeTruthy()
      return find()
    }
    await page.goto(`${registering(locale)}/partnership`)
    await page.locator('input[type=email]').fill(email)
    await page.locator('main button[type=submit]').click()
    await page.waitForURL('**/sign-in/code*')
    const asked = await mailWith(/\d{4} \d{4}/)
    expect(asked?.from?.text).toBe('"ICLD" <registration@icld.example>')
    const link = linkIn(asked)
    expect(link).toContain(`/${locale}/sign-in/link?`)

    const signedIn = async () =>
      (await page.request.get('/en/my', { maxRedirects: 0 })).status() === 200
    await page.goto(link)
    expect(await signedIn()).toBe(false)
    await page.goto(link)
    await page.locator('main button[type=submit]').click()
    await page.waitForURL('**/register/partnership')
    expect(await signedIn()).toBe(true)

    const cookies = (await page.context().cookies()).map(({ name, httpOnly, sameSite }) => ({
      name,
      httpOnly,
      sameSite,
    }))
    expect(cookies.filter(({ httpOnly, sameSite }) => !httpOnly || sameSite !== 'Lax')).toEqual([])

    await page.getByRole('radio').first().check()
    await goOn(page, locale, 'you')
    await answerYou(page, locale)
    await answerStay(page, locale)
    await answerRest(page, locale)
    await send(page, locale)
    const reference = await referenceOn(page)
    const mail = await mailWith(new RegExp(reference))
    expect(mail?.subject).toMatch(locale === 'sv' ? /^Anmälan mottagen/ : /^Registration received/)
    expect(mail?.text).toContain(`${product.origin}/${locale}/my/${reference}`)
    expect(mail?.html).toContain(`lang="${locale}"`)
    const [calendar] = mail?.attachments ?? []
    expect(calendar?.contentType).toBe('text/calendar')
    const entry = calendar?.content.toString().replace(/\r\n[ \t]/g, '') ?? ''
    expect(entry).toContain('BEGIN:VEVENT')
    expect(entry).toContain('DTSTART;VALUE=DATE:20190513')
    expect(entry).toContain(`${product.origin}/${locale}/my/${reference}`)

    const other = await request.newContext({ baseURL: product.origin })
    const query = new URL(link).searchParams
    const again = new URLSearchParams({
      email,
      token: query.get('token') ?? '',
      callbackUrl: '/en/my',
    })
    const used = await other.get(`/api/auth/callback/mail?${again}`)
    expect(used.url()).toContain('/sign-in')
    expect((await other.get('/en/my', { maxRedirects: 0 })).status()).toBe(307)
    await other.dispose()
  })

test('the first staff member comes from the environment, and nobody else is staff', async ({
  product,
}) => {
  expect(
    product.rows('select p.email, r.role from roles r join people p on p.id = r.person_id'),
  ).toEqual([{ email: 'first.staff@icld.example', role: 'staff' }])
})

test('production has nothing of the demo: no mails to read, no people to sign in as, no door for them', async ({
  page,
  product,
}) => {
  const demo = await Server.demo()
  const [inDemo, visitor] = await Promise.all(
    [demo, product].map(async ({ origin }) => new Visitor(await request.newContext(), origin)),
  )
  if (!inDemo || !visitor) throw new Error('nobody is there')
  const door = formWith(await inDemo.html('/en/sign-in'), 'jonas.ekberg@ale.example').hidden
  await inDemo.request.dispose()
  await demo.stop()
  demo.remove()

  for (const path of ['/en/demo/mail', '/sv/demo/mail', '/en/demo/mail/outbox-1-localhost.eml'])
    expect((await visitor.get(path)).status(), path).toBe(404)
  await page.goto('/en/sign-in')
  await expect(page.locator('form')).toHaveCount(1)
  await expect(page.locator('body')).not.toContainText(/\bdemo\b/i)

  const before = product.rows('select * from sign_ins')
  const answer = await visitor.post('/en/sign-in', {
    ...door,
    email: 'first.staff@icld.example',
    next: '/en/staff',
  })
  expect(answer.status()).toBe(404)
  expect((await visitor.get('/en/my')).status()).toBe(307)
  expect(product.rows('select * from sign_ins')).toEqual(before)
  await visitor.request.dispose()
})

const complete = settings(3000, 25)
const refusals: [string, string[], Record<string, string | undefined>, RegExp][] = [
  [
    'with the demo’s switch',
    [],
    { ...complete, DEMO_CLOCK_OFFSET: '1' },
    /DEMO_CLOCK_OFFSET.*demo/,
  ],
  [
    'with a secret of the demo',
    [],
    { ...complete, DEMO_SECRET: 'x'.repeat(40) },
    /DEMO_SECRET.*demo/,
  ],
  ['without a secret', [], { ...complete, AUTH_SECRET: undefined }, /AUTH_SECRET is missing/],
  ['with a short secret', [], { ...complete, AUTH_SECRET: 'short' }, /AUTH_SECRET is too short/],
  ['without a mail server', [], { ...complete, SMTP_URL: undefined }, /SMTP_URL is missing/],
  ['without staff', [], { ...complete, STAFF_EMAILS: '' }, /STAFF_EMAILS is missing/],
  [
    'with keys for passport data that are none',
    [],
    { ...complete, PASSPORT_KEYS: 'secret' },
    /PASSPORT_KEYS is a list such as/,
  ],
  [
    'open to all without encryption',
    [],
    { ...complete, PUBLIC_URL: 'http://registration.example' },
    /https/,
  ],
  [
    'at an address that is none',
    [],
    { ...complete, PUBLIC_URL: 'registration' },
    /PUBLIC_URL is the address people use/,
  ],
  [
    'as a demo with production’s mail server',
    ['--demo'],
    { SMTP_URL: 'smtp://localhost' },
    /SMTP_URL.*production/,
  ],
]
for (const [how, args, environment, says] of refusals)
  test(`the server refuses to start ${how}, with one clear line`, () => {
    const folder = mkdtempSync(join(tmpdir(), 'e2e-refused-'))
    const { status, stderr } = spawnSync('node', ['server.ts', ...args], {
      env: clean({ PORT: '1', DATA_DIR: folder, ...environment }),
      encoding: 'utf8',
      timeout: 20_000,
    })
    rmSync(folder, { recursive: true })
    expect(status).toBe(1)
    expect(stderr.trim().split('\n')).toHaveLength(1)
    expect(stderr).toMatch(says)
  })

test('the server refuses to start production in a folder that holds a demo', () => {
  const folder = mkdtempSync(join(tmpdir(), 'e2e-refused-'))
  writeFileSync(join(folder, 'demo.json'), '{}')
  const { status, stderr } = spawnSync('node', ['server.ts'], {
    env: clean({ PORT: '1', DATA_DIR: folder, ...complete }),
    encoding: 'utf8',
    timeout: 20_000,
  })
  rmSync(folder, { recursive: true })
  expect(status).toBe(1)
  expect(stderr.trim().split('\n')).toHaveLength(1)
  expect(stderr).toContain('holds a demo')
})

test('told to stop, the server ends by itself, and mails on their way are sent by then or by the next', async ({
  post,
}) => {
  test.setTimeout(90_000)
  const first = await startProduction(post.port)
  const visitor = new Visitor(await request.newContext(), first.origin)
  const addresses = Array.from({ length: 20 }, (_, i) => `stopped.${i}@municipality.example`)
  const { hidden } = formWith(await visitor.html('/en/sign-in'), 'Send link and code')
  const asked = await Promise.all(
    addresses.map((email) => visitor.post('/en/sign-in', { ...hidden, email })),
  )
  expect(asked.map((answer) => answer.status())).toEqual(addresses.map(() => 303))
  const told = Date.now()
  expect(await first.stop()).toBe(0)
  expect(Date.now() - told).toBeLessThan(8_000)

  const second = await startAgain(first, post.port)
  const arrived = () =>
    post.arrived
      .map((mail) => [mail.to ?? []].flat()[0]?.text ?? '')
      .filter((to) => to.startsWith('stopped.'))
      .toSorted()
  await expect.poll(arrived, { timeout: 40_000 }).toEqual(addresses.toSorted())
  expect(await second.stop()).toBe(0)
  second.remove()
  await visitor.request.dispose()
})
