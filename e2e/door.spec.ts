import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from '@playwright/test'
import { ticketCode } from '../lib/ticket.ts'
import { browserSeeing } from './support/camera.ts'
import { Visitor } from './support/http.ts'
import { lookOver } from './support/look-over.ts'
import { academy } from './support/placed.ts'
import { Server } from './support/server.ts'
import { test as base, conference, expect, newAddress, people } from './support/test.ts'
import { words } from './support/words.ts'

// On the morning of the first day, with registration still open so that everybody can be made.
type Phone = (email?: string, more?: Parameters<Browser['newContext']>[0]) => Promise<Page>

const test = base.extend<{ phone: Phone }, { firstDay: Server }>({
  // Phones of their own, put away after each test.
  phone: async ({ browser, server }, use) => {
    const all: Page[] = []
    await use(async (email, more) => {
      const page = await phoneOf(browser, server, email, more)
      all.push(page)
      return page
    })
    for (const page of all) await page.context().close()
  },

  firstDay: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from the pattern
    async ({}, use) => {
      const early = await Server.demo()
      const server = await early.movedTo('2019-05-13T08:30:00+02:00')
      server.arrange(
        'update events set closes_at = ? where slug = ?',
        ...[Date.parse('2019-05-14T20:00:00Z'), conference],
      )
      await use(server)
      await server.stop()
      server.remove()
    },
    { scope: 'worker' },
  ],
  server: ({ firstDay }, use) => use(firstDay),
})

// What a browser says of a line that is cut; the test cuts it.
const cut = [/ERR_INTERNET_DISCONNECTED/, /Failed to load resource/, /ERR_FAILED/]

const t = words.en
const p = (key: string) => t(`door.phone.${key}` as 'door.phone.find')
const doors = `/en/days/${conference}/door`
const day = '2019-05-13'

test('a ticket held before the camera lets its person in without a connection, read by ours where the browser has no reader', async ({
  server,
  visitor,
  freshPartnership,
}) => {
  const { reference, name } = await delegate(visitor, freshPartnership)
  const browser = await browserSeeing(ticketOf(server, reference), server.folder)
  try {
    const page = await phoneOf(browser, server)
    await openDoor(page, 'Camera door')
    await expect(page.getByText(p('ready'))).toBeVisible()
    await page.context().setOffline(true)
    await page.reload()
    await page.getByRole('button', { name: p('camera.start') }).click()
    await expect(result(page)).toContainText(p('verdict.welcome'), { timeout: 20_000 })
    await expect(result(page)).toContainText(name)
    await page.context().setOffline(false)
    await expect.poll(() => checkInsOf(server, reference)).toMatchObject([{ how: 'ticket', day }])
    expect(daysOf(server, reference)).toEqual([day])
  } finally {
    await browser.close()
  }
})

test('a browser that reads codes itself is asked, and ours is not loaded', async ({
  server,
  visitor,
  freshPartnership,
}) => {
  const { reference, name } = await delegate(visitor, freshPartnership)
  const code = ticketOf(server, reference)
  const browser = await browserSeeing('https://example.org/', server.folder)
  try {
    const page = await phoneOf(browser, server)
    await page.addInitScript((rawValue) => {
      class BarcodeDetector {
        static getSupportedFormats = async () => ['qr_code']
        detect = async () => [{ rawValue }]
      }
      Object.assign(globalThis, { BarcodeDetector })
    }, code)
    const scripts: string[] = []
    page.on('response', async (response) => {
      if (response.url().endsWith('.js')) scripts.push(await response.text().catch(() => ''))
    })
    await openDoor(page, 'Own reader')
    await page.getByRole('button', { name: p('camera.start') }).click()
    await expect(result(page)).toContainText(name, { timeout: 20_000 })
    expect(scripts.length).toBeGreaterThan(3)
    expect(scripts.filter((text) => text.includes("on 'BarcodeDetector'"))).toEqual([])
  } finally {
    await browser.close()
  }
})

