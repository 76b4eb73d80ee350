import type { Page } from '@playwright/test'
import { mailTo, registerAll, subject, ways } from './support/journey.ts'
import { press } from './support/registering.ts'
import { conference, expect, people, test } from './support/test.ts'
import { type Locale, words } from './support/words.ts'

const list = (locale: Locale) => `/${locale}/staff/events/${conference}/attendees`

/** Ticks all who match and goes on to what is to be done to them. */
async function goOnWithAll(page: Page, locale: Locale, query: string, act: string) {
  await page.goto(`${list(locale)}?${query}`)
  await page.locator('select[name=do]').selectOption(act)
  await page.locator('input[name=all]').check()
  await press(page, words[locale]('attendees.goOn'))
}

for (const { locale, how, use } of ways) {
  const t = words[locale]

  test.describe(how, () => {
    test.use(use)

    test(`many are decided on, some are left out, and what is held is taken back, ${how}`, async ({
      page,
      server,
      signIn,
      visitor,
      freshPartnership,
    }) => {
      const partnership = freshPartnership()
      const [first, second, third] = await registerAll(visitor, partnership, [
        ...[undefined, undefined],
        'wait',
      ])
      await third?.visitor.answer(
        `/en/my/${third.reference}/cancel`,
        words.en('cancel.button', { reference: third.reference }),
        {
          reason: '',
        },
      )
      await signIn(page, people.staff)
      const query = `partnership=${partnership.slug}`
      await goOnWithAll(page, locale, query, 'approve')
      await expect(page.locator('h1')).toHaveText(t('many.titles.approve', { count: 2 }))
      await expect(page.locator('main')).toContainText(t('many.left.over', { count: 1 }))
      await page.getByLabel(t('staff.later')).check()
      await press(page, t('many.buttons.approve', { count: 2 }))
      await expect(page.locator('h1')).toHaveText(t('many.done.approve', { count: 2 }))
      await expect(page.locator('main')).toContainText(t('many.held'))
      await press(page, t('many.undo'))
      await expect(page.locator('h1')).toHaveText(t('many.undone', { count: 2 }))

      await goOnWithAll(page, locale, query, 'decline')
      await page.getByLabel(t('staff.now')).check()
      await press(page, t('many.buttons.decline', { count: 2 }))
      await expect(page.locator('main').getByRole('alert')).toContainText(
        t('problems.reason.missing'),
      )
      await page.getByLabel(t('staff.reason')).fill('The meeting has changed.')
      await press(page, t('many.buttons.decline', { count: 2 }))
      await expect(page.locator('main')).toContainText(t('many.told'))
      for (const one of [first, second]) {
        const mail = await mailTo(server, one?.email ?? '', subject('en', 'mails.declined.subject'))
        expect(mail.text).toContain('The meeting has changed.')
      }
    })

    test(`a tag is set on many, taken off one, and a note is written, ${how}`, async ({
      page,
      signIn,
      visitor,
      freshPartnership,
    }) => {
      const partnership = freshPartnership()
      const [first] = await registerAll(visitor, partnership, [undefined, undefined])
      const tag = `Tolk ${partnership.slug}`
      await signIn(page, people.staff)
      await goOnWithAll(page, locale, `partnership=${partnership.slug}`, 'tag')
      await page.getByLabel(t('many.tagName')).fill(tag)
      await press(page, t('many.buttons.tag', { count: 2 }))
      await expect(page.locator('h1')).toHaveText(t('many.done.tag', { count: 2, tag }))

      await page.goto(`${list(locale)}/${first?.reference}`)
      await press(page, t('marks.untag', { name: tag }))
      await expect(page.getByRole('button', { name: t('marks.untag', { name: tag }) })).toHaveCount(
        0,
      )
      await page
        .getByLabel(t('marks.note'))
        .fill('Comes by the night train.\nAsks for a quiet seat.')
      await press(page, t('marks.noteButton'))
      await expect(page.locator('#notes')).toContainText('Comes by the night train.')
      await press(page, t('marks.dropNote'))
      await expect(page.locator('#notes')).not.toContainText('night train')
    })

    test(`whoever comes at own expense is put in line by staff, and out of it again, ${how}`, async ({
      page,
      signIn,
      visitor,
      freshPartnership,
    }) => {
      const partnership = freshPartnership()
      await registerAll(visitor, partnership, [undefined, undefined, 'self'])
      await signIn(page, people.staff)
      await goOnWithAll(page, locale, `partnership=${partnership.slug}`, 'queue')
      await expect(page.locator('main')).toContainText(t('many.left.holds-a-place', { count: 2 }))
      await press(page, t('many.buttons.queue', { count: 1 }))
      await expect(page.locator('h1')).toHaveText(t('many.done.queue', { count: 1 }))
      await press(page, t('many.undo'))
      await expect(page.locator('h1')).toHaveText(t('many.undone', { count: 1 }))
    })
  })
}

test('what staff were shown is what they do: when others match meanwhile, they look again', async ({
  page,
  signIn,
  visitor,
  freshPartnership,
}) => {
  const partnership = freshPartnership()
  await registerAll(visitor, partnership, [undefined])
  await signIn(page, people.staff)
  await goOnWithAll(page, 'en', `partnership=${partnership.slug}`, 'approve')
  await page.getByLabel(words.en('staff.now')).check()
  await registerAll(visitor, partnership, [undefined])
  await press(page, words.en('many.buttons.approve', { count: 1 }))
  await expect(page.locator('main').getByRole('alert')).toContainText(
    words.en('refusals.others-match-now'),
  )
})

test('nobody ticked is told so, and mail leads to a new message to those who are', async ({
  page,
  signIn,
  visitor,
  freshPartnership,
}) => {
  const partnership = freshPartnership()
  const [one] = await registerAll(visitor, partnership, [undefined])
  await signIn(page, people.staff)
  await page.goto(`${list('en')}/act?do=tag`)
  await expect(page.locator('h1')).toHaveText(words.en('many.nobody'))
  await page.goto(`${list('en')}/act?do=mail&pick=${one?.reference}`)
  await expect(page).toHaveURL(new RegExp(`messages/new\\?audience=refs.*${one?.reference}`))
})
