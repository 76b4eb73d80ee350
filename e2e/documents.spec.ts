import type { Page } from '@playwright/test'
import { lettersOf } from '../test/pdf-pages.ts'
import { formWith, mainText, type Visitor } from './support/http.ts'
import { mailTo, subject, ways } from './support/journey.ts'
import { lookOver } from './support/look-over.ts'
import { academy, actsOn, addPlaced, addStaff, passport, whenOver } from './support/placed.ts'
import { press } from './support/registering.ts'
import type { Server } from './support/server.ts'
import { expect, people, test } from './support/test.ts'
import { type Locale, words } from './support/words.ts'

const desk = (locale: Locale, path: string) => `/${locale}/staff/events/${academy}/${path}`

for (const { locale, how, use } of ways) {
  const t = words[locale]
  // What looks a page over is a script.
  const look = async (page: Page, what: string) => {
    if (use.javaScriptEnabled) await lookOver(page, what, locale)
  }

  test.describe(how, () => {
    test.use(use)

    test(`passport data are given, mended, never shown again, and make a letter that an embassy verifies, ${how}`, async ({
      page,
      server,
      signIn,
      visitor,
    }) => {
      const one = await addPlaced(server, visitor, { locale })
      const officer = await addStaff(server, visitor, { officer: true })
      await signIn(page, one.email)
      server.arrange('update people set locale = ? where email = ?', locale, one.email)
      await page.goto(`/${locale}/my/${one.reference}/passport`)
      await press(page, t('passport.button'))
      const problems = page.locator('main').getByRole('alert')
      await expect(problems).toContainText(t('problems.passportName.missing'))
      for (const key of [
        'nationality.choose',
        'bornDay.missing',
        'passportNumber.missing',
        'expiresDay.missing',
      ] as const)
        await expect(problems).toContainText(t(`problems.${key}`))
      await expect(page).toHaveTitle(new RegExp(`^${t('form.errorPrefix')}`))
      await look(page, 'passport data with errors')

      await page.getByLabel(t('passport.name')).fill(passport.passportName)
      await page.getByLabel(t('passport.nationality')).selectOption('KE')
      await page.locator('#bornDay').fill('31')
      await page.locator('#bornMonth').fill('2')
      await page.locator('#bornYear').fill('1986')
      await page.getByLabel(t('passport.number')).fill(' a-123 4567 ')
      for (const [part, value] of [
        ['Day', '14'],
        ['Month', '6'],
        ['Year', '2019'],
      ])
        await page.locator(`#expires${part}`).fill(value ?? '')
      await page.getByLabel(t('passport.embassy')).fill('Nairobi')
      await press(page, t('passport.button'))
      await expect(problems).toContainText(t('problems.bornDay.unlike'))
      await expect(page.locator('#bornMonth')).toHaveValue('2')
      await page.locator('#bornDay').fill('3')
      await press(page, t('passport.button'))
      await expect(problems).toContainText(t('problems.expiresDay.tooSoon'))
      await page.locator('#expiresYear').fill('2024')
      await press(page, t('passport.button'))

      await expect(page.getByRole('status')).toHaveText(t('passport.done'))
      await expect(page.locator('main')).not.toContainText(/1234567|WANJIRU|1986/)
      await look(page, 'passport data given')
      await page.getByRole('link', { name: t('passport.anew') }).click()
      for (const field of ['passportName', 'passportNumber', 'bornDay', 'nationality'])
        await expect(page.locator(`#${field}`)).toHaveValue('')
      const stored = server.row<{ sealed: string }>(
        'select sealed from passports where registration_id = ?',
        one.id,
      )
      expect(stored.sealed).not.toMatch(/1234567|WANJIRU/)

      await signIn(page, officer.email)
      await page.goto(desk(locale, 'visas'))
      await look(page, 'who needs a letter')
      await page.getByRole('link', { name: one.name.split(' ').slice(1).join(' ') }).click()
      await expect(page.locator('main')).not.toContainText('A1234567')
      expect(actsOn(server, one.id)).not.toContain('passport-seen')
      await press(page, t('visas.look'))
      await expect(page.getByRole('status')).toContainText('A1234567')
      await expect(page.getByRole('status')).toContainText('WANJIRU AABERG')
      await look(page, 'passport data seen')
      expect(page.url()).not.toMatch(/1234567/)
      expect(actsOn(server, one.id).filter((act) => act === 'passport-seen')).toHaveLength(1)
      await page.goto(page.url())
      await expect(page.locator('main')).not.toContainText('A1234567')

      await press(page, t('visas.issue'))
      await expect(page.getByRole('status')).toHaveText(t('visas.doneIssued'))
      await look(page, 'a letter issued')
      const { number } = documentOf(server, one.id)
      const mail = await mailTo(
        server,
        one.email,
        subject(locale, 'mails.visa-letter-issued.subject'),
      )
      expect(mail.text).toContain(number)
      expect(`${mail.text}${mail.html}${mail.subject}`).not.toMatch(/1234567|WANJIRU/)

      const own = await one.visitor.get(`/${locale}/my/${one.reference}/visa-letter.pdf`)
      expect(own.headers()['content-type']).toBe('application/pdf')
      expect(own.headers()['cache-control']).toBe('no-store')
      const text = await lettersOf(await own.body())
      for (const said of [
        'EmbassyofSwedeninNairobi',
        'WANJIRUAABERG',
        'A1234567',
        'Kenya',
        '3February1986',
        number,
      ])
        expect(text).toContain(said)
      expect(actsOn(server, one.id).filter((act) => act === 'passport-seen')).toHaveLength(1)
      const theirs = await officer.visitor.get(desk(locale, `visas/${one.reference}/letter.pdf`))
      expect(await lettersOf(await theirs.body())).toContain('A1234567')
      expect(actsOn(server, one.id).filter((act) => act === 'passport-seen')).toHaveLength(2)

      // The embassy: nobody who is signed in.
      await page.context().clearCookies()
      await page.goto(`/${locale}/verify`)
      await press(page, t('verify.button'))
      await expect(problems).toContainText(t('problems.number.missing'))
      await page
        .getByLabel(t('verify.number'))
        .fill(` ${number.toLowerCase().replaceAll('-', ' ')}`)
      await press(page, t('verify.button'))
      await expect(page).toHaveURL(`/${locale}/verify/${number}`)
      await expect(page.locator('h1')).toHaveText(t('verify.states.valid'))
      await expect(page.locator('main')).toContainText(t('verify.kinds.visa-letter'))
      await expect(page.locator('main')).not.toContainText(/Wanjiru|WANJIRU|Åberg|1234567/)
      await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/)
      await look(page, 'a letter verified')

      await signIn(page, officer.email)
      await page.goto(desk(locale, `visas/${one.reference}`))
      await press(page, t('visas.revoke'))
      await expect(page.getByRole('status')).toHaveText(t('visas.doneRevoked'))
      await mailTo(server, one.email, subject(locale, 'mails.document-revoked.subject'))
      await page.context().clearCookies()
      await page.goto(`/${locale}/verify/${number}`)
      await expect(page.locator('h1')).toHaveText(t('verify.states.revoked'))
      await look(page, 'a letter withdrawn')
      const gone = await one.visitor.get(`/${locale}/my/${one.reference}/visa-letter.pdf`)
      expect(gone.status()).toBe(404)
      for (const unknown of ['UME-V-AAAAAAAA', 'nothing', '’ or 1=1']) {
        expect((await page.goto(`/${locale}/verify/${unknown}`))?.status()).toBe(200)
        await expect(page.locator('h1')).toHaveText(t('verify.unknown'))
      }
    })

    test(`days are noted, and certificates issued for all once the event is over, ${how}`, async ({
      page,
      server,
      signIn,
      visitor,
    }) => {
      const [first, second] = [
        await addPlaced(server, visitor, { locale, givenNames: 'Ștefan', familyName: 'Žižek' }),
        await addPlaced(server, visitor, { locale, needsVisa: false }),
      ]
      server.arrange('delete from attended_days')
      await signIn(page, people.staff)
      await page.goto(desk(locale, 'certificates'))
      await expect(page.locator('main')).toContainText(t('certificates.notOver'))
      await look(page, 'attendance before the end')
      await whenOver(server, async () => {
        await page.goto(desk(locale, 'certificates'))
        await page.locator(`input[value="${first.reference}:2019-03-20"]`).check()
        await page.locator(`input[value="${first.reference}:2019-03-22"]`).check()
        await press(page, t('certificates.note'))
        await expect(page.getByRole('status')).toHaveText(t('certificates.noted', { count: 1 }))
        await expect(page.locator(`input[value="${first.reference}:2019-03-22"]`)).toBeChecked()
        await expect(
          page.locator(`input[value="${second.reference}:2019-03-22"]`),
        ).not.toBeChecked()
        await press(page, t('certificates.issue', { count: 1 }))
        await expect(page.getByRole('status')).toHaveText(t('certificates.done', { count: 1 }))
        await look(page, 'certificates issued')
        const { number } = documentOf(server, first.id)
        await mailTo(server, first.email, subject(locale, 'mails.certificate-issued.subject'))

        const own = await first.visitor.get(`/${locale}/my/${first.reference}/certificate.pdf`)
        const text = await lettersOf(await own.body())
        for (const said of ['ȘtefanŽižek', 'two(20and22March2019)', number])
          expect(text).toContain(said)
        for (const [who, status] of [
          [second, 404],
          [first, 200],
        ] as const)
          expect(
            (await who.visitor.get(`/${locale}/my/${first.reference}/certificate.pdf`)).status(),
          ).toBe(status)
        const all = await page
          .context()
          .request.get(`${server.origin}${desk(locale, 'certificates.pdf')}`)
        expect(await lettersOf(await all.body())).toContain(number)
        await page.goto(`/${locale}/staff/log?act=list-exported`)
        await expect(page.locator('main')).toContainText(t('log.values.of.certificates'))

        await page.goto(`/${locale}/verify/${number}`)
        await expect(page.locator('h1')).toHaveText(t('verify.states.valid'))
        await expect(page.locator('main')).not.toContainText(/tefan|Žižek/)

        await page.goto(desk(locale, 'certificates'))
        await page.locator(`input[value="${first.reference}:2019-03-22"]`).uncheck()
        await press(page, t('certificates.note'))
        await expect(page.getByRole('status')).toContainText(t('certificates.ended', { count: 1 }))
        await page.goto(`/${locale}/verify/${number}`)
        await expect(page.locator('h1')).toHaveText(t('verify.states.revoked'))
      })
    })

    test(`staff write what letters and certificates say, and see how that looks, ${how}`, async ({
      page,
      server,
      signIn,
    }) => {
      await signIn(page, people.staff)
      await page.goto(desk(locale, 'documents'))
      await look(page, 'texts of letters')
      const letter = page.getByLabel(t('papers.letter'))
      const before = await letter.inputValue()
      await letter.fill('We invite {nam}.')
      await press(page, t('papers.button'))
      await expect(page.locator('main').getByRole('alert')).toContainText(
        t('problems.letterText.placeholder'),
      )
      await look(page, 'texts of letters with errors')
      await letter.fill('We invite {name}.\n\nTo {city}.')
      await press(page, t('papers.button'))
      await expect(page.getByRole('status')).toHaveText(t('papers.done'))
      const preview = await page
        .context()
        .request.get(`${server.origin}${desk(locale, 'documents/preview.pdf?kind=letter')}`)
      expect(await lettersOf(await preview.body())).toContain('WeinviteAminaWanjiruExample-Öberg.')
      const certificate = await page
        .context()
        .request.get(`${server.origin}${desk(locale, 'documents/preview.pdf?kind=certificate')}`)
      expect(await lettersOf(await certificate.body())).toContain('Certificateofattendance')
      await letter.fill(before)
      await press(page, t('papers.button'))
      await expect(page.getByRole('status')).toHaveText(t('papers.done'))
    })
  })
}

