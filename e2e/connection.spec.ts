import type { Page } from '@playwright/test'
import { press, registering } from './support/registering.ts'
import { expect, newAddress, test } from './support/test.ts'

/** At the last optional page, with something ticked. */
async function atNeeds(page: Page) {
  await page.goto(`${registering('en')}/partnership`)
  await page.getByRole('radio').first().check()
  await press(page, 'Continue')
  await page.waitForURL(/\/(you|places)$/)
  await page.goto(`${registering('en')}/needs`)
  await page.getByLabel('Dietary requirements').fill('No nuts')
  await page.getByLabel('I consent').check()
}

test('an answer that does not get through is told, and what was typed is still there to send', async ({
  page,
  signIn,
  strays,
}) => {
  strays.expected.push(/net::ERR_FAILED/)
  await signIn(page, newAddress('offline'))
  await atNeeds(page)
  const isAction = (url: URL) => url.pathname.endsWith('/needs')
  await page.route(isAction, (route) => route.abort())
  await press(page, 'Continue')
  const told = page.locator('main').getByRole('alert')
  await expect(told).toContainText('The answer did not arrive.')
  await expect(told).toBeFocused()
  await expect(page.getByLabel('Dietary requirements')).toHaveValue('No nuts')
  await page.unroute(isAction)
  await press(page, 'Continue')
  await page.waitForURL('**/visibility')
})

test('a page that is older than the server says so, and keeps what was typed', async ({
  page,
  signIn,
  strays,
}) => {
  strays.expected.push(/status of 409/)
  await signIn(page, newAddress('stale'))
  await atNeeds(page)
  await page.route(
    (url) => url.pathname.endsWith('/needs'),
    (route) =>
      route.continue({
        headers: { ...route.request().headers(), 'next-action': `60${'a'.repeat(40)}` },
      }),
  )
  await press(page, 'Continue')
  await expect(page.locator('main').getByRole('alert')).toContainText(
    'This page is older than the server.',
  )
  await expect(page.getByLabel('Dietary requirements')).toHaveValue('No nuts')
})

/** Holds the scripts of the pages back until they are let go. */
async function scriptsOf(page: Page) {
  let come = () => {}
  const held = new Promise<void>((resolve) => {
    come = resolve
  })
  await page.route(/\/_next\/static\/.*\.js/, async (route) => {
    await held
    await route.continue()
  })
  return {
    async come() {
      come()
      await page.waitForLoadState('networkidle')
    },
  }
}

/** The last optional page again, with its answer there and its scripts held back. */
async function backAtNeeds(page: Page) {
  await atNeeds(page)
  await press(page, 'Continue')
  await page.waitForURL('**/visibility')
  const scripts = await scriptsOf(page)
  await page.goto(`${registering('en')}/needs`, { waitUntil: 'commit' })
  const diet = page.getByLabel('Dietary requirements')
  await expect(diet).toHaveValue('No nuts')
  return { scripts, diet }
}

test('what is typed and ticked before the page’s scripts have come is kept when they do', async ({
  page,
  signIn,
}) => {
  await signIn(page, newAddress('slow'))
  const { scripts, diet } = await backAtNeeds(page)
  await diet.fill('No nuts and no milk')
  const [one, other] = [1, 2].map((nth) => page.locator('input[name=access]').nth(nth))
  await one?.check()
  await other?.check()
  await scripts.come()
  await expect(diet).toHaveValue('No nuts and no milk')
  if (one && other) for (const box of [one, other]) await expect(box).toBeChecked()
  await press(page, 'Continue')
  await page.waitForURL('**/visibility')
  await page.goto(`${registering('en')}/needs`)
  await expect(diet).toHaveValue('No nuts and no milk')
})

test('what is chosen of several before the page’s scripts have come stays chosen', async ({
  page,
  signIn,
}) => {
  await signIn(page, newAddress('chooser'))
  await atNeeds(page)
  const scripts = await scriptsOf(page)
  await page.goto(`${registering('en')}/you`, { waitUntil: 'commit' })
  const role = page.locator('input[name=delegateRole]').nth(2)
  await role.check()
  await scripts.come()
  await expect(role).toBeChecked()
})

test('what is marked before the page’s scripts have come is still what typing replaces', async ({
  page,
  signIn,
}) => {
  await signIn(page, newAddress('marker'))
  const { scripts, diet } = await backAtNeeds(page)
  await diet.selectText()
  await scripts.come()
  await page.keyboard.type('No milk')
  await expect(diet).toHaveValue('No milk')
})

test('whoever writes on where they were when the page’s scripts come writes there', async ({
  page,
  signIn,
}) => {
  await signIn(page, newAddress('writer'))
  const { scripts, diet } = await backAtNeeds(page)
  await diet.press('Home')
  await page.keyboard.type('Really: ')
  await scripts.come()
  await page.keyboard.type('please, ')
  await expect(diet).toHaveValue('Really: please, No nuts')
})

test('two quick presses of a slow connection send one answer', async ({ page, signIn }) => {
  await signIn(page, newAddress('twice'))
  await atNeeds(page)
  let sent = 0
  await page.route(
    (url) => url.pathname.endsWith('/needs'),
    async (route) => {
      sent++
      // As a mouse does it: the button says that it is not for pressing now.
      await page.getByRole('button', { name: 'Sending' }).dispatchEvent('click')
      await route.continue()
    },
  )
  await press(page, 'Continue')
  await page.waitForURL('**/visibility')
  expect(sent).toBe(1)
})
