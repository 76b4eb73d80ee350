import type { Page } from '@playwright/test'
import { focused, tabTo } from './support/keyboard.ts'
import { referenceOn, registering } from './support/registering.ts'
import { expect, newAddress, test } from './support/test.ts'

async function pressOn(page: Page, button: RegExp, to: string) {
  await tabTo(page, button)
  await page.keyboard.press('Enter')
  await page.waitForURL(`**/${to}`)
}

test('the keyboard alone is enough to register', async ({ page, signIn, freshPartnership }) => {
  const { parties } = freshPartnership()
  await signIn(page, newAddress('keyboard'))
  await page.goto(registering('en'))
  await page.keyboard.press('Tab')
  expect(await focused(page)).toContain('Skip to content')
  await page.keyboard.press('Enter')
  await pressOn(page, /Start now/, 'partnership')

  await expect(page.getByRole('searchbox')).toBeVisible()
  await tabTo(page, /^Search/)
  await page.keyboard.type(parties[1]?.organisation ?? '')
  await expect(page.locator('main')).toContainText(/One partnership|\d partnerships/)
  await page.keyboard.press('Tab')
  for (let i = 0; !(await focused(page)).includes('partyId'); i++) {
    if (i > 5) throw new Error('the list is not reached')
    await page.keyboard.press('Tab')
  }
  await page.keyboard.press('Space')
  await pressOn(page, /^Continue/, 'you')

  await tabTo(page, /^Continue/)
  await page.keyboard.press('Enter')
  const summary = page.locator('main').getByRole('alert')
  await expect(summary).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Given names')).toBeFocused()
  await page.keyboard.type('Kagiso')
  await tabTo(page, /Family name/)
  await page.keyboard.type('Seretse')
  await tabTo(page, /Mobile/)
  await page.keyboard.type('+267 71 234 567')
  await tabTo(page, /delegateRole/)
  await page.keyboard.press('ArrowDown')
  await tabTo(page, /\| theme/)
  await page.keyboard.press('ArrowDown')
  await tabTo(page, /spokenLanguage/)
  await page.keyboard.press('Space')
  await pressOn(page, /^Continue/, 'stay')
  await tabTo(page, /days/)
  await page.keyboard.press('Space')
  await pressOn(page, /^Continue/, 'needs')
  await pressOn(page, /^Continue/, 'visibility')
  await pressOn(page, /^Continue/, 'check')
  await tabTo(page, /privacyRead/)
  await page.keyboard.press('Space')
  await pressOn(page, /^Send registration/, 'confirmation')
  expect(await referenceOn(page)).toMatch(/^VAS-/)
})