test('a door works without a connection after one load, keeps ciphertext alone, and sends when it is back', async ({
  phone,
  server,
  visitor,
  freshPartnership,
}) => {
  const [one, two] = [
    await delegate(visitor, freshPartnership),
    await delegate(visitor, freshPartnership),
  ]
  const page = await phone()
  const context = page.context()
  const id = await openDoor(page, 'Side door')
  await expect(page.getByText(p('ready'))).toBeVisible()

  await context.setOffline(true)
  await page.reload()
  await expect(page.getByText('No connection since')).toBeVisible()
  await expect(page.getByText(p('ready'))).toBeVisible()
  await page.getByLabel(p('find')).fill(one.name)
  await page.keyboard.press('Enter')
  await expect(result(page)).toContainText(p('verdict.welcome'))
  await expect(result(page)).toContainText(one.name)
  await page.getByLabel(p('find')).fill(ticketOf(server, two.reference))
  await page.keyboard.press('Enter')
  await expect(result(page)).toContainText(two.name)
  await expect(page.getByText('Waiting to be sent: 2')).toBeVisible()
  expect(checkInsOf(server, one.reference)).toEqual([])

  // Nothing of it is lost with the page, and nothing of it can be read.
  await page.reload()
  await expect(page.getByText('Waiting to be sent: 2')).toBeVisible()
  const kept = await keptBy(page, id)
  expect(kept.length).toBeGreaterThan(1000)
  for (const secret of [one.name, one.reference, two.reference, 'Seretse'])
    expect(kept).not.toContain(secret)
  await page.getByLabel(p('find')).fill(two.reference)
  await page.keyboard.press('Enter')
  await expect(result(page)).toContainText(p('verdict.already'))

  // To a session as well, and back to the day.
  const what = page.getByLabel(p('for'))
  const session = (await what.locator('option').nth(1).getAttribute('value')) ?? ''
  await what.selectOption(session)
  await page.getByLabel(p('find')).fill(two.name)
  await page.keyboard.press('Enter')
  await expect(result(page)).toContainText(p('verdict.welcome'))
  await what.selectOption({ index: 0 })

  await context.setOffline(false)
  await expect(page.getByText('Connected')).toBeVisible({ timeout: 20_000 })
  await expect.poll(() => checkInsOf(server, two.reference)).toHaveLength(2)
  expect(checkInsOf(server, one.reference)).toMatchObject([{ how: 'name' }])
  await what.selectOption(session)
  await page.getByLabel(p('find')).fill(two.name)
  await page.keyboard.press('Enter')
  await expect(result(page)).toContainText(p('verdict.already'))
  expect(checkInsOf(server, two.reference).map(({ how }) => how)).toEqual(['ticket', 'name'])

  await page.getByRole('button', { name: `Undo ${one.name}` }).click()
  await expect.poll(() => daysOf(server, one.reference)).toEqual([])

  await end(page)
  await expect(page.getByText(p('closed'))).toBeVisible()
  expect(await keptBy(page, id)).toBe('')
  expect(
    server.row<{ closed_at: number | null }>('select closed_at from doors where id = ?', id)
      .closed_at,
  ).not.toBeNull()
})

test('two doors without a connection let in the same ticket, and both and the overview notice', async ({
  phone,
  server,
  visitor,
  freshPartnership,
}) => {
  const { reference, name } = await delegate(visitor, freshPartnership)
  const code = ticketOf(server, reference)
  const phones = [await phone(), await phone()]
  for (const [i, page] of phones.entries()) {
    await openDoor(page, `Gate ${i + 1}`)
    await expect(page.getByText(p('ready'))).toBeVisible()
    await page.context().setOffline(true)
    await page.getByLabel(p('find')).fill(code)
    await page.keyboard.press('Enter')
    await expect(result(page)).toContainText(p('verdict.welcome'))
  }
  for (const page of phones) await page.context().setOffline(false)
  await expect.poll(() => checkInsOf(server, reference)).toHaveLength(2)
  expect(checkInsOf(server, reference).filter(({ repeats }) => repeats === null)).toHaveLength(1)
  for (const page of phones) {
    await page.reload()
    await expect(page.getByText(`${name} came in twice`)).toBeVisible()
  }
  const [page] = phones
  if (!page) throw new Error('no phone')
  // Whoever has looked at it says so, and is not told again.
  const told = page.getByRole('listitem').filter({ hasText: `${name} came in twice` })
  await told.getByRole('button', { name: p('dismiss') }).click()
  await expect(told).toBeHidden()
  await page.reload()
  await expect(page.getByText('Connected')).toBeVisible()
  await expect(page.getByLabel(p('find'))).toBeVisible()
  await expect(told).toBeHidden()
  await page.goto(doors)
  const twice = page.locator('li', { hasText: name }).filter({ hasText: 'Gate 1' })
  await twice.getByRole('button', { name: t('door.undoSecond') }).click()
  await expect
    .poll(() => checkInsOf(server, reference).filter(({ undone_at }) => undone_at === null))
    .toHaveLength(1)
  expect(daysOf(server, reference)).toEqual([day])
})

