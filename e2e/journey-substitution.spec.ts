import type { Page } from '@playwright/test'
import type { Visitor } from './support/http.ts'
import {
  attendee,
  coordinatorOf,
  mailTo,
  pressAndGo,
  registerAll,
  standing,
  subject,
  ways,
  withDeadline,
} from './support/journey.ts'
import { answerStay, answerYou, goOn, press } from './support/registering.ts'
import type { Server } from './support/server.ts'
import { conference, expect, newAddress, people, test } from './support/test.ts'
import { type Locale, words } from './support/words.ts'

const linkIn = (text: string | undefined) => text?.match(/http:\/\/localhost\S+/)?.[0] ?? ''

/** Names somebody to come instead; the address they are to be reached at. */
async function name(page: Page, locale: Locale, at: string, to: string) {
  const t = words[locale]
  const email = newAddress('instead')
  await page.goto(at)
  await page.getByLabel(t('substitute.name'), { exact: true }).fill('Ny Person')
  await page.getByLabel(t('substitute.email')).fill(email)
  await page.getByLabel(t(`answers.language.${locale}`), { exact: true }).check()
  const keep = page.getByLabel(t('substitute.keep'))
  if ((await keep.count()) > 0) await keep.check()
  await pressAndGo(page, t('substitute.button'), to)
  return email
}

/** Opens the mailed link as whoever it is for. */
async function openLink(page: Page, server: Server, locale: Locale, email: string) {
  const t = words[locale]
  const asked = await mailTo(server, email, subject(locale, 'mails.take-over.subject'))
  await page.context().clearCookies()
  await page.goto(linkIn(asked.text))
  await pressAndGo(page, t('link.sendCode'), '**/sign-in/code*')
  const mail = await mailTo(server, email, /\d{4} \d{4}/)
  await page.getByLabel(t('signIn.code')).fill(mail.subject?.match(/\d{4} \d{4}/)?.[0] ?? '')
  await pressAndGo(page, t('signIn.proveCode'), '**/take-over')
}

/** Says yes and answers for themselves, up to sending. */
async function sayYes(page: Page, locale: Locale) {
  const t = words[locale]
  await page.getByRole('link', { name: t('takeOver.yes') }).click()
  await answerYou(page, locale, ['Ny', 'Person'])
  await answerStay(page, locale)
  await goOn(page, locale, 'visibility')
  await goOn(page, locale, 'check')
  await page.getByLabel(t('check.privacyRead')).check()
  await press(page, t('check.send'))
}

const living = (server: Server, email: string) =>
  server.rows<{ reference: string; status: string }>(
    `select r.reference, r.status from registrations r join people p on p.id = r.person_id
     where p.email = ?`,
    email,
  )

