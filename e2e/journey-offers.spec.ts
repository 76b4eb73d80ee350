import {
  attendee,
  mailTo,
  pressAndGo,
  registerAll,
  standing,
  subject,
  ways,
} from './support/journey.ts'
import { press } from './support/registering.ts'
import { conference, expect, people, test } from './support/test.ts'
import { words } from './support/words.ts'

const cancelled = words.en('cancel.button', { reference: '' }).trim()

for (const { locale, how, use } of ways) {
  const t = words[locale]
  test.describe(how, () => {
    test.use(use)

    test(`a place that falls free is offered to the first in line, who accepts, ${how}`, async ({
      page,
      server,
      signIn,
      visitor,
      freshPartnership,
    }) => {
      const partnership = freshPartnership()
      const [holder, , own, last] = await registerAll(visitor, partnership, [
        ...[undefined, undefined],
        ...(['both', 'wait'] as const),
      ])
      if (!holder || !own || !last) throw new Error('four people')
      await signIn(page, last.email)
      await page.goto(`/${locale}/my/${last.reference}`)
      await expect(page.locator('main')).toContainText(t('queue.why.places-are-held'))
      await holder.visitor.answer(`/en/my/${holder.reference}/cancel`, cancelled, { reason: '' })
      const mail = await mailTo(server, own.email, subject('en', 'mails.offered.subject'))
      expect(mail.text).toContain(`/en/my/${own.reference}`)
      await page.reload()
      await expect(page.locator('main')).toContainText(t('queue.why.offer-is-out'))

      await signIn(page, own.email)
      await page.goto(`/${locale}/my/${own.reference}`)
      await expect(page.getByRole('heading', { name: t('offer.title') })).toBeVisible()
      await press(page, t('offer.accept'))
      await expect(page.locator('main')).toContainText(t('confirmation.icld'))
      expect(standing(server, own.reference)).toMatchObject({ own: 0, offered_until: null })
      expect(standing(server, own.reference).place).not.toBeNull()
      expect(
        server.rows(
          `select 1 from invoicing i join registrations r on r.id = i.registration_id
           where r.reference = ?`,
          own.reference,
        ),
      ).toEqual([])
      await mailTo(server, own.email, subject('en', 'mails.place-accepted.subject'))

      await signIn(page, people.staff)
      await page.goto(
        `/${locale}/staff/events/${conference}/funding?q=${encodeURIComponent(partnership.name)}`,
      )
      await expect(page.locator('main tr', { hasText: partnership.name })).toContainText(
        t('queue.why.places-are-held'),
      )
    })

    test(`an offer is declined, another lapses, and each passes on by itself, ${how}`, async ({
      page,
      server,
      signIn,
      visitor,
      freshPartnership,
    }) => {
      const waits = ['wait', 'wait', 'wait'] as const
      const [holder, , first, second, third] = await registerAll(visitor, freshPartnership(), [
        ...[undefined, undefined],
        ...waits,
      ])
      if (!holder || !first || !second || !third) throw new Error('five people')
      await holder.visitor.answer(`/en/my/${holder.reference}/cancel`, cancelled, { reason: '' })
      await signIn(page, first.email)
      await page.goto(`/${locale}/my/${first.reference}`)
      await press(page, t('offer.decline'))
      await expect(page.locator('main')).toContainText(t('answers.endedBy.offer-declined'))
      expect(standing(server, first.reference).status).toBe('cancelled')

      await expect.poll(() => standing(server, second.reference).offered_until).toBeGreaterThan(0)
      server.arrange(
        `update funded_places set offered_until = 1 where registration_id =
         (select id from registrations where reference = ?)`,
        second.reference,
      )
      await mailTo(server, second.email, subject('en', 'mails.offer-expired.subject'))
      await mailTo(server, third.email, subject('en', 'mails.offered.subject'))
      expect(standing(server, second.reference).status).toBe('cancelled')
      await signIn(page, second.email)
      await page.goto(`/${locale}/my/${second.reference}`)
      await expect(page.locator('main')).toContainText(t('answers.endedBy.offer-expired'))
      await pressAndGo(page, t('my.registerAgain'), '**/register/places')

      await signIn(page, people.staff)
      await page.goto(attendee(locale, third.reference))
      await press(page, t('staff.acceptFor'))
      await expect(page.getByRole('button', { name: t('staff.acceptFor') })).toHaveCount(0)
      expect(standing(server, third.reference)).toMatchObject({ offered_until: null, turn: null })
    })

    test(`leaving the line, and standing in it as well, is one press, ${how}`, async ({
      page,
      server,
      signIn,
      visitor,
      freshPartnership,
    }) => {
      const [, , waiting, own] = await registerAll(visitor, freshPartnership(), [
        ...[undefined, undefined],
        ...(['wait', 'self'] as const),
      ])
      if (!waiting || !own) throw new Error('four people')
      await signIn(page, waiting.email)
      await page.goto(`/${locale}/my/${waiting.reference}`)
      await press(page, t('my.leaveLine'))
      await expect(page.locator('main')).toContainText(t('answers.endedBy.left-queue'))
      expect(standing(server, waiting.reference)).toMatchObject({ status: 'cancelled', turn: null })

      await signIn(page, own.email)
      await page.goto(`/${locale}/my/${own.reference}`)
      await press(page, t('my.startWaiting'))
      await expect(page.getByRole('button', { name: t('my.leaveLine') })).toBeVisible()
      expect(standing(server, own.reference)).toMatchObject({ own: 1, place: null })
      await press(page, t('my.leaveLine'))
      await expect(page.getByRole('button', { name: t('my.startWaiting') })).toBeVisible()
      expect(standing(server, own.reference)).toMatchObject({ own: 1, turn: null })
      await mailTo(server, own.email, subject('en', 'mails.stopped-waiting.subject'))
    })

    test(`a cancellation says what it does and can be undone until somebody else is told, ${how}`, async ({
      page,
      server,
      signIn,
      visitor,
      freshPartnership,
    }) => {
      const partnership = freshPartnership()
      const [one] = await registerAll(visitor, partnership, [undefined, undefined])
      if (!one) throw new Error('nobody registered')
      const { reference } = one
      const cancel = async () => {
        await page.goto(`/${locale}/my/${reference}/cancel`)
        await expect(page.locator('main')).toContainText(
          t('cancel.icld', { partnership: partnership.name }),
        )
        await page.getByLabel(t('cancel.reason')).fill('Ill')
        await pressAndGo(page, t('cancel.button', { reference }), `**/my/${reference}`)
        await expect(page.locator('main')).toContainText(t('answers.endedBy.delegate'))
      }
      await signIn(page, one.email)
      await cancel()
      await press(page, t('my.undo'))
      await expect(page.locator('main')).toContainText(t('confirmation.icld'))
      expect(standing(server, reference)).toMatchObject({ status: 'received' })
      await mailTo(server, one.email, subject('en', 'mails.restored.subject'))

      await registerAll(visitor, partnership, ['wait'])
      await cancel()
      await expect(page.getByRole('button', { name: t('my.undo') })).toHaveCount(0)
      await signIn(page, people.staff)
      await page.goto(attendee(locale, reference))
      await expect(page.locator('main')).toContainText('Ill')
    })
  })
}