test('a forged, a foreign, a cancelled, a substituted, a waiting and an expired ticket are told apart', async ({
  phone,
  server,
  visitor,
  freshPartnership,
}) => {
  const cancelled = await delegate(visitor, freshPartnership)
  const passedOn = await delegate(visitor, freshPartnership)
  const waits = await delegate(visitor, freshPartnership)
  const otherDay = await delegate(visitor, freshPartnership)
  const genuine = await delegate(visitor, freshPartnership)
  const end = (reference: string, how: string) =>
    server.arrange(
      "update registrations set status = 'cancelled', ended = ? where reference = ?",
      ...[JSON.stringify({ how }), reference],
    )
  end(cancelled.reference, 'delegate')
  end(passedOn.reference, 'substituted')
  server.arrange(
    'delete from funded_places where registration_id = (select id from registrations where reference = ?)',
    waits.reference,
  )
  server.arrange(
    `update registrations set days = '["2019-05-14"]' where reference = ?`,
    otherDay.reference,
  )
  const page = await phone()
  await openDoor(page, 'Strict door')
  const show = async (code: string, verdict: string) => {
    await page.getByLabel(p('find')).fill(code)
    await page.keyboard.press('Enter')
    await expect(result(page)).toContainText(p(`verdict.${verdict}`))
  }
  const code = ticketOf(server, genuine.reference)
  const forged = ticketCode('another secret', {
    reference: genuine.reference,
    eventSlug: conference,
  })
  await show(forged, 'forged')
  await show(`${code.slice(0, -4)}AAAA`, 'forged')
  await show(ticketOf(server, genuine.reference, academy), 'other-event')
  await show(ticketOf(server, cancelled.reference), 'cancelled')
  await expect(result(page)).not.toContainText(cancelled.name)
  await show(ticketOf(server, passedOn.reference), 'substituted')
  await show(ticketOf(server, waits.reference), 'waits')
  await show(ticketOf(server, 'VAS-ZZZZZ'), 'unknown')
  await show(ticketOf(server, otherDay.reference), 'other-days')
  expect(checkInsOf(server, otherDay.reference)).toEqual([])
  await page.getByRole('button', { name: p('letInAnyway') }).click()
  await expect.poll(() => checkInsOf(server, otherDay.reference)).toHaveLength(1)
  await show(code, 'welcome')
  await show(code, 'already')
  await show(cancelled.reference.toLowerCase().replace('-', ' '), 'cancelled')
  await show('Nobody of that name', 'not-found')
  // What was said of the last one goes as soon as the next is typed.
  await page.getByLabel(p('find')).fill('N')
  await expect(result(page)).toBeEmpty()
  expect(checkInsOf(server, cancelled.reference)).toEqual([])
})

test('before the first day a door is for practice, and after the last one its tickets have expired', async ({
  phone,
  server,
}) => {
  const page = await phone()
  const there = `/en/days/${academy}/door`
  await openDoor(page, 'Aula', there)
  await expect(page.getByText(p('practice'))).toBeVisible()
  const before = server.rows('select 1 from check_ins').length
  const placed = server.rows<{ reference: string }>(
    `select r.reference from registrations r join academy_places p on p.registration_id = r.id
     where p.offered_until is null`,
  )
  for (const { reference } of placed.slice(0, 1)) {
    await page.getByLabel(p('find')).fill(ticketOf(server, reference, academy))
    await page.keyboard.press('Enter')
    await expect(result(page)).toBeVisible()
  }
  expect(server.rows('select 1 from check_ins')).toHaveLength(before)
  server.arrange(
    "update events set starts_on = '2019-05-08', ends_on = '2019-05-12' where slug = ?",
    academy,
  )
  await page.reload()
  // What the phone kept of before is replaced as soon as the server answers.
  await expect(async () => {
    await page.getByLabel(p('find')).fill(ticketOf(server, 'UME-ZZZZZ', academy))
    await page.keyboard.press('Enter')
    await expect(result(page)).toContainText(p('verdict.over'), { timeout: 500 })
  }).toPass({ timeout: 15_000 })
})

test('a door that is closed elsewhere erases its phone at the next word from the server', async ({
  phone,
  visitor,
}) => {
  const page = await phone()
  const id = await openDoor(page, 'Forgotten door')
  await expect(page.getByText(p('ready'))).toBeVisible()
  const staff = await (await visitor()).signIn(people.staff)
  await staff.answer(`${doors}/${id}/close`, t('door.closeButton'), {})
  await page.reload()
  await expect(page.getByText(p('closed'))).toBeVisible()
  expect(await keptBy(page, id)).toBe('')
})

test('a phone on which nobody is signed in any more shows nobody, and keeps what it has to send', async ({
  phone,
  server,
  signIn,
  visitor,
  freshPartnership,
}) => {
  const { reference, name } = await delegate(visitor, freshPartnership)
  const page = await phone()
  await openDoor(page, 'Left behind')
  await expect(page.getByText(p('ready'))).toBeVisible()
  await page.context().setOffline(true)
  await page.getByLabel(p('find')).fill(name)
  await page.keyboard.press('Enter')
  await expect(page.getByText('Waiting to be sent: 1')).toBeVisible()
  await page.context().clearCookies()
  await page.context().setOffline(false)
  await expect(page.getByText('You are signed out')).toBeVisible({ timeout: 20_000 })
  await expect(page.locator('main')).not.toContainText(name)
  expect(checkInsOf(server, reference)).toEqual([])
  await signIn(page, people.staff)
  await page.reload()
  await expect.poll(() => checkInsOf(server, reference)).toHaveLength(1)
})

test('a door is ended on a second press, after what that does has been said', async ({ phone }) => {
  const page = await phone()
  const id = await openDoor(page, 'Second thoughts')
  await expect(page.getByText(p('ready'))).toBeVisible()
  await page.getByRole('button', { name: p('end') }).click()
  await expect(page.getByText(p('endDoes'))).toBeVisible()
  await page.getByRole('button', { name: p('endNot') }).click()
  await expect(page.getByText(p('endDoes'))).toBeHidden()
  expect(await keptBy(page, id)).not.toBe('')
  await end(page)
  await expect(page.getByText(p('closed'))).toBeVisible()
  expect(await keptBy(page, id)).toBe('')
})

