import type { Page } from '@playwright/test'
import { addHotel } from './support/hotels.ts'
import { mailTo, registerAll, ways } from './support/journey.ts'
import { lookOver } from './support/look-over.ts'
import { press } from './support/registering.ts'
import { conference, expect, people, test } from './support/test.ts'
import { words } from './support/words.ts'
import { readSheet } from './support/xlsx.ts'

for (const { locale, how, use } of ways) {
  const t = words[locale]
  // It runs in the page itself.
  const look = (page: Page, what: string) =>
    use.javaScriptEnabled ? lookOver(page, what, locale) : undefined

  test.describe(how, () => {
    test.use(use)

    test(`the host’s coordinator enters a hotel, moves guests there, sends it the list and sees what has changed, ${how}`, async ({
      page,
      server,
      signIn,
      visitor,
      freshPartnership,
    }) => {
      test.setTimeout(180_000)
      addHotel(server, 'Plaza', 60)
      const [one, other, own] = await registerAll(visitor, freshPartnership(), [
        ...[undefined, undefined, 'self' as const],
      ])
      if (!one || !other || !own) throw new Error('three come')
      const rooms = `/${locale}/days/${conference}/rooms`
      const [name, address] = [`Strand ${locale}`, `strand.${locale}@hotel.example`]

      await signIn(page, people.hostCoordinator)
      await page.goto(`${rooms}/hotels/new`)
      await press(page, t('hotels.save'))
      await expect(page.locator('main').getByRole('alert')).toContainText(
        t('problems.hotelName.missing'),
      )
      await page.getByLabel(t('hotels.name')).fill(name)
      await page.getByLabel(t('hotels.email')).fill(address)
      await page.getByLabel(t('hotels.rooms')).fill('1')
      await press(page, t('hotels.save'))
      await expect(page.getByRole('status')).toHaveText(t('hotels.saved'))
      await look(page, 'hotels')

      await page.goto(`${rooms}/hotels/new`)
      await page.getByLabel(t('hotels.name')).fill(`${name} again`)
      await page.getByLabel(t('hotels.email')).fill(address)
      await press(page, t('hotels.save'))
      await page.getByRole('link', { name: t('hotels.edit', { name: `${name} again` }) }).click()
      await page.getByRole('link', { name: t('hotels.remove') }).click()
      await expect(page.locator('h1')).toHaveText(
        t('hotels.removeTitle', { name: `${name} again` }),
      )
      await look(page, 'removing a hotel')
      await press(page, t('hotels.removeButton'))
      await expect(page.getByRole('status')).toHaveText(t('hotels.removed'))
      await expect(page.getByText(`${name} again`)).toHaveCount(0)

      for (const { reference } of [one, own]) {
        await page.goto(`${rooms}?q=${reference}`)
        await expect(page.getByRole('rowheader').filter({ hasText: reference })).toBeVisible()
        await page.goto(`${rooms}/move/${reference}`)
        await page.getByLabel(name).check()
        await press(page, t('hotels.move.button'))
        await expect(page.getByRole('rowheader').filter({ hasText: reference })).toBeVisible()
      }
      // Held for one, wanted by two: the board says so, and who pays stands in the list.
      await expect(page.locator('main')).toContainText(t('rooms.board.short', { count: 1 }))
      const row = page.getByRole('row').filter({ hasText: own.reference })
      await expect(row).toContainText(t('rooms.payers.own'))
      await expect(page.locator('main')).not.toContainText('Vegan')
      await look(page, 'rooms')

      await page.getByRole('link', { name: t('rooms.sent.send') }).click()
      await expect(page.locator('main')).toContainText(address)
      await look(page, 'sending a rooming list')
      await press(page, t('rooms.send.button'))
      await expect(page.getByRole('status').first()).toHaveText(t('rooms.sent.done'))
      const mail = await mailTo(server, address, /./)
      expect(mail.attachments).toHaveLength(1)
      const sheet = readSheet(mail.attachments[0]?.content ?? Buffer.alloc(0))
      const cells = sheet.flat().map((cell) => cell?.text)
      expect(cells).toContain(one.reference)
      expect(cells).not.toContain(other.reference)
      expect(mail.text).not.toContain('Seretse')

      await one.visitor.answer(`/en/my/${one.reference}/cancel`, 'Yes, cancel', {
        reason: '',
      })
      await page.goto(`${rooms}/move/${other.reference}`)
      await page.getByLabel(name).check()
      await press(page, t('hotels.move.button'))
      await page.getByRole('link', { name: t('rooms.sent.seeChanges') }).click()
      const changed = (reference: string) => page.getByRole('row').filter({ hasText: reference })
      await expect(changed(one.reference)).toContainText(t('rooms.changes.left'))
      await expect(changed(other.reference)).toContainText(t('rooms.changes.new'))
      await expect(changed(own.reference)).toHaveCount(0)
      await look(page, 'changes of a rooming list')

      const file = await page.request.get(`${page.url()}/csv`)
      expect(await file.text()).toContain(other.reference)
      expect((await page.request.get(`${rooms}/xml`)).status()).toBe(404)
      const taken = server.rows<{ after: string }>(
        `select after from audit_log where act = 'list-exported' order by id desc limit 1`,
      )
      expect(JSON.parse(taken[0]?.after ?? '')).toEqual({
        ...{ format: 'csv', people: 2, of: 'roomChanges' },
      })
      const delegate = await (await visitor()).signIn(own.email)
      for (const path of ['', '/csv', '/hotels'])
        expect((await delegate.get(`${rooms}${path}`)).status(), path).toBe(404)
    })
  })
}
