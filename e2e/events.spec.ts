import type { Page } from '@playwright/test'
import { academy } from './support/applying.ts'
import { mainText } from './support/http.ts'
import { mailTo, pressAndGo, subject, ways } from './support/journey.ts'
import { press } from './support/registering.ts'
import { conference, expect, newAddress, people, test } from './support/test.ts'
import { type Locale, words } from './support/words.ts'

let made = 0
/** Three letters no other meeting of this worker's demo has. */
const newPrefix = () => `E${String.fromCharCode(65 + Math.floor(made / 26), 65 + (made++ % 26))}`
const newSlug = () => `meeting-${Date.now().toString(36)}-${made}`

async function beginDraft(page: Page, locale: Locale, slug: string) {
  const t = words[locale]
  await page.goto(`/${locale}/staff/events/new`)
  await page.getByLabel(t('eventList.kinds.conference')).check()
  await page.getByLabel(t('fields.event.eventTitleSv')).fill('Nätverksmöte')
  await page.getByLabel(t('fields.event.eventTitleEn')).fill('Network meeting')
  await page.getByLabel(t('fields.event.slug')).fill(slug)
  await page.getByLabel(t('fields.event.referencePrefix')).fill(newPrefix())
  await page.getByLabel(t('fields.event.city')).fill('Visby')
  await page.getByLabel(t('fields.event.startsOn')).fill('2019-09-10')
  await page.getByLabel(t('fields.event.endsOn')).fill('2019-09-11')
  await page.getByLabel(t('fields.event.opensAt')).fill('2019-03-20T09:00')
  await page.getByLabel(t('fields.event.closesAt')).fill('2019-08-20T23:59')
  await page.getByLabel(t('fields.event.capacity')).fill('40')
  await page.getByLabel('2', { exact: true }).check()
  await pressAndGo(page, t('eventList.create'), '**/settings?done=created')
}