test('whom a phone let in before it heard that its door was closed is taken in, and then the phone keeps nothing', async ({
  phone,
  server,
  visitor,
  freshPartnership,
}) => {
  const came = await delegate(visitor, freshPartnership)
  const cancelled = await delegate(visitor, freshPartnership)
  const page = await phone()
  const id = await openDoor(page, 'Cut off')
  await expect(page.getByText(p('ready'))).toBeVisible()
  await page.context().setOffline(true)
  for (const { name } of [came, cancelled]) {
    await page.getByLabel(p('find')).fill(name)
    await page.keyboard.press('Enter')
    await expect(result(page)).toContainText(name)
  }
  cancel(server, cancelled.reference)
  const staff = await (await visitor()).signIn(people.staff)
  await staff.answer(`${doors}/${id}/close`, t('door.closeButton'), {})
  await page.context().setOffline(false)
  await expect(page.getByText(p('closed'))).toBeVisible({ timeout: 20_000 })
  expect(checkInsOf(server, came.reference)).toMatchObject([{ how: 'name', day }])
  expect(checkInsOf(server, cancelled.reference)).toEqual([])
  // It is said as long as somebody looks at it, and kept no longer.
  await expect(page.locator('main')).toContainText(`${cancelled.name} was let in here`)
  expect(await keptBy(page, id)).toBe('')
})

test('a phone whose keeper keeps the door no more shows nobody, and keeps what it has to send', async ({
  phone,
  server,
  visitor,
  freshPartnership,
}) => {
  const { reference, name } = await delegate(visitor, freshPartnership)
  const keeper = await keeperOf(server, visitor)
  const ends = (at: number | null) =>
    server.arrange(
      'update roles set ends_at = ? where person_id = (select id from people where email = ?)',
      ...[at, keeper],
    )
  const page = await phone(keeper)
  await openDoor(page, 'Yesterday’s keeper')
  await expect(page.getByText(p('ready'))).toBeVisible()
  await page.context().setOffline(true)
  await page.getByLabel(p('find')).fill(name)
  await page.keyboard.press('Enter')
  await expect(page.getByText('Waiting to be sent: 1')).toBeVisible()
  ends(1)
  await page.context().setOffline(false)
  const said = page.getByText('Whoever is signed in here does not keep this door')
  await expect(said).toBeVisible({ timeout: 20_000 })
  await expect(said).toContainText('Waiting to be sent: 1')
  await expect(page.locator('main')).not.toContainText(name)
  await page.reload()
  await expect(said).toContainText('Waiting to be sent: 1')
  expect(checkInsOf(server, reference)).toEqual([])
  ends(null)
  await page.reload()
  await expect.poll(() => checkInsOf(server, reference)).toHaveLength(1)
  await expect(page.getByLabel(p('find'))).toBeVisible()
})

test('after the doors are over staff check in and undo on a phone, and what it kept of other doors is erased', async ({
  phone,
  server,
  visitor,
  freshPartnership,
}) => {
  const { reference, name } = await delegate(visitor, freshPartnership)
  const page = await phone()
  const other = await openDoor(page, 'Of long ago')
  await expect(page.getByText(p('ready'))).toBeVisible()
  await page.goto(doors)
  await keptUntil(page, other, '2019-05-01T00:00:00.000Z')
  const between = (starts: string, ends: string) =>
    server.arrange(
      'update events set starts_on = ?, ends_on = ? where slug = ?',
      ...[starts, ends, conference],
    )
  between('2019-05-10', '2019-05-11')
  try {
    const id = await openDoor(page, 'Afterwards')
    await expect(page.getByText(p('ready'))).toBeVisible()
    await page.getByLabel(p('find')).fill(name)
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: p('letInAnyway') }).click()
    await expect(result(page)).toContainText(p('verdict.welcome'))
    await expect
      .poll(() => checkInsOf(server, reference))
      .toMatchObject([{ day: '2019-05-11', undone_at: null }])
    await page.reload()
    await page.getByRole('button', { name: `Undo ${name}` }).click()
    await expect.poll(() => daysOf(server, reference)).toEqual([])
    expect(await keptBy(page, other)).toBe('')
    expect(await keptBy(page, id)).not.toBe('')
  } finally {
    between('2019-05-13', '2019-05-14')
  }
})

