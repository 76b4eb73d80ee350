import { registerAll, ways } from './support/journey.ts'
import { academy } from './support/placed.ts'
import { press } from './support/registering.ts'
import { conference, expect, people, test } from './support/test.ts'
import { words } from './support/words.ts'
import { readSheet } from './support/xlsx.ts'

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
      await expect(
        page.getByRole('link', { name: /: 31 (mars 2019 kl\.|March 2019 at) 23:59$/ }),
      ).toHaveAttribute('href', `/${locale}/staff/events/${academy}/settings/dates`)
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
      visitor,
      freshPartnership,
    }) => {
      // One of them from the day before the window opened.
      const [early] = await registerAll(visitor, freshPartnership(), [undefined])
      server.arrange(
        'update registrations set created_at = ? where reference = ?',
        ...[Date.parse('2019-03-17T12:00:00+01:00'), early?.reference ?? ''],
      )
      await signIn(page, people.staff)
      await page.goto(`/${locale}/staff/events/${conference}`)
      const main = page.locator('main')
      for (const title of ['registrationsPerDay', 'registrationsInAll'] as const)
        await expect(main.getByRole('img', { name: t(`charts.${title}`) })).toHaveAccessibleName(
          /\d/,
        )
      await expect(main.getByRole('img').first().locator('rect[fill^=url]')).not.toHaveCount(0)
      await expect(main.getByText(t('charts.whileNotOpen'), { exact: true })).toBeVisible()
      await main.locator('summary', { hasText: t('charts.asTable') }).click()
      const rows = await main.getByRole('table').first().getByRole('row').allTextContents()
      const all = server.row<{ n: number }>(
        'select count(*) n from registrations r join events e on e.id = r.event_id where e.slug = ?',
        conference,
      ).n
      expect(rows.at(-1)).toMatch(new RegExp(`${all}$`))
      for (const title of ['roles', 'countries', 'parties', 'funding'] as const)
        await expect(main.getByRole('table', { name: t(`charts.${title}`) })).toBeVisible()
      await page.goto(`/${locale}/staff/events/${academy}`)
      await expect(main.getByRole('table', { name: t('charts.categories') })).toBeVisible()
      await expect(main.getByRole('table', { name: t('charts.parties') })).toHaveCount(0)
    })

    test(`the places of every partnership stand on one screen and in a file, with who waits behind, ${how}`, async ({
      page,
      server,
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
      const seen = {
        name: await row.getByRole('rowheader').textContent(),
        people: await row.getByRole('listitem').allTextContents(),
        why: await row.locator('p').textContent(),
      }
      const address = async (format: 'xlsx' | 'csv') =>
        (await page.getByRole('link', { name: t(`places.${format}`) }).getAttribute('href')) ?? ''
      const file = await page.request.get(await address('xlsx'))
      const [headings, ...rows] = readSheet(await file.body())
      expect(rows.map((cells) => cells.map(({ text }) => text))).toEqual([
        [
          ...[seen.name, '3', '2', '0', '0', seen.people.slice(0, 2).join('; ')],
          ...[seen.people[2], seen.why],
        ],
      ])
      expect(rows[0]?.slice(1, 5).map(({ type }) => type)).toEqual(['n', 'n', 'n', 'n'])
      for (const of of ['partnership', 'holders', 'line'] as const)
        expect(headings?.map(({ text }) => text)).toContain(t(`places.${of}`))
      const text = (await (await page.request.get(await address('csv'))).body()).toString('utf8')
      expect(text.split('\r\n')).toHaveLength(3)
      expect(text).toContain(`"${seen.people.slice(0, 2).join('; ')}"`)
      expect(
        server
          .rows<{ after: string }>(
            "select after from audit_log where act = 'list-exported' order by id desc limit 2",
          )
          .map(({ after }) => JSON.parse(after)),
      ).toEqual([
        { format: 'csv', people: 3, of: 'places' },
        { format: 'xlsx', people: 3, of: 'places' },
      ])
      await page.getByRole('link', { name: new RegExp(t('places.states.free')) }).click()
      await expect(page.getByRole('status')).toHaveText(t('places.found', { count: 0 }))
    })
  })
}
