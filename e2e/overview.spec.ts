import { registerAll, ways } from './support/journey.ts'
import { academy } from './support/placed.ts'
import { press } from './support/registering.ts'
import { conference, expect, people, test } from './support/test.ts'
import { words } from './support/words.ts'

for (const { locale, how, use } of ways) {
  const t = words[locale]

  test.describe(how, () => {
    test.use(use)

    test(`staff see what needs doing, and each count leads to what it counts, ${how}`, async ({
      page,
      signIn,
      visitor,
      freshPartnership,
    }) => {
      await registerAll(visitor, freshPartnership(), [undefined])
      await signIn(page, people.staff)
      await page.goto(`/${locale}/staff`)
      await page
        .getByRole('link', { name: words[locale]('toDo.review', { count: 2 }) })
        .first()
        .click()
      await expect(page).toHaveURL(/attendees\?status=received&decision=undecided/)
      await expect(page.getByRole('row').nth(1)).toBeVisible()
    })

    test(`the meeting's pictures have their numbers beside them, ${how}`, async ({
      page,
      server,
      signIn,
    }) => {
      await signIn(page, people.staff)
      await page.goto(`/${locale}/staff/events/${conference}`)
      const main = page.locator('main')
      await expect(main.getByRole('img')).toHaveAttribute('aria-label', /\d/)
      await main.locator('summary', { hasText: t('charts.asTable') }).click()
      const rows = await main.getByRole('table').first().getByRole('row').allTextContents()
      const all = server.row<{ n: number }>(
        'select count(*) n from registrations where partnership_id is not null',
      ).n
      expect(rows.at(-1)).toMatch(new RegExp(`${all}$`))
      for (const title of ['roles', 'countries', 'parties', 'funding'] as const)
        await expect(main.getByRole('table', { name: t(`charts.${title}`) })).toBeVisible()
      await page.goto(`/${locale}/staff/events/${academy}`)
      await expect(main.getByRole('table', { name: t('charts.categories') })).toBeVisible()
      await expect(main.getByRole('table', { name: t('charts.parties') })).toHaveCount(0)
    })

    test(`the places of every partnership stand on one screen, with who waits behind, ${how}`, async ({
      page,
      signIn,
      visitor,
      freshPartnership,
    }) => {
      const partnership = freshPartnership()
      await registerAll(visitor, partnership, [undefined, undefined, 'wait'])
      await signIn(page, people.staff)
      await page.goto(`/${locale}/staff/events/${conference}/funding`)
      await page.getByRole('searchbox').fill(partnership.name)
      await press(page, t('staff.searchButton'))
      const row = page.getByRole('row').nth(1)
      await expect(row).toContainText(partnership.name)
      await expect(row.getByRole('listitem')).toHaveCount(3)
      await expect(row).toContainText(t('queue.why.places-are-held'))
      await page.getByRole('link', { name: new RegExp(t('places.states.free')) }).click()
      await expect(page.getByRole('status')).toHaveText(t('places.found', { count: 0 }))
    })
  })
}