test('staff name visa officers; being staff shows how many need a letter and nobody’s name', async ({
  page,
  server,
  signIn,
  visitor,
}) => {
  const one = await addPlaced(server, visitor)
  const staff = await addStaff(server, visitor)
  await signIn(page, staff.email)
  await page.goto(desk('en', 'visas'))
  await expect(page.locator('main')).toContainText(words.en('visas.officersOnly'))
  await expect(page.locator('main')).not.toContainText(one.reference)
  await lookOver(page, 'visas for staff', 'en')
  expect((await page.goto(desk('en', 'documents')))?.status()).toBe(200)
  for (const path of [`visas/${one.reference}`, `visas/${one.reference}/letter.pdf`])
    expect((await staff.visitor.get(desk('en', path))).status()).toBe(404)
  await page.goto(desk('en', 'visas'))
  await press(page, words.en('visas.name', { email: staff.email }))
  await expect(page.locator('main')).toContainText(one.reference)
  await press(page, words.en('visas.end', { email: staff.email }))
  await expect(page.locator('main')).toContainText(words.en('visas.officersOnly'))
})

test('who needs no visa, has no place, or asks for another’s finds no page for passport data', async ({
  server,
  visitor,
}) => {
  const [one, other] = [
    await addPlaced(server, visitor),
    await addPlaced(server, visitor, { needsVisa: false }),
  ]
  const at = (reference: string) => `/en/my/${reference}/passport`
  expect((await one.visitor.get(at(one.reference))).status()).toBe(200)
  expect((await other.visitor.get(at(other.reference))).status()).toBe(404)
  expect((await other.visitor.get(at(one.reference))).status()).toBe(404)
  server.arrange(
    'update academy_places set offered_until = ? where registration_id = ?',
    ...[Date.parse('2019-04-30T12:00:00Z'), one.id],
  )
  expect((await one.visitor.get(at(one.reference))).status()).toBe(404)
})