for (const { locale, how, use } of ways) {
  const t = words[locale]
  const settingsOf = (slug: string) => `/${locale}/staff/events/${slug}/settings`
  const saved = '**/settings?done=*'

  test.describe(() => {
    test.use(use)

    test(`staff make a meeting, write it, publish it, and only then everybody sees it, ${how}`, async ({
      page,
      signIn,
      visitor,
    }) => {
      test.setTimeout(90_000)
      const slug = newSlug()
      const anybody = await visitor()
      await signIn(page, people.staff)
      await beginDraft(page, locale, slug)
      await expect(page.locator('main')).toContainText(t('eventSettings.states.draft'))
      for (const path of ['', '/register', '/calendar.ics'])
        expect((await anybody.get(`/${locale}/events/${slug}${path}`)).status()).toBe(404)

      await press(page, t('eventSettings.bringTo.published'))
      await expect(page.locator('main').getByRole('alert')).toContainText(
        t('refusals.event-is-not-complete'),
      )

      await page.goto(`${settingsOf(slug)}/texts`)
      const fill = (name: string, text: string) =>
        page.getByLabel(t(`fields.event.${name}` as 'fields.event.city')).fill(text)
      for (const language of ['Sv', 'En']) {
        await fill(`lead${language}`, 'Two days.')
        await fill(
          `about${language}`,
          'We **meet**.\n\n- one\n- two\n\n<script>document.title = "taken"</script><b>plain</b>',
        )
        await fill(`forWhom${language}`, 'Everybody, see [here](javascript:alert(1)).')
        await fill(`howTo${language}`, 'Agree.\nRegister.')
        await fill(`whoPays${language}`, 'Fee | ICLD')
      }
      await pressAndGo(page, t('eventSettings.save'), saved)

      await page.goto(`${settingsOf(slug)}/venue`)
      for (const language of ['Sv', 'En']) {
        await fill(`venue${language}`, 'Wisby Strand')
        await fill(`hotel${language}`, 'Strand')
      }
      await pressAndGo(page, t('eventSettings.save'), saved)
      await page.goto(`${settingsOf(slug)}/themes`)
      await fill('themeSv1', 'Tillit')
      await fill('themeEn1', 'Trust')
      await pressAndGo(page, t('eventSettings.save'), saved)

      await page.goto(`${settingsOf(slug)}/programme`)
      await page.goto(`${settingsOf(slug)}/programme/2019-09-10/new`)
      await fill('sessionFrom', '09:00')
      await fill('sessionTo', '10:00')
      await fill('sessionTitleSv', 'Välkomna')
      await fill('sessionTitleEn', 'Welcome')
      await fill('sessionRoom', 'Aula')
      await fill('speakers', 'Anna Ek, Visby kommun')
      await pressAndGo(page, t('eventSettings.save'), '**/programme?done=yes')

      await page.goto(`/${locale}/staff/events/${slug}/preview`)
      await expect(page.locator('main')).toContainText('Anna Ek, Visby kommun')
      await page.goto(settingsOf(slug))
      await press(page, t('eventSettings.bringTo.published'))
      await expect(page.locator('main')).toContainText(t('eventSettings.states.published'))

      await page.goto(`/${locale}/events/${slug}`)
      const main = page.locator('main')
      await expect(main.getByText('meet', { exact: true })).toHaveJSProperty('tagName', 'STRONG')
      await expect(main.locator('li', { hasText: /^one$/ })).toBeVisible()
      await expect(main).toContainText('<script>document.title = "taken"</script><b>plain</b>')
      await expect(main.locator('a[href^="javascript"]')).toHaveCount(0)
      await page.goto(`/${locale}`)
      await expect(page.locator(`main a[href="/${locale}/events/${slug}"]`)).toBeVisible()

      await page.goto(settingsOf(slug))
      await page.getByRole('link', { name: t('eventSettings.bringTo.archived') }).click()
      await expect(page.locator('main')).toContainText(t('eventSettings.archive.closes'))
      await pressAndGo(page, t('eventSettings.archive.button'), '**/settings')
      await expect(page.locator('main')).toContainText(t('eventSettings.states.archived'))
      await page.goto(`/${locale}`)
      await expect(page.locator(`main a[href="/${locale}/events/${slug}"]`)).toHaveCount(0)
      await page.goto(`/${locale}/events/${slug}`)
      await expect(page.locator('main')).toContainText(t('window.closed'))
      const register = `/${locale}/events/${slug}/register`
      await expect(page.locator(`main a[href="${register}"]`)).toHaveCount(0)
    })

    test(`the next edition is a copy whose days have all moved, ${how}`, async ({
      page,
      signIn,
    }) => {
      const slug = newSlug()
      await signIn(page, people.staff)
      await page.goto(`/${locale}/staff/events/${conference}/duplicate`)
      await page.getByLabel(t('fields.event.slug')).fill(conference)
      await page.getByLabel(t('fields.event.referencePrefix')).fill(newPrefix())
      await page.getByLabel(t('fields.event.startsOn')).fill('2020-05-11')
      await page.getByLabel(t('eventList.inviteAgain')).check()
      await press(page, t('eventList.duplicateButton'))
      await expect(page.locator('main').getByRole('alert')).toContainText(t('problems.slug.taken'))
      await page.getByLabel(t('fields.event.slug')).fill(slug)
      await pressAndGo(page, t('eventList.duplicateButton'), '**/settings?done=created')
      await expect(page.locator('main')).toContainText(/11–12 (maj|May) 2020/)
      await page.goto(`/${locale}/staff/events/${slug}/preview`)
      await expect(page.locator('main')).toContainText(/11 (maj|May)/)
      await expect(page.locator('main')).toContainText('Ale – Ghanzi')
    })

    test(`days that move are saved only once staff have seen whom it concerns, and they are told, ${how}`, async ({
      page,
      server,
      signIn,
      visitor,
      freshPartnership,
    }) => {
      const email = newAddress('moved')
      const partyId = freshPartnership().parties[0]?.id ?? ''
      await (await visitor()).register({ email, partyId, familyName: 'Tsamaase' })
      const living = server.row<{ n: number }>(
        `select count(*) n from registrations r join events e on e.id = r.event_id
         where e.slug = ? and r.status in ('received', 'approved', 'reserve')`,
        conference,
      ).n
      const was = server.row<Record<string, string>>(
        'select starts_on, ends_on, programme, meals from events where slug = ?',
        conference,
      )
      await signIn(page, people.staff)
      await page.goto(`${settingsOf(conference)}/dates`)
      await page.getByLabel(t('fields.event.startsOn')).fill('2019-05-15')
      await page.getByLabel(t('fields.event.endsOn')).fill('2019-05-16')
      await press(page, t('eventSettings.save'))
      const alert = page.locator('main').getByRole('alert')
      await expect(alert).toContainText(t('consequences.title'))
      await expect(alert).toContainText(t('consequences.told', { count: living }))
      await expect(alert).toBeFocused()
      expect(server.row('select starts_on from events where slug = ?', conference)).toEqual({
        starts_on: was.starts_on,
      })
      await pressAndGo(page, t('consequences.saveAndTell', { count: living }), saved)
      await expect(page.getByRole('status')).toContainText(
        t('eventSettings.saved', { count: living }),
      )
      const mail = await mailTo(server, email, subject('en', 'mails.event-changed.subject'))
      expect(mail.text).toContain('15–16 May 2019')
      expect(mail.text).toContain('Choose again')
      expect(mail.attachments[0]?.content.toString()).toContain('20190515')
      server.arrange(
        'update events set starts_on = ?, ends_on = ?, programme = ?, meals = ? where slug = ?',
        ...[was.starts_on, was.ends_on, was.programme, was.meals, conference],
      )
    })

    test(`fewer seats than are taken are refused, and so are fewer funded places, ${how}`, async ({
      page,
      server,
      signIn,
    }) => {
      const { attending, capacity } = server.row<{ attending: number; capacity: number }>(
        'select attending, capacity from events where slug = ?',
        conference,
      )
      await signIn(page, people.staff)
      await page.goto(`${settingsOf(conference)}/places`)
      await page.getByLabel(t('fields.event.capacity')).fill('1')
      await press(page, t('eventSettings.save'))
      const alert = page.locator('main').getByRole('alert')
      await expect(alert).toContainText(
        t('refusals.capacity-is-below-the-taken', { number: attending, wanted: 1 }),
      )
      await page.getByLabel(t('fields.event.capacity')).fill(String(capacity))
      await page.getByLabel('1', { exact: true }).check()
      await press(page, t('eventSettings.save'))
      await expect(alert).toContainText('Ale – Ghanzi')
    })

    test(`staff change what reviewers score and what a selection fills, but not what is scored already, ${how}`, async ({
      page,
      server,
      signIn,
    }) => {
      const slug = newSlug()
      await signIn(page, people.staff)
      const field = (name: string) =>
        page.getByLabel(t(`fields.event.${name}` as 'fields.event.city'), { exact: true })
      await page.goto(`${settingsOf(academy)}/criteria`)
      await field('criterionScale1').fill('4')
      await press(page, t('eventSettings.save'))
      await expect(page.locator('main').getByRole('alert')).toContainText(
        t('refusals.criterion-is-scored', {
          ...{ nameSv: 'Relevans för temat', nameEn: 'Relevance to the theme' },
          count: server.rows(
            `select 1 from reviews where scores like '%"relevance"%' and registration_id in
             (select r.id from registrations r join events e on e.id = r.event_id where slug = ?)`,
            academy,
          ).length,
        }),
      )

      await page.goto(`/${locale}/staff/events/${academy}/duplicate`)
      await field('slug').fill(slug)
      await field('referencePrefix').fill(newPrefix())
      await field('startsOn').fill('2020-06-08')
      await pressAndGo(page, t('eventList.duplicateButton'), '**/settings?done=created')
      await page.goto(`${settingsOf(slug)}/criteria`)
      await field('criterionSv4').fill('Djärvhet')
      await field('criterionEn4').fill('Boldness')
      await field('criterionWeight4').fill('2')
      await press(page, t('eventSettings.save'))
      await expect(page.locator('main').getByRole('alert')).toContainText(
        t('problems.criterionScale.unlike'),
      )
      await field('criterionScale4').fill('5')
      await pressAndGo(page, t('eventSettings.save'), saved)
      await page.goto(`${settingsOf(slug)}/targets`)
      await field('targetCount1').fill('41')
      await pressAndGo(page, t('eventSettings.save'), saved)
      await expect(page.locator('main')).toContainText(/Djärvhet|Boldness/)
      await expect(page.locator('main')).toContainText(/(Stipendiater|Laureates) 41/)
    })

    test(`two staff on the same page lose nothing of what either wrote, ${how}`, async ({
      page,
      browser,
      server,
      signIn,
      visitor,
    }) => {
      const slug = newSlug()
      await signIn(page, people.staff)
      await beginDraft(page, locale, slug)
      await page.goto(`${settingsOf(slug)}/venue`)

      // Meanwhile somebody else, whose second member of staff is made here.
      const email = newAddress('staff')
      await (await visitor()).signIn(email)
      server.arrange(
        `insert into roles (id, person_id, role, given_at)
         select ?, id, 'staff', 0 from people where email = ?`,
        ...[email, email],
      )
      const other = await (await browser.newContext({ baseURL: server.origin })).newPage()
      await signIn(other, email)
      await other.goto(`/en/staff/events/${slug}/settings/venue`)
      await other.getByLabel(words.en('fields.event.city')).fill('Slite')
      for (const [label, text] of [
        ['venueSv', 'Hallen'],
        ['venueEn', 'The hall'],
        ['hotelSv', 'Strand'],
        ['hotelEn', 'Strand'],
      ] as const)
        await other.getByLabel(words.en(`fields.event.${label}`)).fill(text)
      await pressAndGo(other, words.en('eventSettings.save'), '**/settings?done=*')
      await other.context().close()

      await page.getByLabel(t('fields.event.venueEn')).fill('My own hall')
      await page.getByLabel(t('fields.event.venueSv')).fill('Min egen hall')
      for (const name of ['hotelSv', 'hotelEn'] as const)
        await page.getByLabel(t(`fields.event.${name}`)).fill('Mine')
      await press(page, t('eventSettings.save'))
      await expect(page.locator('main').getByRole('alert')).toContainText(
        t('refusals.edited-meanwhile'),
      )
      const told = page.getByRole('region', { name: t('edits.title') })
      await expect(told).toContainText('Slite')
      await expect(told).toContainText('The hall')
      await expect(page.getByLabel(t('fields.event.city'))).toHaveValue('Slite')
      await expect(page.getByLabel(t('fields.event.venueEn'))).toHaveValue('My own hall')
      await pressAndGo(page, t('eventSettings.save'), saved)
      await expect(page.locator('main')).toContainText('Slite')
    })
  })
}

