import type { Page } from '@playwright/test'
import {
  attendee,
  mailTo,
  pressAndGo,
  registerAll,
  standing,
  subject,
  ways,
  withDeadline,
} from './support/journey.ts'
import { press, registering } from './support/registering.ts'
import { conference, expect, newAddress, people, test } from './support/test.ts'
import { type Locale, words } from './support/words.ts'

const past = '2019-03-20T12:00:00Z'

/** Saves a page that somebody else has changed: what they changed is told, and nothing is saved yet. */
async function saveAndBeTold(page: Page, locale: Locale, button: string, by: string) {
  const t = words[locale]
  await press(page, button)
  await expect(page.locator('main').getByRole('alert')).toContainText(
    t('refusals.edited-meanwhile'),
  )
  const told = page.getByRole('region', { name: t('edits.title') })
  await expect(told).toContainText(by)
  return told
}

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

    test(`staff are told what the delegate changed meanwhile, and the delegate what staff did, ${how}`, async ({
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
      const theirs = attendee(locale, one.reference)
      const home = await browser.newContext({ baseURL: server.origin, ...use })
      const delegate = await home.newPage()
      await signIn(delegate, one.email)
      await signIn(page, people.staff)
      const name = t('steps.you.familyName')
      const mobile = t('steps.you.mobile')

      await page.goto(`${theirs}/change/you`)
      await delegate.goto(`${mine}/change/you`)
      await delegate.getByLabel(mobile).fill('+267 71 765 432')
      await delegate.locator('input[name=theme][value=procurement]').check()
      await pressAndGo(delegate, t('change.save'), `**${mine}?done=changed`)
      await page.getByLabel(name).fill('')
      await page.locator('input[name=theme][value=democracy]').check()
      await press(page, t('behalf.save'))
      await expect(page.locator('main').getByRole('alert')).toContainText(
        t('problems.familyName.missing'),
      )
      await page.getByLabel(name).fill('Molefe-Seretse')
      const told = await saveAndBeTold(page, locale, t('behalf.save'), one.email)
      await expect(told).toContainText('+267 71 765 432')
      await expect(page.getByLabel(mobile)).toHaveValue('+267 71 765 432')
      await expect(page.getByLabel(name)).toHaveValue('Molefe-Seretse')
      await expect(page.locator('input[name=theme][value=democracy]')).toBeChecked()

      await delegate.goto(`${mine}/change/you`)
      await pressAndGo(page, t('behalf.save'), `**${theirs}?done=changed`)
      await delegate.locator('input[name=delegateRole][value=other]').check()
      const toldThem = await saveAndBeTold(delegate, locale, t('change.save'), people.staff)
      await expect(toldThem).toContainText('Molefe-Seretse')
      await expect(delegate.getByLabel(name)).toHaveValue('Molefe-Seretse')
      await pressAndGo(delegate, t('change.save'), `**${mine}?done=changed`)
      expect(
        server.row(
          `select family_name as name, mobile, theme, delegate_role as role
           from registrations where reference = ?`,
          one.reference,
        ),
      ).toEqual({
        ...{ name: 'Molefe-Seretse', mobile: '+26771765432' },
        ...{ theme: 'democracy', role: 'other' },
      })
      await home.close()
    })

    test(`after the hotel deadline staff change the stay at once, see what was asked for, and the mail says so, ${how}`, async ({
      page,
      server,
      signIn,
      visitor,
      freshPartnership,
    }) => {
      const [one] = await registerAll(visitor, freshPartnership(), [undefined])
      if (!one) throw new Error('nobody registered')
      const theirs = attendee(locale, one.reference)
      await withDeadline(server, 'hotel_deadline', past, async () => {
        await one.visitor.answer(`/en/my/${one.reference}/change/stay`, words.en('change.ask'), {
          days: '2019-05-14',
          roomWith: '',
        })
        await signIn(page, people.staff)
        await page.goto(`${theirs}/change/stay`)
        const lead = page.locator('main')
        await expect(lead).toContainText(t('my.pages.stay'))
        await page.locator('input[name=days][value="2019-05-14"]').uncheck()
        await pressAndGo(page, t('behalf.save'), `**${theirs}?done=changed`)
        await page.goto(`${theirs}/change/you`)
        await lead.getByRole('link', { name: ofLink(t.raw('behalf.asked') as string) }).click()
        await page.waitForURL(`**${theirs}#requests`)
        await expect(page.locator('#requests')).toContainText(t('my.pages.stay'))
      })
      const { days } = server.row<{ days: string }>(
        'select days from registrations where reference = ?',
        one.reference,
      )
      expect(JSON.parse(days)).toEqual(['2019-05-13'])
      const mail = await mailTo(server, one.email, subject('en', 'mails.changed-for-you.subject'))
      expect(mail.text).toContain(words.en('mails.changed-for-you.late'))
      expect(mail.text).toContain(people.staff)
    })

    test(`who is staff and coordinates the partnership as well is staff on staff’s pages, ${how}`, async ({
      page,
      server,
      signIn,
      visitor,
      freshPartnership,
    }) => {
      const partnership = freshPartnership()
      const [one, two] = await registerAll(visitor, partnership, [undefined, undefined])
      if (!one || !two) throw new Error('nobody registered')
      const email = newAddress('both')
      await (await visitor()).signIn(email)
      for (const [role, of] of [
        ['staff', null],
        ['partnership-coordinator', partnership.id],
      ] as const)
        server.arrange(
          `insert into roles (id, person_id, role, partnership_id, given_at)
           select ?, id, ?, ?, 0 from people where email = ?`,
          ...[`${role} ${email}`, role, of, email],
        )
      await signIn(page, email)
      const theirs = attendee(locale, one.reference)
      await page.goto(`${theirs}/cancel`)
      await pressAndGo(page, t('cancel.button', { reference: one.reference }), `**${theirs}`)
      const cancelled = subject('en', 'mails.cancelled.subject')
      expect((await mailTo(server, one.email, cancelled)).text).toContain('ICLD has cancelled')

      const ours = `/${locale}/coordinator/events/${conference}/partnerships/${partnership.slug}`
      await page.goto(`${ours}/delegates/${two.reference}/cancel`)
      await pressAndGo(page, t('cancel.button', { reference: two.reference }), `**${ours}`)
      expect((await mailTo(server, two.email, cancelled)).text).toContain('A coordinator of')
    })

    test(`a partnership that has ended is there for nobody new to choose, ${how}`, async ({
      page,
      server,
      signIn,
      visitor,
      freshPartnership,
    }) => {
      const partnership = freshPartnership()
      const [one] = await registerAll(visitor, partnership, [undefined])
      if (!one) throw new Error('nobody registered')
      server.arrange('update partnerships set ended_at = 1 where id = ?', partnership.id)
      const { name } = partnership
      await signIn(page, people.staff)
      const adding = `/${locale}/staff/events/${conference}/attendees/new`
      await page.goto(`${adding}?q=${encodeURIComponent(name)}`)
      await expect(page.locator('main')).toContainText(t('behalf.noneFound'))
      expect((await page.request.get(`${adding}?partnership=${partnership.slug}`)).status()).toBe(
        404,
      )
      const late = await (await visitor()).signIn(newAddress('late'))
      expect(await late.html(`${registering(locale)}/partnership`)).not.toContain(name)

      await signIn(page, one.email)
      await page.goto(`/${locale}/my/${one.reference}/cancel`)
      await press(page, t('cancel.button', { reference: one.reference }))
      await expect(page.locator('main')).toContainText(t('refusals.partnership-has-ended'))
      await expect(page.getByRole('button', { name: t('my.registerAgain') })).toHaveCount(0)
      await press(page, t('my.undo'))
      await expect(page.getByRole('button', { name: t('my.undo') })).toHaveCount(0)
      expect(standing(server, one.reference)).toMatchObject({ status: 'received', place: 1 })
    })
  })
}

/** The words of a message's link. */
const ofLink = (message: string) => message.match(/<link>(.*)<\/link>/)?.[1] ?? ''
