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