test('what a meeting does not ask stands on no page, and nothing is wrong without it', async ({
  page,
  server,
  signIn,
  visitor,
}) => {
  const slug = newSlug()
  await signIn(page, people.staff)
  await page.goto(`/en/staff/events/${conference}/duplicate`)
  await page.getByLabel(words.en('fields.event.slug')).fill(slug)
  await page.getByLabel(words.en('fields.event.referencePrefix')).fill(newPrefix())
  await page.getByLabel(words.en('fields.event.startsOn')).fill('2019-05-15')
  await page.getByLabel(words.en('eventList.inviteAgain')).check()
  await pressAndGo(page, words.en('eventList.duplicateButton'), '**/settings?done=created')
  await page.goto(`/en/staff/events/${slug}/settings/questions`)
  for (const name of ['theme', 'nights', 'access', 'language', 'gender', 'photo'] as const)
    await page.getByLabel(words.en(`eventSettings.unasked.${name}`), { exact: true }).check()
  await pressAndGo(page, words.en('eventSettings.save'), '**/settings?done=*')
  await press(page, words.en('eventSettings.bringTo.published'))
  await expect(page.locator('main')).toContainText(words.en('eventSettings.states.published'))

  const delegate = await (await visitor()).signIn(newAddress('unasked'))
  const at = `/en/events/${slug}/register`
  const { id: partyId } = server.row<{ id: string }>(
    `select p.id from parties p join invitations i on i.partnership_id = p.partnership_id
     join events e on e.id = i.event_id where e.slug = ? order by p.id`,
    slug,
  )
  await delegate.answer(`${at}/partnership`, 'Continue', { partyId })
  const pageOf = async (step: string) => mainText(await delegate.html(`${at}/${step}`))
  expect(await pageOf('you')).not.toMatch(/Theme|interpret|Gender/)
  await delegate.answer(`${at}/you`, 'Continue', {
    ...{ givenNames: 'Mpho', familyName: 'Seretse', mobile: '+46 70 174 06 05' },
    delegateRole: 'other',
  })
  expect(await pageOf('stay')).not.toMatch(/Night|room/)
  await delegate.answer(`${at}/stay`, 'Continue', { days: '2019-05-15' })
  expect(await pageOf('needs')).not.toContain('Access')
  await delegate.answer(`${at}/needs`, 'Continue', { diet: '' })
  expect(await pageOf('visibility')).not.toContain('photo')
  await delegate.answer(`${at}/visibility`, 'Continue', {})
  expect(await pageOf('check')).not.toMatch(/Theme|Night|Access|Language|Gender|photo/)
  await delegate.answer(`${at}/check`, 'Send registration', { privacyRead: 'yes' })
  const { reference } = server.row<{ reference: string }>(
    `select reference from registrations r join events e on e.id = r.event_id
     where e.slug = ? and theme = '' and nights = '[]'`,
    slug,
  )
  expect(mainText(await delegate.html(`/en/my/${reference}`))).toContain('Mpho')
  await page.goto(`/en/staff/events/${slug}/attendees`)
  await expect(page.locator('main')).toContainText('Seretse')
})
