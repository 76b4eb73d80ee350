import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import {
  academy,
  addApplications,
  addReviewer,
  declareConflict,
  points,
} from './support/academy.ts'
import { coordinatorOf, mailTo, registerAll, withDeadline } from './support/journey.ts'
import { registering } from './support/registering.ts'
import { conference, expect, newAddress, people, test } from './support/test.ts'
import { type Locale, locales, words } from './support/words.ts'

// Long, and each on its own: both workers share them.
test.describe.configure({ mode: 'parallel' })

const phone = { width: 390, height: 844 }
const desktop = { width: 1280, height: 900 }

// Each page in both languages, in light and dark, on both screens; each of the four with one language.
const looks = {
  sv: [
    { viewport: phone, colorScheme: 'light' },
    { viewport: desktop, colorScheme: 'dark' },
  ],
  en: [
    { viewport: phone, colorScheme: 'dark' },
    { viewport: desktop, colorScheme: 'light' },
  ],
} as const

/** Looks a page over on a phone and on a desktop, one of them dark. */
async function lookOver(page: Page, what: string, lang: Locale) {
  await expect(page.locator('html'), what).toHaveAttribute('lang', lang)
  await expect(page.locator('h1'), what).toHaveCount(1)
  await expect(page, what).toHaveTitle(/\S/)
  expect(await page.locator('head title, body title').count(), `${what} has one title`).toBe(1)
  for (const { viewport, colorScheme } of looks[lang]) {
    await page.setViewportSize(viewport)
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    // In legacy mode it opens no page of its own for frames, of which there are none.
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
    const found = violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`,
    )
    expect.soft(found, `${what}, ${colorScheme}, ${viewport.width} wide`).toEqual([])
  }
  // The narrowest phone, and what 400 % makes of a desktop.
  await page.setViewportSize({ width: 320, height: 640 })
  const wide = await page.evaluate(() => document.documentElement.scrollWidth)
  expect.soft(wide, `${what} does not scroll sideways`).toBeLessThanOrEqual(320)
}

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