test('whoever may not act on passport data, letters and certificates is told that there is no such page', async ({
  server,
  visitor,
}) => {
  const one = await addPlaced(server, visitor)
  const [officer, staff] = [
    await addStaff(server, visitor, { officer: true }),
    await addStaff(server, visitor),
  ]
  const others: Record<string, Visitor> = {
    another: (await addPlaced(server, visitor)).visitor,
    staff: staff.visitor,
    owner: one.visitor,
    reviewer: await (await visitor()).signIn(people.hostCoordinator),
  }
  const page = desk('en', `visas/${one.reference}`)
  const t = words.en
  const tryAll = async (
    doer: Visitor,
    at: string,
    button: string,
    more: Record<string, string>,
    not: string[],
    done = 303,
  ) => {
    const { hidden } = formWith(await doer.html(at), button)
    const before = everything(server)
    for (const name of not) {
      const answer = await others[name]?.post(at, { ...hidden, ...more })
      expect(answer?.status(), `${name}: ${button}`).toBe(404)
      expect(mainText((await answer?.text()) ?? '')).toContain('There is no such page')
    }
    const nobody = await (await visitor()).post(at, { ...hidden, ...more })
    expect(nobody.status()).toBe(303)
    expect(nobody.headers().location).toContain('/en/sign-in?')
    expect(everything(server), button).toBe(before)
    expect((await doer.post(at, { ...hidden, ...more })).status(), button).toBe(done)
    expect(everything(server), button).not.toBe(before)
  }
  await tryAll(one.visitor, `/en/my/${one.reference}/passport`, t('passport.button'), passport, [
    'another',
    'staff',
    'reviewer',
  ])
  const nobodyElse = ['another', 'staff', 'owner', 'reviewer']
  await tryAll(officer.visitor, page, t('visas.look'), {}, nobodyElse, 200)
  await tryAll(officer.visitor, page, t('visas.issue'), {}, nobodyElse)
  await tryAll(officer.visitor, page, t('visas.revoke'), {}, nobodyElse)
  const notStaff = ['another', 'owner', 'reviewer']
  const visas = desk('en', 'visas')
  await tryAll(staff.visitor, visas, t('visas.name', { email: staff.email }), {}, notStaff)
  await tryAll(staff.visitor, visas, t('visas.end', { email: staff.email }), {}, notStaff)
  await tryAll(
    staff.visitor,
    desk('en', 'documents'),
    t('papers.button'),
    { letterText: 'Dear {name}', certificateText: '{days}', signedBy: 'A' },
    notStaff,
  )
  server.arrange('delete from attended_days')
  await whenOver(server, async () => {
    const certificates = desk('en', 'certificates')
    const attended = `${one.reference}:2019-03-20`
    await tryAll(staff.visitor, certificates, t('certificates.note'), { attended }, notStaff)
    const button = t('certificates.issue', { count: 1 })
    await tryAll(staff.visitor, certificates, button, {}, notStaff)
  })
})

/** Everything that acts on passport data, letters and certificates write. */
const everything = (server: Server) =>
  JSON.stringify(
    ['passports', 'documents', 'attended_days', 'roles', 'events', 'audit_log'].map((table) =>
      server.rows(`select * from ${table} order by rowid`),
    ),
  )

const documentOf = (server: Server, id: string) =>
  server.row<{ number: string }>(
    'select number from documents where registration_id = ? and revoked_at is null',
    id,
  )

// Where a line ends, its space is not drawn.
