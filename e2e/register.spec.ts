import {
  answerPartnership,
  answerRest,
  answerStay,
  answerYou,
  press,
  referenceOn,
  registering,
  send,
} from './support/registering.ts'
import { conference, expect, newAddress, test } from './support/test.ts'
import { locales, words } from './support/words.ts'

for (const script of [true, false])
  for (const locale of locales) {
    const t = words[locale]
    const how = `${locale === 'sv' ? 'in Swedish' : 'in English'}, JavaScript ${script ? 'on' : 'off'}`

    test.describe(how, () => {
      test.use({ javaScriptEnabled: script })

      test(`a delegate registers from the start page to the confirmation, ${how}`, async ({
        page,
        server,
        signIn,
        freshPartnership,
      }) => {
        const email = newAddress()
        const partnership = freshPartnership()
        const placesOnEventPage = async () => {
          await page.goto(`/${locale}/events/${conference}?q=${partnership.name.split(' ')[1]}`)
          return page.locator('#places li', { hasText: partnership.name })
        }
        await expect(await placesOnEventPage()).toContainText(t('seats.free', { free: 2 }))

        await signIn(page, email)
        await page.goto(registering(locale))
        await page.getByRole('link', { name: t('register.start') }).click()
        await answerPartnership(page, locale, partnership, 'you', script)

        await press(page, t('register.continue'))
        const summary = page.locator('main').getByRole('alert')
        await expect(summary).toContainText(t('problems.givenNames.missing'))
        await expect(page).toHaveTitle(new RegExp(`^${t('form.errorPrefix')}`))
        await expect(summary).toBeFocused()

        await answerYou(page, locale)
        await answerStay(page, locale)
        await answerRest(page, locale)
        await expect(page.getByText(t('check.fundedText'))).toBeVisible()
        await send(page, locale)
        const reference = await referenceOn(page)
        await expect(page.getByText(t('confirmation.icld'))).toBeVisible()

        await page.reload()
        expect(await referenceOn(page)).toBe(reference)

        await expect(async () => {
          const [mail] = await server.mails(email, new RegExp(reference))
          expect(mail?.subject).toContain(
            t('mails.received.subject', { event: '', reference: '' }).slice(0, 10),
          )
          expect(mail?.text).toContain(t('mails.received.next'))
          const [calendar] = mail?.attachments ?? []
          expect(calendar?.filename).toBe(`${conference}.ics`)
          expect(calendar?.content.toString()).toContain(`/${locale}/my/${reference}`)
        }).toPass()

        await expect(await placesOnEventPage()).toContainText(t('seats.free', { free: 1 }))
      })

      test(`whoever goes back and sends again is registered once, ${how}`, async ({
        page,
        server,
        visitor,
        signIn,
        freshPartnership,
      }) => {
        const email = newAddress()
        const partnership = freshPartnership()
        const elsewhere = await visitor()
        await signIn(page, email)
        await page.goto(`${registering(locale)}/partnership`)
        await answerPartnership(page, locale, partnership, 'you', script)
        await answerYou(page, locale)
        await answerStay(page, locale)
        await answerRest(page, locale)
        const stale = await page.context().newPage()
        await stale.goto(`${registering(locale)}/check`)
        await send(page, locale)
        const reference = await referenceOn(page)

        await send(stale, locale)
        expect(await referenceOn(stale)).toBe(reference)
        await page.goBack()
        if (page.url().endsWith('/check')) await send(page, locale)
        expect(await referenceOn(page)).toBe(reference)
        await elsewhere.signIn(email)
        expect(await elsewhere.html('/en/my')).toContain(reference)
        const all = server.rows(
          'select 1 from registrations r join people p on p.id = r.person_id where p.email = ?',
          email,
        )
        expect(all).toHaveLength(1)
      })
    })
  }

test('an answer is changed from the last look, which comes straight back', async ({
  page,
  signIn,
  freshPartnership,
}) => {
  const partnership = freshPartnership()
  await signIn(page, newAddress())
  await page.goto(`${registering('en')}/partnership`)
  await answerPartnership(page, 'en', partnership, 'you')
  await answerYou(page, 'en')
  await answerStay(page, 'en')
  await answerRest(page, 'en')
  await page.getByRole('link', { name: 'Change Name', exact: true }).click()
  await expect(page.getByLabel('Family name')).toHaveValue('Seretse')
  await page.getByLabel('Family name').fill('Masire')
  await press(page, 'Continue')
  await page.waitForURL('**/check')
  await expect(page.getByText('Mpho Kagiso Masire')).toBeVisible()
  await page
    .getByRole('link', { name: 'Change Days' })
    .or(page.locator('a[href*="/stay?from=check"]'))
    .first()
    .click()
  await page.getByRole('link', { name: '← Back' }).click()
  await page.waitForURL('**/check')
})

test('answers are kept when the browser is closed, and on another device', async ({
  browser,
  page,
  server,
  signIn,
  visitor,
  freshPartnership,
}) => {
  const partnership = freshPartnership()
  const email = newAddress()
  await signIn(page, email)
  await page.goto(`${registering('en')}/partnership`)
  await answerPartnership(page, 'en', partnership, 'you')
  await answerYou(page, 'en')
  const cookies = await page.context().storageState()
  await page.context().close()

  const reopened = await browser.newContext({ storageState: cookies, baseURL: server.origin })
  const later = await reopened.newPage()
  await later.goto(`${registering('en')}/you`)
  await expect(later.getByLabel('Given names')).toHaveValue('Mpho Kagiso')
  await reopened.close()

  const phone = await visitor()
  await phone.signIn(email)
  expect(await phone.html(`${registering('sv')}/you`)).toContain('value="Mpho Kagiso"')
})

test('whichever organisation is pressed in the list is the one that is chosen', async ({
  page,
  server,
  signIn,
}) => {
  const email = newAddress('chooser')
  await signIn(page, email)
  for (const nth of [0, 7, -1]) {
    await page.goto(`${registering('en')}/partnership`)
    const radio = page.getByRole('radio').nth(nth)
    await radio.click()
    await expect(radio).toBeChecked()
    const partyId = await radio.getAttribute('value')
    await press(page, 'Continue')
    await page.waitForURL(/\/(you|places)$/)
    const kept = server.rows(
      'select d.party_id from drafts d join people p on p.id = d.person_id where p.email = ?',
      email,
    )
    expect(kept).toEqual([{ party_id: partyId }])
  }
})

test('whoever mends a mistake types on without losing the field', async ({ page, signIn }) => {
  await signIn(page, newAddress('mender'))
  await page.goto(`${registering('en')}/partnership`)
  await page.getByRole('radio').first().check()
  await press(page, 'Continue')
  await page.waitForURL(/\/(you|places)$/)
  if (page.url().endsWith('/places')) {
    await page.getByRole('radio').first().check()
    await press(page, 'Continue')
    await page.waitForURL('**/you')
  }
  await press(page, 'Continue')
  await expect(page.locator('main').getByRole('alert')).toBeFocused()
  await page.getByLabel('Given names').pressSequentially('Mpho Kagiso')
  await expect(page.getByLabel('Given names')).toHaveValue('Mpho Kagiso')
  await expect(page.getByLabel('Given names')).toBeFocused()
})
