import {
  attendee,
  mailTo,
  pressAndGo,
  registerAll,
  subject,
  ways,
  withDeadline,
} from './support/journey.ts'
import { expect, people, test } from './support/test.ts'
import { words } from './support/words.ts'

const past = '2019-03-20T12:00:00Z'

for (const { locale, how, use } of ways) {
  const t = words[locale]
  test.describe(how, () => {
    test.use(use)

    test(`before the deadline a change is made at once and stands in the history in words, ${how}`, async ({
      page,
      server,
      signIn,
      visitor,
      freshPartnership,
    }) => {
      const [one] = await registerAll(visitor, freshPartnership(), [undefined])
      if (!one) throw new Error('nobody registered')
      const mine = `/${locale}/my/${one.reference}`
      await signIn(page, one.email)
      await page.goto(`${mine}/change/stay`)
      await page.locator('input[name=days][value="2019-05-14"]').uncheck()
      await page.locator('input[name=meals][value="2019-05-13:dinner"]').check()
      await pressAndGo(page, t('change.save'), `**${mine}?done=changed`)
      await expect(page.getByText(t('my.doneChanged'))).toBeVisible()
      await page.goto(`${mine}/change/you`)
      await page.getByLabel(t('steps.you.familyName')).fill('')
      await page.getByRole('button', { name: t('change.save') }).click()
      await expect(page.locator('main').getByRole('alert')).toContainText(
        t('problems.familyName.missing'),
      )
      await page.getByLabel(t('steps.you.familyName')).fill('Nyqvist-Seretse')
      await pressAndGo(page, t('change.save'), `**${mine}?done=changed`)
      await page.goto(`${mine}/change/needs`)
      await page.getByLabel(t('steps.needs.diet')).fill('SECRET-DIET')
      await page.getByLabel(t('steps.needs.sensitiveConsent')).check()
      await pressAndGo(page, t('change.save'), `**${mine}?done=changed`)

      await signIn(page, people.staff)
      await page.goto(attendee(locale, one.reference))
      const history = page.locator('section', {
        has: page.getByRole('heading', { name: t('staff.history') }),
      })
      await expect(history).toContainText(t('columns.days'))
      await expect(history).toContainText('Nyqvist-Seretse')
      await expect(history).toContainText(t('my.pages.needs'))
      await expect(history).not.toContainText('SECRET-DIET')
      expect(
        server.rows('select 1 from audit_log where after like ?', '%SECRET-DIET%'),
      ).toHaveLength(0)
    })

    test(`after the deadline a change is asked for, and staff accept or refuse it, ${how}`, async ({
      browser,
      page,
      server,
      signIn,
      visitor,
      freshPartnership,
    }) => {
      const [one] = await registerAll(visitor, freshPartnership(), [undefined])
      if (!one) throw new Error('nobody registered')
      const mine = `/${locale}/my/${one.reference}`
      const office = await browser.newContext({ baseURL: server.origin, ...use })
      const staff = await office.newPage()
      await signIn(staff, people.staff)
      await signIn(page, one.email)
      const ask = async (value: string) => {
        await page.goto(`${mine}/change/stay`)
        await page.locator(`input[name=days][value="${value}"]`).uncheck()
        await pressAndGo(page, t('change.ask'), `**${mine}?done=asked`)
        await expect(page.getByText(t('my.doneAsked'))).toBeVisible()
      }
      const days = () =>
        server.row<{ days: string }>(
          'select days from registrations where reference = ?',
          one.reference,
        ).days
      await withDeadline(server, 'hotel_deadline', past, async () => {
        await ask('2019-05-14')
        expect(JSON.parse(days())).toHaveLength(2)
        await staff.goto(attendee(locale, one.reference))
        await staff.getByLabel(t('staff.acceptChange')).check()
        await staff
          .getByRole('button', { name: t('staff.decideButton') })
          .first()
          .click()
        await expect(staff.getByLabel(t('staff.acceptChange'))).toHaveCount(0)
        expect(JSON.parse(days())).toEqual(['2019-05-13'])
        await page.goto(`${mine}/change/stay`)
        await page.locator('input[name=days][value="2019-05-14"]').check()
        await pressAndGo(page, t('change.ask'), `**${mine}?done=asked`)
        await staff.goto(attendee(locale, one.reference))
        await staff.getByLabel(t('staff.refuseChange')).check()
        await staff.locator('#changeReason').fill('The hotel is full.')
        await staff
          .getByRole('button', { name: t('staff.decideButton') })
          .first()
          .click()
        await expect(staff.getByLabel(t('staff.refuseChange'))).toHaveCount(0)
      })
      expect(JSON.parse(days())).toEqual(['2019-05-13'])
      const refused = await mailTo(
        server,
        one.email,
        subject('en', 'mails.change-decided.refused.subject'),
      )
      expect(refused.text).toContain('The hotel is full.')
      await mailTo(server, one.email, subject('en', 'mails.change-decided.accepted.subject'))
      await office.close()
    })
  })
}
