import { mailTo, registerAll, standing, subject, ways } from './support/journey.ts'
import { press } from './support/registering.ts'
import { conference, expect, newAddress, people, test } from './support/test.ts'
import { words } from './support/words.ts'

for (const { locale, how, use } of ways) {
  const t = words[locale]

  test.describe(how, () => {
    test.use(use)

    test(`staff register a third delegate, choose with them, and change what they answered, ${how}`, async ({
      page,
      server,
      signIn,
      visitor,
      freshPartnership,
    }) => {
      const partnership = freshPartnership()
      await registerAll(visitor, partnership, [undefined, undefined])
      const email = newAddress('third')
      await signIn(page, people.staff)
      await page.goto(`/${locale}/staff/events/${conference}/attendees`)
      await page.getByRole('link', { name: t('behalf.add') }).click()
      await page.getByRole('searchbox').fill(partnership.name)
      await press(page, t('staff.searchButton'))
      await page.getByRole('link', { name: partnership.name }).click()
      await page.locator('#email').fill(email)
      await page.locator(`input[name=language][value=${locale}]`).check()
      await page.locator(`input[name=partyId][value="${partnership.parties[1]?.id}"]`).check()
      await page.locator('#givenNames').fill('Keabetswe')
      await page.locator('#familyName').fill('Molefe')
      await page.locator('#mobile').fill('+267 71 234 567')
      await page.locator('input[name=delegateRole][value=other]').check()
      await page.locator('input[name=theme][value=trust]').check()
      await page.locator('input[name=spokenLanguage][value=en]').check()
      await page.locator('input[name=days][value="2019-05-13"]').check()
      await press(page, t('colleague.registerButton'))
      await expect(page.locator('main').getByRole('alert')).toBeVisible()
      await page.locator('input[name=whenFull][value=wait]').check()
      await press(page, t('colleague.registerButton'))
      await expect(page.getByRole('status')).toHaveText(t('behalf.done.added'))
      const reference = new URL(page.url()).pathname.split('/').at(-1) ?? ''
      expect(standing(server, reference)).toMatchObject({ place: null, own: 0 })
      await mailTo(server, email, subject(locale, 'mails.registered-by-colleague.subject'))

      await page.goto(`/${locale}/staff/events/${conference}/attendees/${reference}/change/stay`)
      await page.locator('input[name=days][value="2019-05-14"]').check()
      await press(page, t('behalf.save'))
      await expect(page.getByRole('status')).toHaveText(t('behalf.done.changed'))
      const mail = await mailTo(server, email, subject(locale, 'mails.changed-for-you.subject'))
      expect(mail.text).toContain(people.staff)
      const needs = await page.request.get(
        `${server.origin}/${locale}/staff/events/${conference}/attendees/${reference}/change/needs`,
      )
      expect(needs.status()).toBe(404)
    })
  })
}