test('whoever was tried the evening before comes in on the day, on a phone that was left on', async ({
  phone,
  server,
  visitor,
  freshPartnership,
}) => {
  const { reference, name } = await delegate(visitor, freshPartnership)
  const page = await phone(people.staff, { serviceWorkers: 'block' })
  let evening = true
  await page.route('**/door/*/sync', async (route) => {
    const response = await route.fetch()
    const told = await response.json()
    const at = evening ? '2019-05-12T18:00:00.000Z' : told.at
    await route.fulfill({ response, json: { ...told, at } })
  })
  await openDoor(page, 'Tried before')
  await expect(page.getByText(p('practice'))).toBeVisible()
  const letIn = async () => {
    await page.getByLabel(p('find')).fill(name)
    await page.keyboard.press('Enter')
    await expect(result(page)).toContainText(p('verdict.welcome'))
  }
  await letIn()
  await expect(page.getByRole('button', { name: `Undo ${name}` })).toBeVisible()
  evening = false
  await page.evaluate(() => dispatchEvent(new Event('online')))
  await expect(page.getByText(p('practice'))).toBeHidden()
  await expect(page.getByRole('button', { name: `Undo ${name}` })).toBeHidden()
  expect(checkInsOf(server, reference)).toEqual([])
  await letIn()
  await expect.poll(() => checkInsOf(server, reference)).toHaveLength(1)
})

test('ending one door leaves another’s page to work without a connection', async ({ phone }) => {
  const page = await phone()
  const stays = await openDoor(page, 'Stays')
  await expect(page.getByText(p('ready'))).toBeVisible()
  const goes = await openDoor(page, 'Goes')
  await expect(page.getByText(p('ready'))).toBeVisible()
  await end(page)
  await expect(page.getByText(p('closed'))).toBeVisible()
  // Nor does looking at one that is closed take it away.
  await page.goto(`${doors}/${goes}`)
  await expect(page.getByText(p('closed'))).toBeVisible()
  await page.context().setOffline(true)
  await page.goto(`${doors}/${stays}`)
  await expect(page.getByText('No connection since')).toBeVisible()
  await page.context().setOffline(false)
  await end(page)
  await expect(page.getByText(p('closed'))).toBeVisible()
  const registered = () =>
    page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)
  await expect.poll(registered).toBe(0)
})

test('a keeper ends another’s door on their own phone alone', async ({
  phone,
  server,
  visitor,
  freshPartnership,
}) => {
  const { reference, name } = await delegate(visitor, freshPartnership)
  const id = await staffDoor(await (await visitor()).signIn(people.staff))
  const page = await phone(await keeperOf(server, visitor))
  await page.goto(`${doors}/${id}`)
  await expect(page.getByText(p('ready'))).toBeVisible()
  await page.context().setOffline(true)
  await page.getByLabel(p('find')).fill(name)
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: p('leave') }).click()
  await page.getByRole('button', { name: p('leave') }).click()
  await expect(page.getByText(p('unsent'))).toBeVisible()
  await page.context().setOffline(false)
  await expect.poll(() => checkInsOf(server, reference)).toHaveLength(1)
  await page.getByRole('button', { name: p('leave') }).click()
  await expect(page.getByText(p('left'))).toBeVisible()
  expect(await keptBy(page, id)).toBe('')
  expect(
    server.row<{ closed_at: number | null }>('select closed_at from doors where id = ?', id)
      .closed_at,
  ).toBeNull()
})

test('whoever comes in while the list is on its way stays in when it has come', async ({
  phone,
  server,
  visitor,
  freshPartnership,
}) => {
  const { reference, name } = await delegate(visitor, freshPartnership)
  const page = await phone(people.staff, { serviceWorkers: 'block' })
  await openDoor(page, 'Slow list')
  await expect(page.getByText('Connected')).toBeVisible()
  let send = () => {}
  const held = new Promise<void>((resolve) => {
    send = resolve
  })
  let asked = false
  await page.route('**/door/*/sync', async (route) => {
    if (route.request().method() !== 'GET') return route.continue()
    const response = await route.fetch()
    const list = await response.json()
    const late = { ...list.coming[0], reference: 'LAT-00000', name: 'Late Comer' }
    asked = true
    await held
    await route.fulfill({ response, json: { ...list, coming: [...list.coming, late] } })
  })
  await page.reload()
  await expect.poll(() => asked).toBe(true)
  await page.getByLabel(p('find')).fill(name)
  await page.keyboard.press('Enter')
  await expect.poll(() => checkInsOf(server, reference)).toHaveLength(1)
  await expect(page.getByText('Waiting to be sent')).toBeHidden()
  send()
  const matches = page.getByRole('listbox').getByRole('option')
  await page.getByLabel(p('find')).fill('Late Comer')
  await expect(matches).toHaveCount(1)
  await page.getByLabel(p('find')).fill(name)
  await expect(matches.getByText(p('isIn'), { exact: true })).toBeVisible({ timeout: 1000 })
})

