import { registerAll, ways } from './support/journey.ts'
import { press } from './support/registering.ts'
import { conference, expect, people, test } from './support/test.ts'
import { words } from './support/words.ts'
import { readSheet } from './support/xlsx.ts'

for (const { locale, how, use } of ways) {
  const t = words[locale]

  test.describe(how, () => {
    test.use(use)

    test(`a cost is entered, found wrong, taken back and entered right, ${how}`, async ({
      page,
      server,
      signIn,
      visitor,
      freshPartnership,
    }) => {
      const partnership = freshPartnership()
      const [delegate] = await registerAll(visitor, partnership, [undefined])
      const reference = delegate?.reference ?? ''
      await signIn(page, people.staff)
      const books = `/${locale}/staff/events/${conference}/ledger`
      await page.goto(`${books}?q=${reference}`)
      await expect(page.getByRole('row')).toHaveCount(2)
      await page.getByRole('rowheader').getByRole('link').click()
      await expect(page.locator('main')).toContainText(t('ledger.paidBy.icld'))

      await page.getByLabel(t('ledger.cost')).selectOption('night')
      await page.getByLabel(t('ledger.amount')).fill('tusen')
      await press(page, t('ledger.enterButton'))
      await expect(page.locator('main').getByRole('alert')).toContainText(
        t('problems.amount.whole'),
      )
      await expect(page.getByLabel(t('ledger.amount'))).toHaveValue('tusen')
      await page.getByLabel(t('ledger.amount')).fill('1 200')
      await page.getByLabel(t('ledger.note')).fill('=cmd()')
      await press(page, t('ledger.enterButton'))
      await expect(page.getByRole('status')).toHaveText(t('ledger.done.entered'))
      await expect(page.getByRole('listitem').filter({ hasText: '=cmd()' })).toBeVisible()

      await page.locator('summary', { hasText: t('ledger.takeBack') }).click()
      await page.getByLabel(t('ledger.why')).fill('Another delegate’s night')
      await press(page, t('ledger.takeBack'))
      await expect(page.getByRole('status')).toHaveText(t('ledger.done.corrected'))
      expect(
        server.rows(
          `select amount from ledger l join registrations r on r.id = l.registration_id
           where r.reference = ? order by l.id`,
          reference,
        ),
      ).toEqual([{ amount: 1200 }, { amount: -1200 }])
      await expect(page.locator('summary', { hasText: t('ledger.takeBack') })).toHaveCount(0)

      await page.goto(`${books}?by=partnership&q=${encodeURIComponent(partnership.name)}`)
      await expect(page.getByRole('rowheader', { name: partnership.name })).toBeVisible()
      const file = await page.request.get(`${books}/export/xlsx?q=${reference}`)
      const [, row] = readSheet(await file.body())
      expect(row?.[0]?.text).toBe(reference)
      expect(row?.[6]).toMatchObject({ type: 'n' })
      const printed = await page.request.get(`${books}/export/pdf?q=${reference}`)
      expect((await printed.body()).subarray(0, 5).toString()).toBe('%PDF-')
      expect((await page.request.get(`${books}/export/doc`)).status()).toBe(404)
    })
  })
}
