import type { Page } from '@playwright/test'
import { mainText } from './support/http.ts'
import { ways } from './support/journey.ts'
import { press } from './support/registering.ts'
import type { Server } from './support/server.ts'
import { conference, expect, newAddress, people, test } from './support/test.ts'
import { type Locale, words } from './support/words.ts'

const home = (locale: Locale) => `/${locale}/staff/people`
const alert = (page: Page) => page.locator('main').getByRole('alert')

async function fillLastDay(page: Page, [day, month, year]: [string, string, string]) {
  await page.locator('#lastDayDay').fill(day)
  await page.locator('#lastDayMonth').fill(month)
  await page.locator('#lastDayYear').fill(year)
}

const choose = (page: Page, name: string, value: string) =>
  page.locator(`input[name=${name}][value=${value}]`).check()

for (const { locale, how, use } of ways) {
  const t = words[locale]

  test.describe(how, () => {
    test.use(use)

    test(`staff give a role by address, see who gave it, and end it, ${how}`, async ({
      page,
      server,
      signIn,
      visitor,
    }) => {
      const email = newAddress('roll')
      const who = await (await visitor()).signIn(email)
      const opens = `/${locale}/coordinator/events/${conference}/attendees`
      const sees = async () => (await who.get(opens)).status() === 200
      expect(await sees()).toBe(false)
      await signIn(page, people.staff)
      await page.goto(home(locale))
      await page.getByRole('link', { name: t('people.give'), exact: true }).click()
      await page.waitForURL(`**${home(locale)}/give`)

      await press(page, t('people.giveButton'))
      for (const key of ['email.missing', 'role.choose', 'language.choose'] as const)
        await expect(alert(page)).toContainText(t(`problems.${key}`))
      await expect(page).toHaveTitle(new RegExp(`^${t('form.errorPrefix')}`))
      await page.locator('#email').fill('roll(at)municipality')
      await choose(page, 'role', 'event-coordinator')
      await choose(page, 'language', locale)
      await fillLastDay(page, ['24', '3', '2019'])
      await press(page, t('people.giveButton'))
      await expect(alert(page)).toContainText(t('problems.email.unlike'))
      await page.locator('#email').fill(` ${email.toUpperCase()} `)
      await press(page, t('people.giveButton'))
      await expect(alert(page)).toContainText(t('problems.lastDayDay.past'))
      await expect(page.locator('#lastDayDay')).toHaveValue('24')
      await fillLastDay(page, ['31', '2', '2020'])
      await press(page, t('people.giveButton'))
      await expect(alert(page)).toContainText(t('problems.lastDayDay.unlike'))
      await fillLastDay(page, ['', '', ''])
      await press(page, t('people.giveButton'))
      await expect(alert(page)).toContainText(t('problems.eventId.choose'))
      expect(await sees()).toBe(false)
      const meeting = server.row<{ id: string }>('select id from events where slug = ?', conference)
      await page.locator('#eventId').selectOption(meeting.id)
      await press(page, t('people.giveButton'))

      await expect(page.getByRole('status')).toHaveText(t('people.given'))
      await expect(page.locator('h1')).toHaveText(email)
      const held = page.getByRole('list', { name: t('people.held') })
      await expect(held).toContainText(t('people.role.event-coordinator'))
      await expect(held).toContainText(people.staff)
      await expect(held).toContainText(t('people.noEnd'))
      expect(await sees()).toBe(true)

      await page
        .getByRole('link', { name: t('people.title'), exact: true })
        .last()
        .click()
      await page.getByRole('searchbox').fill(email)
      await press(page, t('people.searchButton'))
      await expect(page.locator('main').getByRole('status')).toHaveText(
        t('people.found', { count: 1 }),
      )
      await page.getByRole('link', { name: email }).click()
      const role = t('people.role.event-coordinator')
      await page.getByRole('link', { name: t('people.endOf', { role }) }).click()
      await press(page, t('people.endButton'))
      await expect(alert(page)).toContainText(t('problems.ends.choose'))
      await choose(page, 'ends', 'now')
      await press(page, t('people.endButton'))
      await expect(page.getByRole('status')).toHaveText(t('people.ended'))
      expect(await sees()).toBe(false)
      await expect(page.locator('main')).toContainText(t('people.noRole'))
      const earlier = page.getByRole('list', { name: t('people.earlier') })
      await expect(earlier).toContainText(role)
      await expect(earlier).toContainText(t('people.endSetBy', { by: people.staff }))
    })

    test(`a role with a last day is held until that day is over, and the day can be moved, ${how}`, async ({
      page,
      server,
      signIn,
      visitor,
      freshPartnership,
    }) => {
      const { id: partnership, slug, name } = freshPartnership()
      const email = newAddress('tid')
      const who = await (await visitor()).signIn(email)
      const opens = `/${locale}/coordinator/events/${conference}/partnerships/${slug}`
      const sees = async () => (await who.get(opens)).status() === 200
      await signIn(page, people.staff)
      await page.goto(`${home(locale)}/give?email=${email}&role=partnership-coordinator`)
      await expect(page.locator('#email')).toHaveValue(email)
      await choose(page, 'language', locale)
      await fillLastDay(page, ['25', '3', '2019'])
      await press(page, t('people.giveButton'))
      await expect(alert(page)).toContainText(t('problems.partnershipId.choose'))
      await page.locator('#partnershipId').selectOption(partnership)
      await press(page, t('people.giveButton'))
      await expect(page.getByRole('status')).toHaveText(t('people.given'))
      const held = page.getByRole('list', { name: t('people.held') })
      await expect(held).toContainText(name)
      const until = (day: string) => t('people.until', { day })
      await expect(held).toContainText(until(locale === 'sv' ? '25 mars 2019' : '25 March 2019'))
      expect(await sees()).toBe(true)

      const change = page.getByRole('link', { name: new RegExp(`^${t('people.changeEnd')}`) })
      await change.click()
      await choose(page, 'ends', 'later')
      await press(page, t('people.endButton'))
      await expect(alert(page)).toContainText(t('problems.lastDayDay.missing'))
      await fillLastDay(page, ['1', '1', '2019'])
      await press(page, t('people.endButton'))
      await expect(alert(page)).toContainText(t('problems.lastDayDay.past'))
      await fillLastDay(page, ['31', '5', '2019'])
      await press(page, t('people.endButton'))
      await expect(page.getByRole('status')).toHaveText(t('people.ended'))
      await expect(held).toContainText(until(locale === 'sv' ? '31 maj 2019' : '31 May 2019'))
      expect(await sees()).toBe(true)

      // The day passes.
      server.arrange(
        'update roles set ends_at = ? where partnership_id = ?',
        ...[Date.parse('2019-03-24T23:00:00Z'), partnership],
      )
      expect(await sees()).toBe(false)
      await page.reload()
      await expect(page.getByRole('list', { name: t('people.earlier') })).toContainText(name)
      await expect(change).toHaveCount(0)
    })

    test(`the last of staff stays until there is another, who can end the first, ${how}`, async ({
      page,
      server,
      signIn,
      visitor,
    }) => {
      const [last, next] = [newAddress('sist'), newAddress('ny')]
      await (await visitor()).signIn(last)
      const who = await (await visitor()).signIn(next)
      await signIn(page, last)
      await alone(server, last, async () => {
        const mine = server.row<{ id: string }>('select id from people where email = ?', last).id
        await page.goto(`${home(locale)}/${mine}`)
        const role = t('people.role.staff')
        const end = page.getByRole('link', { name: t('people.endOf', { role }) })
        await end.click()
        await choose(page, 'ends', 'now')
        await press(page, t('people.endButton'))
        await expect(alert(page)).toContainText(t('refusals.last-staff-member'))
        await choose(page, 'ends', 'later')
        await fillLastDay(page, ['31', '12', '2019'])
        await press(page, t('people.endButton'))
        await expect(alert(page)).toContainText(t('refusals.last-staff-member'))

        // A visa officer has to be staff; a reviewer is ended by hand.
        await page.goto(`${home(locale)}/give`)
        await page.locator('#email').fill(next)
        await choose(page, 'language', locale)
        await choose(page, 'role', 'visa-officer')
        await page.locator('#eventId').selectOption(academyId(server))
        await press(page, t('people.giveButton'))
        await expect(alert(page)).toContainText(t('problems.email.notStaff'))
        await choose(page, 'role', 'reviewer')
        await fillLastDay(page, ['31', '12', '2019'])
        await press(page, t('people.giveButton'))
        await expect(alert(page)).toContainText(t('problems.lastDayDay.reviewer'))
        await fillLastDay(page, ['', '', ''])
        await choose(page, 'role', 'staff')
        await press(page, t('people.giveButton'))
        await expect(page.getByRole('status')).toHaveText(t('people.given'))
        const found = mainText(await who.html(home(locale)))
        expect(found).toContain(last)

        await page.goto(`${home(locale)}/${mine}`)
        await end.click()
        await choose(page, 'ends', 'now')
        await press(page, t('people.endButton'))
        // Whoever is staff no more is led to what is their own.
        await page.waitForURL(`**/${locale}/my`)
        expect((await who.get(home(locale))).status()).toBe(200)
        expect((await page.request.get(home(locale))).status()).toBe(404)
      })
    })
  })
}

const academyId = (server: Server) =>
  server.row<{ id: string }>(`select id from events where kind = 'academy' order by id`).id

/** Somebody is all there is of staff for as long as something is tried. */
async function alone(server: Server, email: string, work: () => Promise<void>) {
  const others = server.rows<{ id: string; ends_at: number | null }>(
    `select id, ends_at from roles where role = 'staff'`,
  )
  server.arrange(`update roles set ends_at = 1 where role = 'staff'`)
  server.arrange(
    `insert into roles (id, person_id, role, given_at)
     select ?, id, 'staff', 0 from people where email = ?`,
    ...[crypto.randomUUID(), email],
  )
  try {
    await work()
  } finally {
    server.arrange(`update roles set ends_at = 1 where role = 'staff'`)
    for (const { id, ends_at } of others)
      server.arrange('update roles set ends_at = ? where id = ?', ends_at, id)
  }
}
