import type { Page } from '@playwright/test'
import { registerAll, ways } from './support/journey.ts'
import { lookOver } from './support/look-over.ts'
import { press } from './support/registering.ts'
import { conference, expect, people, test } from './support/test.ts'
import { words } from './support/words.ts'

for (const { locale, how, use } of ways) {
  const t = words[locale]
  // It runs in the page itself.
  const look = (page: Page, what: string) =>
    use.javaScriptEnabled ? lookOver(page, what, locale) : undefined
  const at = `/${locale}/days/${conference}/badges`

  test.describe(how, () => {
    test.use(use)

    test(`badges are printed of who is new or called something else, and any of them again, ${how}`, async ({
      page,
      server,
      signIn,
      visitor,
      freshPartnership,
    }) => {
      test.setTimeout(180_000)
      const [one, other] = await registerAll(visitor, freshPartnership(), [undefined, undefined])
      if (!one || !other) throw new Error('two come')
      const stateOf = async (reference: string) => {
        await page.goto(`${at}?q=${reference}`)
        return page.getByRole('listitem').filter({ hasText: reference })
      }

      await signIn(page, people.hostCoordinator)
      await expect(await stateOf(one.reference)).toContainText(t('badges.state.new'))
      await look(page, 'badges to be printed')
      await page.goto(at)
      await page.getByRole('button', { name: first(t.raw('badges.print'), 'other') }).click()
      await expect(page.getByRole('status')).toBeVisible()
      await expect(page.locator('main')).toContainText(t('badges.nothing'))
      await look(page, 'badges that are printed')

      const sheets = await page.request.get(`${at}/file`)
      expect(sheets.headers()['content-type']).toBe('application/pdf')
      expect((await sheets.body()).subarray(0, 5).toString()).toBe('%PDF-')

      // Opened by the form, in another size, as often as it takes.
      for (let i = 0; i < 2; i++) {
        await page.getByLabel(t('badges.sheet')).selectOption('86x54')
        const [download] = await Promise.all([
          page.waitForEvent('download'),
          page.getByRole('button', { name: t('badges.open') }).click(),
        ])
        expect(download.suggestedFilename()).toMatch(
          new RegExp(`^${t('badges.title').toLowerCase()}-${conference}-2019-03-25\\.pdf$`),
        )
      }

      server.arrange(
        `update registrations set given_names = 'محمد' where reference = ?`,
        one.reference,
      )
      const changed = await stateOf(one.reference)
      await expect(changed).toContainText(t('badges.state.changed'))
      await press(changed.page(), t('badges.printOne', { name: await nameIn(changed) }))
      await expect(page.getByRole('status')).toContainText(t('badges.done', { count: 1 }))
      await expect(await stateOf(one.reference)).not.toContainText(t('badges.state.changed'))

      const again = (await stateOf(other.reference)).getByRole('link')
      const file = await page.request.get((await again.getAttribute('href')) ?? '')
      expect(file.headers()['content-type']).toBe('application/pdf')

      await signIn(page, people.aleDelegate)
      expect((await page.request.get(at)).status()).toBe(404)
      expect((await page.request.get(`${at}/file?reference=${one.reference}`)).status()).toBe(404)
    })
  })
}

const nameIn = async (item: ReturnType<Page['locator']>) =>
  (await item.locator('bdi').first().innerText()).trim()

/** What a button that counts begins with, whatever it counts. */
function first(raw: string, form: string): RegExp {
  const [, words = ''] = raw.match(new RegExp(`${form} \\{([^#]*)#`)) ?? []
  return new RegExp(`^${words.trim()}`)
}
