import {
  academy,
  addApplications,
  addReviewer,
  declareConflict,
  points,
  release,
  withAcademy,
} from './support/academy.ts'
import { applying, cvFile } from './support/applying.ts'
import { coordinatorOf, mailTo, registerAll, withDeadline } from './support/journey.ts'
import { lookOver } from './support/look-over.ts'
import { addPlaced } from './support/placed.ts'
import { press, registering } from './support/registering.ts'
import { conference, expect, newAddress, people, test } from './support/test.ts'
import { locales, words } from './support/words.ts'

// Long, and each on its own: both workers share them.
test.describe.configure({ mode: 'parallel' })

for (const locale of locales) {
  const t = words[locale]
  const event = `/${locale}/events/${conference}`
  const at = registering(locale)

  test(`pages for everybody can be read and used by everybody (${locale})`, async ({
    page,
    server,
    strays,
  }) => {
    test.setTimeout(150_000)
    strays.expected.push(/status of 404/)
    await expect
      .poll(async () => (await server.mails(people.aleDelegate)).length)
      .toBeGreaterThan(0)
    for (const path of [
      '',
      `/events/${conference}`,
      '/events/local-democracy-academy-2019',
      `/events/${conference}/register`,
      '/privacy',
      '/accessibility',
      '/sign-in',
      '/sign-in?error=Verification',
      '/sign-in/code',
      '/sign-in/link?email=name@example.org&token=x',
      '/no-such-page',
      '/apology',
      '/demo/mail',
    ]) {
      await page.goto(`/${locale}${path}`)
      await lookOver(page, path, locale)
    }
    await page.goto(`/${locale}/demo/mail?to=${people.aleDelegate}`)
    await page.locator('main li a').first().click()
    await expect(page).toHaveURL(/\.eml$/)
    await lookOver(page, 'a mail of the demo', locale)
    for (const path of ['/sign-in', '/sign-in/code']) {
      await page.goto(`/${locale}${path}`)
      await page.locator('main form button[type=submit]').first().click()
      await expect(page.locator('main').getByRole('alert')).toBeFocused()
      await lookOver(page, `${path} with errors`, locale)
    }
  })

  test(`registering can be read and used by everybody, with and without errors (${locale})`, async ({
    page,
    signIn,
    visitor,
    freshPartnership,
  }) => {
    test.setTimeout(150_000)
    const partyId = freshPartnership().parties[0]?.id ?? ''
    for (const name of ['first', 'second'])
      await (await visitor()).register({ email: newAddress(name), partyId })
    const email = newAddress('third')
    const reference = await (await visitor()).register({
      email,
      partyId,
      whenFull: 'both',
      diet: 'Vegan',
    })
    await signIn(page, email)
    for (const path of [
      `${at}/confirmation`,
      `/${locale}/my`,
      `/${locale}/my/${reference}`,
      `/${locale}/my/${reference}/cancel`,
      `/${locale}/my/${reference}/ticket`,
      `/${locale}/my/${reference}/substitute`,
      ...['party', 'you', 'stay', 'needs', 'visibility', 'invoice'].map(
        (step) => `/${locale}/my/${reference}/change/${step}`,
      ),
    ]) {
      await page.goto(path)
      await lookOver(page, path, locale)
    }

    const quick = await (await visitor()).signIn(newAddress('fourth'))
    await page.context().clearCookies()
    await page.context().addCookies((await quick.request.storageState()).cookies)
    const failing: Record<string, (() => Promise<unknown>) | null> = {
      partnership: () => Promise.resolve(),
      places: () => Promise.resolve(),
      you: () => Promise.resolve(),
      stay: () => Promise.resolve(),
      needs: () => page.locator('input[name=access][value=other]').check(),
      visibility: null,
    }
    const fill: Record<string, Record<string, string>> = {
      partnership: { partyId },
      places: { whenFull: 'wait' },
      you: {
        givenNames: 'A',
        familyName: 'B',
        mobile: '+46701740605',
        delegateRole: 'other',
        theme: 'trust',
        spokenLanguage: 'en',
      },
      stay: { days: '2019-05-13' },
      needs: {},
      visibility: {},
    }
    for (const [step, mistake] of Object.entries(failing)) {
      await page.goto(`${at}/${step}`)
      await lookOver(page, step, locale)
      if (mistake) {
        await mistake()
        await page.locator('main form button[type=submit]').click()
        await expect(page.locator('main').getByRole('alert')).toBeFocused()
        await expect(page).toHaveTitle(new RegExp(`^${t('form.errorPrefix')}`))
        await lookOver(page, `${step} with errors`, locale)
      }
      await quick.answer(`${at}/${step}`, t('register.continue'), fill[step] ?? {})
    }
    await page.goto(`${at}/check`)
    await lookOver(page, 'check answers', locale)
    await page.locator('main form button[type=submit]').click()
    await expect(page.locator('main').getByRole('alert')).toBeFocused()
    await expect(page).toHaveTitle(new RegExp(`^${t('form.errorPrefix')}`))
    await lookOver(page, 'check answers with errors', locale)
  })

  test(`pages of coordinators and staff can be read and used by everybody (${locale})`, async ({
    page,
    server,
    signIn,
  }) => {
    test.setTimeout(150_000)
    await signIn(page, people.hostCoordinator)
    for (const path of ['/coordinator', `/coordinator/events/${conference}/attendees`]) {
      await page.goto(`/${locale}${path}`)
      await lookOver(page, path, locale)
    }
    await signIn(page, people.aleCoordinator)
    for (const path of [
      '/my',
      '/coordinator',
      `/coordinator/events/${conference}/partnerships/ale-ghanzi-budesti`,
    ]) {
      await page.goto(`/${locale}${path}`)
      await lookOver(page, path, locale)
    }
    await signIn(page, people.staff)
    const one = (status: string) =>
      server.row<{ reference: string }>(
        'select reference from registrations where status = ? and partnership_id is not null',
        status,
      ).reference
    const desk = `/staff/events/${conference}`
    for (const path of [
      '/my',
      '/staff',
      `${desk}/attendees`,
      `${desk}/attendees?q=nobody-of-that-name`,
      `${desk}/attendees/${one('cancelled')}`,
      `${desk}/release`,
      `${desk}/attendees/${one('received')}`,
    ]) {
      await page.goto(`/${locale}${path}`)
      await lookOver(page, path, locale)
    }
    await page.getByRole('button', { name: t('staff.decideButton') }).click()
    await expect(page.locator('main').getByRole('alert')).toBeFocused()
    await expect(page).toHaveTitle(new RegExp(`^${t('form.errorPrefix')}`))
    await lookOver(page, 'a decision with errors', locale)
  })

  test(`what waits for an answer can be read and used by everybody (${locale})`, async ({
    page,
    server,
    signIn,
    visitor,
    freshPartnership,
  }) => {
    test.setTimeout(150_000)
    const partnership = freshPartnership()
    const coordinator = await coordinatorOf(server, visitor, partnership)
    const [holder, second, offered, waiting] = await registerAll(visitor, partnership, [
      ...[undefined, undefined],
      ...(['both', 'wait'] as const),
    ])
    if (!holder || !second || !offered || !waiting) throw new Error('four people')
    const mine = ({ reference }: { reference: string }) => `/${locale}/my/${reference}`
    await signIn(page, holder.email)
    await page.goto(`${mine(holder)}/give-up`)
    await lookOver(page, 'giving up a place', locale)
    await page.goto(`${mine(holder)}/substitute`)
    await page.locator('main form button[type=submit]').click()
    await expect(page.locator('main').getByRole('alert')).toBeFocused()
    await lookOver(page, 'naming a substitute with errors', locale)
    await page.goto(`${mine(holder)}/change/you`)
    await page.getByLabel(t('steps.you.givenNames')).fill('')
    await page.locator('main form button[type=submit]').click()
    await expect(page.locator('main').getByRole('alert')).toBeFocused()
    await lookOver(page, 'a change with errors', locale)

    const email = newAddress('instead')
    await second.visitor.answer(`/en/my/${second.reference}/substitute`, 'Ask your colleague', {
      ...{ name: 'Ny Person', email, language: locale },
    })
    await second.visitor.answer(`/en/my/${second.reference}/change/stay`, 'Save the change', {
      ...{ days: '2019-05-13', nights: '2019-05-13', roomWith: offered.email },
    })
    await holder.visitor.answer(`/en/my/${holder.reference}/cancel`, 'Yes, cancel', { reason: '' })
    await signIn(page, second.email)
    await page.goto(mine(second))
    await lookOver(page, 'a substitution under way', locale)
    await signIn(page, offered.email)
    await page.goto(mine(offered))
    await lookOver(page, 'an offer and a question about a room', locale)
    await signIn(page, holder.email)
    await page.goto(mine(holder))
    await lookOver(page, 'a registration that is over', locale)
    await signIn(page, email)
    await page.goto(`${event}/take-over`)
    await lookOver(page, 'a place to take over', locale)
    const mail = await mailTo(server, email, /./)
    const path = new URL(mail.text?.match(/http:\/\/localhost\S+/)?.[0] ?? '').pathname
    for (const link of [path, `/${locale}/link/no-such-link`]) {
      await page.goto(link)
      await lookOver(page, 'a personal link', locale)
    }

    await signIn(page, coordinator.email)
    const at = `/${locale}${coordinator.page}`
    for (const path of [
      at,
      `${at}/invite`,
      `${at}/register`,
      `${at}/delegates/${second.reference}/cancel`,
      `${at}/delegates/${second.reference}/substitute`,
    ]) {
      await page.goto(path)
      await lookOver(page, path, locale)
    }
    await page.goto(`${at}/register`)
    await page.locator('main form button[type=submit]').click()
    await expect(page.locator('main').getByRole('alert')).toBeFocused()
    await lookOver(page, 'registering a colleague with errors', locale)

    const colleague = newAddress('colleague')
    await coordinator.visitor.answer(`/en${coordinator.page}/register`, 'Register the colleague', {
      ...{ email: colleague, language: locale, partyId: partnership.parties[0]?.id ?? '' },
      ...{ givenNames: 'Ny', familyName: 'Kollega', mobile: '+46 70 174 06 05' },
      ...{ delegateRole: 'other', theme: 'trust', spokenLanguage: 'en', interpretation: '' },
      ...{ days: '2019-05-13', earlyNightReason: '', whenFull: 'wait' },
    })
    const { reference } = server.row<{ reference: string }>(
      `select r.reference from registrations r join people p on p.id = r.person_id
       where p.email = ?`,
      colleague,
    )
    await signIn(page, colleague)
    await page.goto(`/${locale}/my/${reference}`)
    await lookOver(page, 'registered by a colleague', locale)

    await withDeadline(server, 'hotel_deadline', '2019-03-20T12:00:00Z', async () => {
      await second.visitor.answer(`/en/my/${second.reference}/change/stay`, 'Ask for the change', {
        ...{ days: '2019-05-14', roomWith: '' },
      })
      await signIn(page, people.staff)
      const desk = `/${locale}/staff/events/${conference}`
      for (const path of [
        '/requests',
        '/invoices',
        '/whereabouts',
        `/attendees/${second.reference}`,
        `/attendees/${second.reference}/cancel`,
        `/attendees/${second.reference}/substitute`,
        `/attendees/${offered.reference}`,
      ]) {
        await page.goto(desk + path)
        await lookOver(page, path, locale)
      }
    })
  })

  test(`a meeting’s settings can be read and used by everybody (${locale})`, async ({
    page,
    signIn,
  }) => {
    test.setTimeout(150_000)
    await signIn(page, people.staff)
    const desk = `/${locale}/staff/events/${conference}`
    for (const path of ['', '/texts', '/themes', '/dates', '/meals', '/questions', '/programme']) {
      await page.goto(`${desk}/settings${path}`)
      await lookOver(page, `settings${path}`, locale)
    }
    for (const path of ['/criteria', '/targets']) {
      await page.goto(`/${locale}/staff/events/${academy}/settings${path}`)
      await lookOver(page, `settings${path}`, locale)
    }
    for (const path of ['/0-0', '/0-0/remove', '']) {
      await page.goto(`${desk}/settings/programme/2019-05-13${path}`)
      await lookOver(page, `programme${path}`, locale)
    }
    for (const path of [`/${locale}/staff/events`, `${desk}/duplicate`, `${desk}/preview`]) {
      await page.goto(path)
      await lookOver(page, path, locale)
    }
    await page.goto(`/${locale}/staff/events/new`)
    await page.locator('main form button[type=submit]').click()
    await expect(page.locator('main').getByRole('alert')).toBeFocused()
    await lookOver(page, 'a new meeting with errors', locale)

    await page.goto(`${desk}/settings/venue`)
    await page.getByLabel(t('fields.event.hotelEn')).fill('Another hotel')
    await page.locator('main form button[type=submit]').click()
    await expect(page.locator('main').getByRole('alert')).toBeFocused()
    await lookOver(page, 'what a new hotel does to others', locale)
  })

  test(`reviewing can be read and used by everybody, with and without errors (${locale})`, async ({
    page,
    server,
    signIn,
    visitor,
  }) => {
    test.setTimeout(150_000)
    const applications = addApplications(server, 3)
    const [application, second, torn] = applications
    if (!application || !second || !torn) throw new Error('three applications')
    const email = addReviewer(server, applications)
    const other = addReviewer(server, applications)
    declareConflict(server, other, torn)
    const queue = `/${locale}/review/events/${academy}`
    const one = `${queue}/${application.reference}`
    const submit = async (who: string) =>
      (await (await visitor()).signIn(who)).answer(
        one.replace(`/${locale}/`, '/en/'),
        'Submit review',
        { ...points, comment: 'Clear.', press: 'submit' },
      )
    await submit(other)
    await signIn(page, email)
    for (const path of [
      `/${locale}/review`,
      queue,
      `${queue}?show=submitted`,
      one,
      `${one}/conflict`,
    ]) {
      await page.goto(path)
      await lookOver(page, path, locale)
    }
    await page.goto(one)
    await page.locator('details summary').click()
    await page.locator('main form button[value=submit]').click()
    await expect(page.locator('main').getByRole('alert')).toBeFocused()
    await expect(page).toHaveTitle(new RegExp(`^${t('form.errorPrefix')}`))
    await lookOver(page, 'a review with errors', locale)
    await submit(email)
    await page.goto(one)
    await lookOver(page, 'a review that is submitted', locale)

    await signIn(page, people.staff)
    const desk = `/${locale}/staff/events/${academy}`
    const { id } = server.row<{ id: string }>('select id from people where email = ?', email)
    for (const path of [
      '/reviewers',
      `/reviewers/${id}/end`,
      '/assign',
      `/assign?reviewer=${id}&fewer=3&assigned=3&conflict=1`,
      '/assign?stream=nothing',
      '/assign/plan?per=3',
    ]) {
      await page.goto(desk + path)
      await lookOver(page, path, locale)
    }
    for (const path of ['/reviewers', '/assign']) {
      await page.goto(desk + path)
      await page.locator('main form button[type=submit]').last().click()
      await expect(page.locator('main').getByRole('alert')).toBeFocused()
      await lookOver(page, `${path} with errors`, locale)
    }
  })

  test(`applying can be read and used by everybody, with and without errors (${locale})`, async ({
    page,
    server,
    signIn,
  }) => {
    test.setTimeout(150_000)
    const email = newAddress('applicant')
    await signIn(page, email)
    const to = applying(locale)
    const tell = async (what: string) => {
      await page.locator('main form button[type=submit]').click()
      await expect(page.locator('main').getByRole('alert')).toBeFocused()
      await expect(page).toHaveTitle(new RegExp(`^${t('form.errorPrefix')}`))
      await lookOver(page, `${what} with errors`, locale)
    }
    const fill: Record<string, () => Promise<unknown>> = {
      category: async () => {
        await page.locator('input[name=category][value=phd-student]').check()
        await page.locator('input[name=attendance][value=week]').check()
      },
      applicant: async () => {
        await page.locator('#givenNames').fill('Maria Fernanda')
        await page.locator('#familyName').fill(`Wolfeschlegelsteinhausenbergerdorff-Öberg`)
        await page.locator('#affiliation').fill('University of Nairobi')
        await page.locator('#residence').selectOption('KE')
      },
      stream: () => page.locator('input[name=stream]').first().check(),
      research: async () => {
        await page.locator('select[name=researchCountries]').first().selectOption('KE')
        await page.locator('#title').fill('Who is heard?')
        await page.locator('#abstract').fill('What was said.\n\nAnd what became of it.')
        await expect(
          page.getByText(t('application.wordsOf', { count: 8, most: 300 })),
        ).toBeVisible()
      },
      cv: () => page.locator('#cv').setInputFiles(cvFile('a-name-without-any-space.pdf')),
      motivation: async () => {
        await page.locator('#motivation').fill('To learn from the others.')
        await page.locator('input[name=fundingRequested][value=yes]').check()
      },
    }
    await page.goto(`/${locale}/events/${academy}/register`)
    await lookOver(page, 'the start of an application', locale)
    for (const [step, answer] of Object.entries(fill)) {
      await page.goto(`${to}/${step}`)
      await lookOver(page, `apply/${step}`, locale)
      await tell(`apply/${step}`)
      if (step === 'cv') {
        const file = { ...cvFile(), buffer: Buffer.alloc(6 * 1024 * 1024) }
        await page.locator('#cv').setInputFiles(file)
        await press(page, t('register.continue'))
        await expect(page.locator('main').getByRole('alert')).toContainText(
          t('problems.cv.tooLarge'),
        )
      }
      await answer()
      await press(page, t('register.continue'))
      await expect(page).not.toHaveURL(new RegExp(`/${step}$`))
    }
    await lookOver(page, 'check of an application', locale)
    await tell('check of an application')
    await page.locator('input[name=privacyRead]').check()
    await press(page, t('application.send'))
    await page.waitForURL('**/confirmation')
    await lookOver(page, 'an application is received', locale)
    await page.goto(`${to}/cv`)
    await lookOver(page, 'a CV that is there', locale)
    const { reference } = server.row<{ reference: string }>(
      `select r.reference from registrations r join people p on p.id = r.person_id
       where p.email = ?`,
      email,
    )
    const mine = `/${locale}/my/${reference}`
    for (const path of [mine, `${mine}/withdraw`]) {
      await page.goto(path)
      await lookOver(page, path, locale)
    }
    await page.goto(`${to}/motivation`)
    await page.locator('#motivation').fill('To learn, and to tell.')
    await press(page, t('register.continue'))
    await page.waitForURL('**/check')
    await page.goto(mine)
    await expect(page.locator('main')).toContainText(t('application.standing.unsent'))
    await lookOver(page, 'an application with changes that are not sent', locale)
    await page.goto(`${mine}/withdraw`)
    await press(page, t('application.withdrawButton', { reference }))
    await page.waitForURL(`**${mine}`)
    await lookOver(page, 'an application that is withdrawn', locale)
    await page.goto(`/${locale}/my`)
    await expect(page.locator('main')).toContainText(t('answers.applicationStatus.cancelled'))
    await lookOver(page, '/my with an application', locale)
  })

  test(`what follows an application can be read and used by everybody (${locale})`, async ({
    page,
    server,
    signIn,
    visitor,
  }) => {
    test.setTimeout(150_000)
    const decided = (status: 'reserve' | 'declined') => {
      const [one] = addApplications(server, 1)
      if (!one) throw new Error('an application')
      release(server, one)
      server.arrange('update registrations set status = ? where id = ?', status, one.id)
      server.arrange(
        'update decisions set outcome = ?, reason = ? where registration_id = ?',
        ...[status, status === 'declined' ? 'Outside the theme.' : '', one.id],
      )
      return one
    }
    for (const status of ['reserve', 'declined'] as const) {
      const { email, reference } = decided(status)
      await signIn(page, email)
      await page.goto(`/${locale}/my/${reference}`)
      await expect(page.locator('main')).toContainText(t(`answers.applicationStatus.${status}`))
      await lookOver(page, `an application: ${status}`, locale)
    }
    const { email, reference, id } = await addPlaced(server, visitor, { locale })
    const mine = `/${locale}/my/${reference}`
    await signIn(page, email)
    server.arrange(
      'update academy_places set offered_until = ? where registration_id = ?',
      ...[Date.parse('2019-04-30T21:59:59Z'), id],
    )
    for (const path of [mine, `${mine}/decline`, `${mine}/withdraw`, `/${locale}/my`]) {
      await page.goto(path)
      await lookOver(page, `${path}, offered`, locale)
    }
    server.arrange('update academy_places set offered_until = null where registration_id = ?', id)
    await page.goto(mine)
    await expect(page.getByRole('heading', { name: t('application.tasks.title') })).toBeVisible()
    await lookOver(page, 'a place and what is asked then', locale)
    for (const step of ['travel', 'lodging', 'needs', 'visibility']) {
      await page.goto(`${mine}/settle/${step}`)
      await lookOver(page, `settle/${step}`, locale)
      if (step === 'visibility') continue
      if (step === 'travel') await page.locator('#emergencyName').fill('')
      if (step === 'needs') await page.locator('input[name=access][value=other]').check()
      if (step === 'lodging') await page.locator('input[name=nights]').first().check()
      await page.locator('main form button[type=submit]').click()
      await expect(page.locator('main').getByRole('alert')).toBeFocused()
      await lookOver(page, `settle/${step} with errors`, locale)
    }
  })

  test(`deciding on applications can be read and used by everybody (${locale})`, async ({
    page,
    server,
    signIn,
  }) => {
    test.setTimeout(150_000)
    await signIn(page, people.staff)
    await withAcademy(server, async (slug) => {
      const desk = `/${locale}/staff/events/${slug}`
      const one = (familyName: string, category?: string) => {
        const [added] = addApplications(server, 1, { at: slug, familyName, category })
        if (!added) throw new Error('an application')
        return added
      }
      const [accepted, waiting, second, rejected] = [
        one('Wolfeschlegelsteinhausenbergerdorff-Öberg'),
        ...[one('Beko', 'civil-servant'), one('Chanda'), one('Dlamini')],
      ]
      if (!accepted || !waiting || !second || !rejected) throw new Error('four applications')
      addReviewer(server, [accepted, waiting], undefined, slug)
      await page.goto(`${desk}/applications`)
      await lookOver(page, '/applications', locale)
      await page.locator('main form button[type=submit]:visible').last().click()
      await expect(page.locator('main').getByRole('alert')).toBeFocused()
      await expect(page).toHaveTitle(new RegExp(`^${t('form.errorPrefix')}`))
      await lookOver(page, '/applications with errors', locale)
      for (const [some, outcome] of [
        [[accepted], 'approved'],
        [[waiting, second], 'reserve'],
        [[rejected], 'declined'],
      ] as const) {
        await page.goto(`${desk}/applications?sort=name`)
        for (const { reference } of some)
          await page.locator(`input[name=pick][value=${reference}]`).check()
        await page.locator(`input[name=outcome][value=${outcome}]`).check()
        if (outcome === 'declined') await page.locator('#reason').fill('Outside the theme.')
        await press(page, t('ranking.decide'))
        await page.waitForURL(/decided=/)
      }
      await lookOver(page, '/applications, decided', locale)
      const at = (reference: string) => `${desk}/applications/${reference}`
      for (const path of [`${desk}/applications/release`, at(accepted.reference)]) {
        await page.goto(path)
        await lookOver(page, path, locale)
      }
      await page.goto(`${desk}/applications/release`)
      await press(page, t('ranking.release.button', { count: 4 }))
      await expect(page.getByRole('status')).toHaveText(t('ranking.release.done', { count: 4 }))
      for (const path of [
        `${desk}/applications/release`,
        `${desk}/applications/reserve`,
        `${desk}/applications?q=nobody-of-that-name`,
        at(accepted.reference),
        `${at(accepted.reference)}/end`,
        `${at(accepted.reference)}/decline`,
        `${at(rejected.reference)}`,
        `${desk}/attendees`,
      ]) {
        await page.goto(path)
        await lookOver(page, path, locale)
      }
      await page.goto(`${at(waiting.reference)}/end`)
      await press(page, t('ranking.endButton', { reference: waiting.reference }))
      await page.waitForURL(new RegExp(`${waiting.reference}$`))
      await lookOver(page, 'an application that is over', locale)
    })
    await page.goto(`/${locale}/staff/events/${academy}/attendees`)
    await lookOver(page, 'participants', locale)
  })

  test(`the other language is a link away on every page, and says so in that language (${locale})`, async ({
    page,
  }) => {
    await page.goto(`${event}?from=here`)
    const other = locale === 'sv' ? 'en' : 'sv'
    const link = page.getByRole('link', { name: t('site.otherLanguage') })
    await expect(link).toHaveAttribute('lang', other)
    await link.click()
    await expect(page).toHaveURL(`/${other}/events/${conference}?from=here`)
    await expect(page.locator('html')).toHaveAttribute('lang', other)
    await page.goto('/')
    await expect(page).toHaveURL(`/${other}`)
  })
}