test('one entry that cannot be read keeps no other from being taken in', async ({
  server,
  visitor,
  freshPartnership,
}) => {
  const { reference } = await delegate(visitor, freshPartnership)
  const staff = await (await visitor()).signIn(people.staff)
  const at = `${doors}/${await staffDoor(staff)}/sync`
  const entry = { id: crypto.randomUUID(), reference, day, session: '', how: 'name' }
  const good = { ...entry, at: new Date('2019-05-13T08:31:00+02:00').toISOString() }
  const answer = await staff.request.post(server.origin + at, {
    data: {
      ...{ entries: [{ ...good, id: 'forged' }, good, { ...good, id: 'x', at: 'noon' }] },
      ...{ undone: ['no\u0000thing', 'unknown'], for: { day: 7 } },
    },
    headers: { origin: server.origin },
  })
  expect(answer.status()).toBe(200)
  const { answers } = (await answer.json()) as { answers: { id: string }[] }
  expect(answers.find(({ id }) => id === good.id)).toMatchObject({ became: 'in' })
  for (const id of ['forged', 'x'])
    expect(answers.find((one) => one.id === id)).toMatchObject({ why: 'unreadable' })
  expect(checkInsOf(server, reference)).toHaveLength(1)
})

test('whoever keeps no door is given no list and sends nothing, and a keeper closes no other’s door', async ({
  server,
  visitor,
}) => {
  const staff = await (await visitor()).signIn(people.staff)
  const id = await staffDoor(staff)
  const at = `${doors}/${id}/sync`
  const send = (who: Visitor, more: object = {}) =>
    who.request.post(server.origin + at, {
      data: { entries: [], undone: [], for: null, ...more },
      headers: { origin: server.origin },
    })
  const nobody = await visitor()
  expect((await send(nobody)).status()).toBe(401)
  for (const email of [people.aleDelegate, people.aleCoordinator]) {
    const who = await (await visitor()).signIn(email)
    expect((await send(who)).status(), email).toBe(404)
    expect((await who.get(at)).status(), email).toBe(404)
  }
  const keeper = await (await visitor()).signIn(await keeperOf(server, visitor))
  expect((await send(keeper)).status()).toBe(200)
  expect((await send(keeper, { close: true })).status()).toBe(404)
  expect((await send(keeper, { entries: {} })).status()).toBe(400)
  const list = (await (await keeper.get(at)).json()) as { coming: object[] }
  const known = new Set(list.coming.flatMap((one) => Object.keys(one)))
  expect([...known].toSorted()).toEqual(['days', 'name', 'organisation', 'reference', 'role'])
  const host = await (await visitor()).signIn(people.hostCoordinator)
  // Only a door's own page may look through the camera and have a worker.
  const [door, overview] = [await host.get(`${doors}/${id}`), await host.get(doors)]
  expect(door.headers()['permissions-policy']).toContain('camera=(self)')
  expect(door.headers()['content-security-policy']).toContain("worker-src 'self'")
  expect(overview.headers()['permissions-policy']).toContain('camera=()')
  expect(overview.headers()['content-security-policy']).not.toContain('worker-src')
  expect((await send(host, { close: true })).status()).toBe(200)
  expect((await send(keeper)).status()).toBe(410)
})

test('once the doors are over a keeper finds none, and staff mend what was missed', async ({
  server,
  visitor,
  freshPartnership,
}) => {
  const { reference } = await delegate(visitor, freshPartnership)
  const [keeper, staff] = [await visitor(), await visitor()]
  await keeper.signIn(await keeperOf(server, visitor))
  await staff.signIn(people.staff)
  const id = await staffDoor(staff)
  const sync = `${doors}/${id}/sync`
  const send = async (who: Visitor) => {
    const entry = { id: crypto.randomUUID(), reference, day, session: '', how: 'name' }
    const at = new Date('2019-05-13T08:31:00+02:00').toISOString()
    const answer = await who.request.post(server.origin + sync, {
      headers: { origin: server.origin },
      data: { entries: [{ ...entry, at }], undone: [], for: null },
    })
    return answer.status()
  }
  const between = (starts: string, ends: string) =>
    server.arrange(
      'update events set starts_on = ?, ends_on = ? where slug = ?',
      ...[starts, ends, conference],
    )
  expect(await send(keeper)).toBe(200)
  between('2019-05-10', '2019-05-11')
  try {
    expect(await send(keeper)).toBe(404)
    expect((await keeper.get(sync)).status()).toBe(404)
    // Nor is anything offered that would not work.
    const [theirs, staffs] = [await keeper.html(doors), await staff.html(doors)]
    for (const offered of [`href="${doors}/${id}"`, t('door.openButton'), 'Undo ']) {
      expect(theirs, offered).not.toContain(offered)
      expect(staffs, offered).toContain(offered)
    }
    expect(theirs).toContain(t('door.areOver'))
    expect(await send(staff)).toBe(200)
  } finally {
    between('2019-05-13', '2019-05-14')
  }
})

