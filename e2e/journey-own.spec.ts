import { mailTo, pressAndGo, registerAll, subject, ways } from './support/journey.ts'
import { answerRest, answerStay, answerYou, goOn, press, send } from './support/registering.ts'
import { conference, expect, newAddress, people, test } from './support/test.ts'
import { words } from './support/words.ts'

for (const { locale, how, use } of ways) {
  const t = words[locale]
  test.describe(how, () => {
    test.use(use)

    test(`whoever comes at own expense says where the invoice goes and sees the price before sending, ${how}`, async ({
      page,
      server,
      signIn,
      visitor,
      freshPartnership,
    }) => {
      const partnership = freshPartnership()
      await registerAll(visitor, partnership, [undefined, undefined])
      const email = newAddress('own')
      const quick = await (await visitor()).signIn(email)
      const at = `/${locale}/events/${conference}/register`
      const button = t('register.continue')
      await quick.answer(`${at}/partnership`, button, { partyId: partnership.parties[0]?.id ?? '' })
      await signIn(page, email)
      await page.goto(`${at}/places`)
      await page.locator('input[value=self]').check()
      await goOn(page, locale, 'invoice')
      await page.getByLabel(t('steps.invoice.organisationNumber')).fill('850101-1234')
      await page.getByLabel(t('steps.invoice.invoiceReference')).fill('Ref 2019')
      await press(page, button)
      await expect(page.locator('main').getByRole('alert')).toContainText(
        t('problems.organisationNumber.unlike'),
      )
      await page.getByLabel(t('steps.invoice.organisationNumber')).fill('212000-1967')
      await page.getByLabel(t('steps.invoice.electronicAddress')).fill('0007:2120001967')
      await goOn(page, locale, 'you')
      await answerYou(page, locale)
      await answerStay(page, locale)
      await answerRest(page, locale)
      const price = page.locator('section', {
        has: page.getByRole('heading', { name: t('price.title') }),
      })
      // The fee, one night and one lunch by the conference's rates.
      const sum = 1800 + 1150 + 145
      const spoken = { sv: /3\s?095\skr/, en: /SEK\s3,095/ }[locale]
      await expect(price).toContainText(spoken)
      await send(page, locale)
      const { reference } = server.row<{ reference: string }>(
        `select r.reference from registrations r join people p on p.id = r.person_id
         where p.email = ?`,
        email,
      )
      await page.goto(`/${locale}/my/${reference}`)
      await expect(page.locator('main')).toContainText('Ref 2019')
      await expect(price).toContainText(spoken)

      await signIn(page, people.staff)
      await page.goto(`/${locale}/staff/events/${conference}/invoices`)
      const row = page.locator('tbody tr', { hasText: reference })
      const cells = await row.locator('td').allTextContents()
      expect(cells).toContain('212000-1967')
      expect(cells.at(-1)).toBe(String(sum))
      const file = await page.request.get(`/${locale}/staff/events/${conference}/invoices/csv`)
      const line = (await file.text()).split('\r\n').find((one) => one.startsWith(reference))
      expect(line?.split(';')).toEqual(cells)
    })

    test(`two share a room when both agree, and nobody is told more than that, ${how}`, async ({
      page,
      server,
      signIn,
      visitor,
      freshPartnership,
    }) => {
      const [asks, agrees] = await registerAll(visitor, freshPartnership(), [undefined, undefined])
      if (!asks || !agrees) throw new Error('two people')
      const name = async (email: string) => {
        await signIn(page, asks.email)
        await page.goto(`/${locale}/my/${asks.reference}/change/stay`)
        await page.getByLabel(t('steps.stay.roomWith')).fill(email)
        await pressAndGo(page, t('change.save'), '**?done=changed')
      }
      // Whether somebody is registered at all is not told.
      await name('nobody.at.all@municipality.example')
      await expect(page.locator('main')).toContainText(
        t('my.roomAsked', { email: 'nobody.at.all@municipality.example' }),
      )
      await name(agrees.email)
      await expect(page.locator('main')).toContainText(t('my.roomAsked', { email: agrees.email }))
      await mailTo(server, agrees.email, /would share a room/)

      await signIn(page, agrees.email)
      await page.goto(`/${locale}/my/${agrees.reference}`)
      const asked = page.locator('section', {
        has: page.getByRole('heading', { name: t('room.title', { name: 'Mpho Seretse' }) }),
      })
      await expect(asked).not.toContainText(asks.email)
      await press(page, t('room.agree', { name: 'Mpho Seretse' }))
      await expect(page.locator('main')).toContainText(t('my.sharesRoom', { name: 'Mpho Seretse' }))
      await mailTo(server, asks.email, subject('en', 'mails.room-answered.agreed.subject'))
      expect(
        server.rows(
          `select 1 from roommates m join registrations r on r.id = m.registration_id
           where r.reference in (?, ?)`,
          ...[asks.reference, agrees.reference],
        ),
      ).toHaveLength(2)
      await press(page, t('my.singleRoom'))
      await expect(page.locator('main')).not.toContainText(
        t('my.sharesRoom', { name: 'Mpho Seretse' }),
      )
      await mailTo(server, asks.email, subject('en', 'mails.room-over.subject'))
    })

    test(`my pages keep the language mails are in, show what is past, and sign out everywhere, ${how}`, async ({
      page,
      server,
      signIn,
      visitor,
      freshPartnership,
    }) => {
      const [one] = await registerAll(visitor, freshPartnership(), [undefined])
      if (!one) throw new Error('nobody registered')
      await signIn(page, one.email)
      await page.goto(`/${locale}/my`)
      await expect(page.getByRole('heading', { name: t('my.past') })).toHaveCount(0)
      const other = locale === 'sv' ? 'en' : 'sv'
      await page.getByLabel(t(`answers.language.${other}`), { exact: true }).check()
      await pressAndGo(page, t('my.saveLanguage'), `**/${other}/my`)
      expect(
        server.row<{ locale: string }>('select locale from people where email = ?', one.email)
          .locale,
      ).toBe(other)

      const days = server.row<{ starts_on: string; ends_on: string }>(
        'select starts_on, ends_on from events where slug = ?',
        conference,
      )
      const move = (from: string, to: string) =>
        server.arrange(
          'update events set starts_on = ?, ends_on = ? where slug = ?',
          ...[from, to, conference],
        )
      move('2018-05-13', '2018-05-14')
      try {
        await page.goto(`/${locale}/my`)
        await expect(page.getByRole('heading', { name: t('my.past') })).toBeVisible()
      } finally {
        move(days.starts_on, days.ends_on)
      }

      expect((await one.visitor.get('/en/my')).status()).toBe(200)
      await pressAndGo(page, t('my.everywhere'), '**/sign-in')
      expect((await one.visitor.get('/en/my')).status()).toBe(307)
    })
  })
}