for (const { locale, how, use } of ways) {
  const t = words[locale]
  test.describe(how, () => {
    test.use(use)

    test(`a delegate lets a colleague come instead, who takes the place over by a personal link, ${how}`, async ({
      page,
      server,
      signIn,
      visitor,
      freshPartnership,
    }) => {
      const [one] = await registerAll(visitor, freshPartnership(), [undefined])
      if (!one) throw new Error('nobody registered')
      const { reference } = one
      await signIn(page, one.email)
      const mine = `/${locale}/my/${reference}`
      const email = await name(page, locale, `${mine}/substitute`, `**${mine}`)
      await expect(page.getByRole('button', { name: t('my.keepPlace') })).toBeVisible()

      // Sent on, the link leads nobody else in: they are asked for a code that goes elsewhere.
      const stranger = await visitor()
      await stranger.signIn(newAddress('stranger'))
      const asked = await mailTo(server, email, subject(locale, 'mails.take-over.subject'))
      const path = new URL(linkIn(asked.text)).pathname
      expect(await stranger.html(path)).not.toContain(email)
      expect((await stranger.get(`/en/events/${conference}/take-over`)).status()).toBe(404)

      await openLink(page, server, locale, email)
      await sayYes(page, locale)
      await page.waitForURL('**/confirmation')
      await expect(page.locator('main')).toContainText(t('confirmation.icld'))

      expect(standing(server, reference)).toMatchObject({ status: 'cancelled', place: null })
      const [taken] = living(server, email)
      expect(standing(server, taken?.reference ?? '')).toMatchObject({
        status: 'received',
        place: 1,
      })
      expect(
        server.rows(
          `select 1 from sensitive_answers s join registrations r on r.id = s.registration_id
           where r.reference = ?`,
          reference,
        ),
      ).toEqual([])
      const told = await mailTo(server, one.email, /Ny Person/)
      expect(told.subject).toContain(reference)
      await mailTo(server, email, new RegExp(taken?.reference ?? 'none'))
      await signIn(page, one.email)
      await page.goto(mine)
      await expect(page.locator('main')).toContainText(t('answers.endedBy.substituted'))
      expect((await page.request.get(`${mine}/ticket`)).status()).toBe(404)
    })

    test(`either side says no: the delegate keeps the place after all, or the colleague declines, ${how}`, async ({
      page,
      server,
      signIn,
      visitor,
      freshPartnership,
    }) => {
      const partnership = freshPartnership()
      const coordinator = await coordinatorOf(server, visitor, partnership)
      const [one] = await registerAll(visitor, partnership, [undefined])
      if (!one) throw new Error('nobody registered')
      const at = `/${locale}${coordinator.page}`
      await signIn(page, coordinator.email)
      const email = await name(
        page,
        locale,
        `${at}/delegates/${one.reference}/substitute`,
        `**${at}`,
      )
      await expect(page.locator('main')).toContainText(
        t('coordinator.substitutionAsked', { name: 'Ny Person' }),
      )
      await mailTo(server, one.email, /^Ny Person is asked/)

      await openLink(page, server, locale, email)
      await press(page, t('takeOver.no'))
      await expect(page.locator('main')).toContainText(
        t('takeOver.over', { email: 'partnerskap@icld.example' }),
      )
      await mailTo(server, one.email, subject('en', 'mails.substitution-over.subject'))
      expect(standing(server, one.reference)).toMatchObject({ status: 'received', place: 1 })

      await signIn(page, one.email)
      const mine = `/${locale}/my/${one.reference}`
      const other = await name(page, locale, `${mine}/substitute`, `**${mine}`)
      await press(page, t('my.keepPlace'))
      await expect(page.getByRole('button', { name: t('my.keepPlace') })).toHaveCount(0)
      await mailTo(server, other, subject(locale, 'mails.take-over-ended.subject'))
      const late: Visitor = await (await visitor()).signIn(other)
      expect(
        (await late.html(`/en/events/${conference}/take-over`)).includes('I come instead'),
      ).toBe(false)
    })

    test(`after the hotel deadline staff approve a substitution, or refuse it, ${how}`, async ({
      page,
      server,
      signIn,
      visitor,
      freshPartnership,
    }) => {
      const [one, two] = await registerAll(visitor, freshPartnership(), [undefined, undefined])
      if (!one || !two) throw new Error('two people')
      await withDeadline(server, 'hotel_deadline', '2019-03-20T12:00:00Z', async () => {
        for (const [delegate, button] of [
          [one, t('staff.approveExchange')],
          [two, t('staff.refuseExchange')],
        ] as const) {
          const mine = `/${locale}/my/${delegate.reference}`
          await signIn(page, delegate.email)
          const email = await name(page, locale, `${mine}/substitute`, `**${mine}`)
          await openLink(page, server, locale, email)
          await sayYes(page, locale)
          await page.waitForURL('**/take-over')
          await expect(page.locator('main')).toContainText(t('takeOver.confirmed', { email }))
          expect(living(server, email)).toEqual([])
          await signIn(page, people.staff)
          await page.goto(`/${locale}/staff/events/${conference}/requests`)
          await expect(page.locator('main')).toContainText(
            t('staff.exchangeFor', { name: 'Ny Person' }),
          )
          await page.goto(attendee(locale, delegate.reference))
          await press(page, button)
          await expect(page.getByRole('button', { name: button, exact: true })).toHaveCount(0)
          expect(living(server, email)).toHaveLength(delegate === one ? 1 : 0)
        }
      })
      expect(standing(server, one.reference)).toMatchObject({ status: 'cancelled', place: null })
      expect(standing(server, two.reference).place).not.toBeNull()
    })
  })
}