test('without JavaScript a door keeper checks in by name and undoes it', async ({
  phone,
  server,
  visitor,
  freshPartnership,
}) => {
  const { reference, name } = await delegate(visitor, freshPartnership)
  const keeper = await keeperOf(server, visitor)
  const page = await phone(keeper, { javaScriptEnabled: false })
  await openDoor(page, 'Old phone')
  await page.getByLabel(p('find')).fill(name.toUpperCase())
  await page.getByRole('button', { name: t('door.findButton') }).click()
  await page.getByRole('button', { name: t('door.letIn', { name }) }).click()
  await expect(page.locator('main')).toContainText(p('verdict.welcome'))
  expect(checkInsOf(server, reference)).toMatchObject([{ how: 'name' }])
  await page.getByRole('button', { name: t('door.undoNamed', { name }) }).click()
  expect(daysOf(server, reference)).toEqual([])

  const cancelled = await delegate(visitor, freshPartnership)
  server.arrange(
    `update registrations set status = 'cancelled', ended = '{"how":"delegate"}' where reference = ?`,
    cancelled.reference,
  )
  for (const [typed, said] of [
    [cancelled.reference, 'cancelled'],
    [cancelled.name, 'not-found'],
  ] as const) {
    await page.getByLabel(p('find')).fill(typed)
    await page.getByRole('button', { name: t('door.findButton') }).click()
    await expect(page.locator('main')).toContainText(p(`verdict.${said}`))
  }

  await page.getByLabel(p('find')).fill(ticketOf(server, reference))
  await page.getByRole('button', { name: t('door.findButton') }).click()
  await page.getByRole('button', { name: t('door.letIn', { name }) }).click()
  await expect(page.locator('main')).toContainText(p('verdict.welcome'))
  expect(daysOf(server, reference)).toEqual([day])
})

