import {
  attendee,
  coordinatorOf,
  mailTo,
  pressAndGo,
  registerAll,
  standing,
  subject,
  ways,
} from './support/journey.ts'
import { press } from './support/registering.ts'
import { conference, expect, newAddress, people, test } from './support/test.ts'
import { words } from './support/words.ts'

for (const { locale, how, use } of ways) {
  const t = words[locale]
  test.describe(how, () => {
    test.use(use)

    test(`a coordinator sees the places and their spread, registers and invites colleagues, and decides who is next, ${how}`, async ({
      page,
      server,
      signIn,
      visitor,
      freshPartnership,
    }) => {
      const partnership = freshPartnership()
      const coordinator = await coordinatorOf(server, visitor, partnership)
      const other = await coordinatorOf(server, visitor, partnership)
      const [swedish] = partnership.parties
      const at = `/${locale}${coordinator.page}`
      await signIn(page, coordinator.email)

      const invited = newAddress('invited')
      await page.goto(`${at}/invite`)
      await page.getByLabel(t('colleague.email')).fill(invited)
      await page.locator(`input[name=partyId][value="${swedish?.id}"]`).check()
      await page.getByLabel(t(`answers.language.${locale}`), { exact: true }).check()
      await pressAndGo(page, t('colleague.inviteButton'), `**${at}`)
      const row = page.locator('main ul li', { hasText: invited }).last()
      await expect(row).toContainText(t('coordinator.invitation.sent'))
      await press(page, t('coordinator.remind'))
      await expect(page.locator('main').getByRole('alert')).toContainText(
        t('refusals.reminded-already'),
      )
      const letter = await mailTo(server, invited, subject(locale, 'mails.invitation.subject'))
      const path = new URL(letter.text?.match(/http:\/\/localhost\S+/)?.[0] ?? '').pathname
      const guest = await (await visitor()).signIn(invited)
      await guest.answer(path, t('link.goOn'), {})
      await page.goto(at)
      await expect(row).toContainText(t('coordinator.invitation.opened'))
      await guest.register({ email: invited, partyId: swedish?.id ?? '' })
      await page.goto(at)
      await expect(row).toContainText(t('coordinator.invitation.registered'))
      await expect(page.locator('main')).toContainText(
        t('coordinator.thinkOf', { organisations: partnership.parties[1]?.organisation ?? '' }),
      )

      const colleague = newAddress('colleague')
      await page.goto(`${at}/register`)
      await page.getByLabel(t('colleague.email')).fill(colleague)
      await page.locator(`input[name=language][value=${locale}]`).check()
      await page.locator(`input[name=partyId][value="${swedish?.id}"]`).check()
      await page.getByLabel(t('steps.you.givenNames')).fill('Ny')
      await page.getByLabel(t('steps.you.familyName')).fill('Kollega')
      await page.getByLabel(t('steps.you.mobile')).fill('+46 70 174 06 05')
      for (const field of ['delegateRole', 'theme', 'spokenLanguage', 'days'])
        await page.locator(`input[name=${field}]`).first().check()
      await pressAndGo(page, t('colleague.registerButton'), `**${at}`)
      await expect(page.locator('main')).toContainText(
        t('coordinator.oneParty', { organisation: swedish?.organisation ?? '' }),
      )
      await mailTo(server, coordinator.email, /Both places/)
      await mailTo(server, other.email, /Both places/)

      const [first, second] = await registerAll(visitor, partnership, ['wait', 'wait'])
      if (!first || !second) throw new Error('two wait')
      await page.goto(at)
      await press(page, t('coordinator.offerNext', { name: 'Mpho' }))
      await expect(page.locator('ol li', { hasText: second.reference })).toContainText('1.')
      await mailTo(server, first.email, /number 2/)
      await signIn(page, other.email)
      await page.goto(at)
      await expect(page.locator('main')).toContainText(t('acts.queue-reordered'))
      await expect(page.locator('main')).toContainText(coordinator.email)

      // The colleague answers for themselves, or does not want to be registered.
      await signIn(page, colleague)
      const { reference } = server.row<{ reference: string }>(
        `select r.reference from registrations r join people p on p.id = r.person_id
         where p.email = ?`,
        colleague,
      )
      await page.goto(`/${locale}/my/${reference}`)
      await expect(page.locator('main')).toContainText(
        t('ownAnswer.lead', { by: coordinator.email }),
      )
      await press(page, t('ownAnswer.object'))
      await expect(page.locator('main')).toContainText(t('answers.endedBy.objected'))
      await mailTo(server, coordinator.email, /Ny Kollega/)
      await expect.poll(() => standing(server, second.reference).offered_until).toBeGreaterThan(0)
    })

    test(`a colleague who was registered confirms and tells of their own needs, ${how}`, async ({
      page,
      server,
      signIn,
      visitor,
      freshPartnership,
    }) => {
      const partnership = freshPartnership()
      const coordinator = await coordinatorOf(server, visitor, partnership)
      const email = newAddress('colleague')
      await coordinator.visitor.answer(
        `/en${coordinator.page}/register`,
        'Register the colleague',
        {
          ...{ email, language: locale, partyId: partnership.parties[0]?.id ?? '' },
          ...{ givenNames: 'Ny', familyName: 'Kollega', mobile: '+46 70 174 06 05' },
          ...{ delegateRole: 'other', theme: 'trust', spokenLanguage: 'en', interpretation: '' },
          ...{ days: '2019-05-13', earlyNightReason: '' },
        },
      )
      await mailTo(server, email, subject(locale, 'mails.registered-by-colleague.subject'))
      await signIn(page, email)
      const { reference } = server.row<{ reference: string }>(
        `select r.reference from registrations r join people p on p.id = r.person_id
         where p.email = ?`,
        email,
      )
      await page.goto(`/${locale}/my/${reference}`)
      await page.getByRole('link', { name: t('ownAnswer.needs') }).click()
      await page.getByLabel(t('steps.needs.diet')).fill('Vegan')
      await page.getByLabel(t('steps.needs.sensitiveConsent')).check()
      await pressAndGo(page, t('change.save'), '**?done=changed')
      await press(page, t('ownAnswer.confirm'))
      await expect(page.locator('main').getByRole('alert')).toContainText(
        t('problems.privacyRead.missing'),
      )
      await page.getByLabel(t('ownAnswer.privacyRead')).check()
      await press(page, t('ownAnswer.confirm'))
      await expect(page.getByRole('button', { name: t('ownAnswer.confirm') })).toHaveCount(0)
      await signIn(page, people.staff)
      await page.goto(attendee(locale, reference))
      await expect(page.locator('main')).toContainText('Vegan')
      await expect(page.locator('main')).toContainText(t('acts.confirmed'))
    })

    test(`staff change the venue, and everybody registered is told with a new calendar entry, ${how}`, async ({
      page,
      server,
      signIn,
      visitor,
      freshPartnership,
    }) => {
      const [one] = await registerAll(visitor, freshPartnership(), [undefined])
      if (!one) throw new Error('nobody registered')
      const venue = `Aros ${newAddress()}`
      await signIn(page, people.staff)
      await page.goto(`/${locale}/staff/events/${conference}/whereabouts`)
      await page.getByLabel(t('fields.event.venueSv')).fill(venue)
      await page.getByLabel(t('fields.event.venueEn')).fill(venue)
      await press(page, t('eventSettings.save'))
      await page
        .getByRole('button', { name: locale === 'sv' ? /^Spara och meddela/ : /^Save and tell/ })
        .click()
      await page.waitForURL('**/settings?done=venue&told=*')
      await expect(page.getByRole('status')).toBeVisible()
      const mail = await mailTo(server, one.email, subject('en', 'mails.event-changed.subject'))
      expect(mail.text).toContain(venue)
      const [calendar] = mail.attachments
      expect(calendar?.content.toString().replace(/\r\n[ \t]/g, '')).toContain(venue)
      await page.goto(`/${locale}/events/${conference}`)
      await expect(page.locator('main')).toContainText(venue)
    })
  })
}