for (const javaScriptEnabled of [true, false])
  test(`whoever is on no list is registered at the door and checked in there, JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, async ({
    phone,
    server,
    freshPartnership,
  }) => {
    const { name, parties } = freshPartnership()
    const page = await phone(people.staff, { javaScriptEnabled })
    const doorName = `Walk-ins ${javaScriptEnabled ? 1 : 2}`
    await openDoor(page, doorName)
    await page.getByRole('link', { name: p('walkIn') }).click()
    await page.getByRole('searchbox').fill(name)
    await page.getByRole('button', { name: t('staff.searchButton') }).click()
    await page.getByRole('link', { name }).click()
    await page.locator('#email').fill(newAddress('walk-in'))
    await page.locator('input[name=language][value=en]').check()
    await page.locator(`input[name=partyId][value="${parties[0]?.id}"]`).check()
    await page.locator('#givenNames').fill('Boitumelo')
    await page.locator('#familyName').fill(doorName)
    await page.locator('#mobile').fill('+267 71 234 567')
    await page.locator('input[name=delegateRole][value=other]').check()
    await page.locator('input[name=theme][value=trust]').check()
    await page.locator('input[name=spokenLanguage][value=en]').check()
    await page.locator(`input[name=days][value="${day}"]`).check()
    await page.getByRole('button', { name: t('colleague.registerButton') }).click()
    await page.waitForURL(/done=added/)
    const reference = new URL(page.url()).pathname.split('/').at(-1) ?? ''
    await page.getByRole('link', { name: t('door.letInAt', { door: doorName }) }).click()
    const button = { name: t('door.letIn', { name: `Boitumelo ${doorName}` }) }
    if (javaScriptEnabled) await page.getByRole('listbox').getByRole('option').click()
    else await page.getByRole('button', button).click()
    await expect(page.locator('main')).toContainText(p('verdict.welcome'))
    await expect.poll(() => daysOf(server, reference)).toEqual([day])
    await page.context().close()
  })

test('a door is kept by keyboard alone, one name among several chosen with the arrows', async ({
  phone,
  server,
  visitor,
  freshPartnership,
}) => {
  const surname = `Arrow${Date.now().toString(36)}`
  const first = await delegate(visitor, freshPartnership, `${surname} A`)
  const second = await delegate(visitor, freshPartnership, `${surname} B`)
  const page = await phone()
  await openDoor(page, 'Keyboard door')
  await page.getByLabel(p('find')).focus()
  await page.keyboard.type(surname)
  await expect(page.getByRole('listbox').getByRole('option')).toHaveCount(2)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(result(page)).toContainText(second.name)
  await expect.poll(() => checkInsOf(server, second.reference)).toHaveLength(1)
  expect(checkInsOf(server, first.reference)).toEqual([])
  await expect(page.getByLabel(p('find'))).toBeFocused()
  await page.keyboard.type(second.name)
  await page.keyboard.press('Enter')
  await expect(result(page)).toContainText(p('verdict.already'))
})

test('the pages of doors can be read by everybody on every screen', async ({ page, signIn }) => {
  await signIn(page, people.staff)
  await page.goto(doors)
  await page.getByLabel(t('door.doorName')).fill('Looked over')
  await page.getByRole('button', { name: t('door.openButton') }).click()
  await page.waitForURL(/\/door\/[\w-]+$/)
  await expect(page.getByText(p('ready'))).toBeVisible()
  const { pathname } = new URL(page.url())
  for (const locale of ['en', 'sv'] as const)
    for (const path of [doors, pathname, `${pathname}/close`]) {
      await page.goto(path.replace('/en', `/${locale}`))
      if (path === pathname)
        await expect(page.getByText(words[locale]('door.phone.ready'))).toBeVisible()
      await lookOver(page, path, locale)
    }
})

type New = () => Promise<Visitor>
type Fresh = () => { parties: { id: string }[] }
let made = 0

/** Somebody who comes on both days. */
async function delegate(visitor: New, fresh: Fresh, familyName = `Dörr ${++made}${letters()}`) {
  const reference = await (await visitor()).register({
    ...{ email: newAddress('door'), partyId: fresh().parties[0]?.id ?? '' },
    ...{ givenNames: 'Mpho', familyName },
  })
  return { reference, name: `Mpho ${familyName}` }
}

const letters = () => Math.random().toString(36).slice(2, 8)

/** Somebody new who keeps doors; their address. */
async function keeperOf(server: Server, visitor: New): Promise<string> {
  const keeper = newAddress('keeper')
  await (await visitor()).signIn(keeper)
  server.arrange(
    `insert into roles (id, person_id, role, event_id, given_at)
     select ?, p.id, 'door-keeper', e.id, 0 from people p, events e
     where p.email = ? and e.slug = ?`,
    ...[keeper, keeper, conference],
  )
  return keeper
}

/** A door opened by post; its id. */
async function staffDoor(staff: Visitor): Promise<string> {
  const to = await staff.answer(doors, t('door.openButton'), { doorName: 'By post' })
  return to.split('/').at(-1) ?? ''
}

/** A phone of its own, with somebody signed in on it. */
async function phoneOf(
  browser: Browser,
  server: Server,
  email = people.staff,
  more: Parameters<Browser['newContext']>[0] = {},
): Promise<Page> {
  const context: BrowserContext = await browser.newContext({
    ...{ baseURL: server.origin, locale: 'en-GB', viewport: { width: 390, height: 844 } },
    ...more,
  })
  const strays: string[] = []
  context.on('weberror', (error) => strays.push(String(error.error())))
  context.on('console', (message) => {
    const text = `${message.text()} (${message.location().url})`
    if (message.type() === 'error' && !cut.some((one) => one.test(text))) strays.push(text)
  })
  context.on('close', () => expect(strays).toEqual([]))
  await new Visitor(context.request, server.origin).signIn(email)
  return context.newPage()
}

/** Opens a door on a phone; its id. */
async function openDoor(page: Page, name: string, at = doors): Promise<string> {
  await page.goto(at)
  await page.getByLabel(t('door.doorName')).fill(name)
  await page.getByRole('button', { name: t('door.openButton') }).click()
  await page.waitForURL(/\/door\/[\w-]+$/)
  return new URL(page.url()).pathname.split('/').at(-1) ?? ''
}

/** Ends a door on its phone: pressed once it says what that does, and twice it does it. */
async function end(page: Page) {
  const button = page.getByRole('button', { name: p('end'), exact: true })
  await button.click()
  await button.click()
}

const cancel = (server: Server, reference: string) =>
  server.arrange(
    `update registrations set status = 'cancelled', ended = '{"how":"delegate"}' where reference = ?`,
    reference,
  )

const result = (page: Page) => page.locator('main [aria-live=assertive]')

const ticketOf = (server: Server, reference: string, eventSlug = conference) => {
  const demo = readFileSync(join(server.folder, 'demo.json'), 'utf8')
  return ticketCode((JSON.parse(demo) as { secret: string }).secret, { reference, eventSlug })
}

type Row = { how: string; day: string; repeats: string | null; undone_at: number | null }
const checkInsOf = (server: Server, reference: string) =>
  server.rows<Row>(
    `select c.* from check_ins c join registrations r on r.id = c.registration_id
     where r.reference = ?`,
    reference,
  )

const daysOf = (server: Server, reference: string) =>
  server
    .rows<{ day: string }>(
      `select a.day from attended_days a join registrations r on r.id = a.registration_id
       where r.reference = ?`,
      reference,
    )
    .map(({ day }) => day)

/** Sets until when a browser may keep what lies in its database of a door. */
const keptUntil = (page: Page, id: string, until: string) =>
  page.evaluate(
    async ({ name, until }) => {
      const open = indexedDB.open(name)
      await new Promise((resolve) => {
        open.onsuccess = resolve
      })
      const change = open.result.transaction('until', 'readwrite')
      change.objectStore('until').put(until, 'until')
      await new Promise((resolve) => {
        change.oncomplete = resolve
      })
      open.result.close()
    },
    { name: `door-${id}`, until },
  )

/** Everything that lies in the browser's database of a door, as text. */
const keptBy = (page: Page, id: string) =>
  page.evaluate(async (name) => {
    if (!(await indexedDB.databases()).some((one) => one.name === name)) return ''
    const open = indexedDB.open(name)
    await new Promise((resolve) => {
      open.onsuccess = resolve
    })
    const database = open.result
    const texts: string[] = []
    if ([...database.objectStoreNames].includes('rows')) {
      const all = database.transaction('rows').objectStore('rows').getAll()
      await new Promise((resolve) => {
        all.onsuccess = resolve
      })
      for (const { bytes } of all.result as { bytes: ArrayBuffer }[])
        texts.push(new TextDecoder('latin1').decode(bytes))
    }
    database.close()
    return texts.join('\n')
  }, `door-${id}`)
