import type { Page } from '@playwright/test'
import { addHotel } from './support/hotels.ts'
import { registerAll, ways } from './support/journey.ts'
import { lookOver } from './support/look-over.ts'
import { press } from './support/registering.ts'
import { conference, expect, newAddress, people, test } from './support/test.ts'
import { words } from './support/words.ts'

for (const { locale, how, use } of ways) {
  const t = words[locale]
  // It runs in the page itself.
  const look = (page: Page, what: string) =>
    use.javaScriptEnabled ? lookOver(page, what, locale) : undefined
  const at = (desk: string) => `/${locale}/days/${conference}/${desk}`

  test.describe(how, () => {
    test.use(use)

    test(`meals are counted without a name, and with names for the named responsible alone who says what for, ${how}`, async ({
      page,
      server,
      signIn,
      visitor,
      freshPartnership,
    }) => {
      test.setTimeout(180_000)
      const [one, other] = await registerAll(visitor, freshPartnership(), [undefined, undefined])
      if (!one || !other) throw new Error('two come')
      const allergy = `Nuts, even traces ${locale}`
      server.arrange(
        `update sensitive_answers set diet = ?, severe_allergy = 1 where registration_id =
         (select id from registrations where reference = ?)`,
        ...[allergy, one.reference],
      )
      const familyName = `Öberg ${locale}`
      server.arrange(
        'update registrations set family_name = ? where reference = ?',
        ...[familyName, one.reference],
      )
      const officer = newAddress('kitchen')
      await (await visitor()).signIn(officer)
      server.arrange(
        `insert into roles (id, person_id, role, event_id, given_at)
         select ?, p.id, 'meals-officer', e.id, 0 from people p, events e
         where p.email = ? and e.slug = ?`,
        ...[officer, officer, conference],
      )

      await signIn(page, people.staff)
      await page.goto(at('meals'))
      await expect(page.locator('main')).toContainText(allergy)
      await expect(page.locator('main')).toContainText(officer)
      await expect(page.locator('main')).not.toContainText(familyName)
      await look(page, 'meals')
      const file = await page.request.get(`${at('meals')}/csv`)
      expect(await file.text()).toContain(allergy)
      expect((await page.request.get(at('meals/names'))).status()).toBe(404)

      const looks = () =>
        server
          .rows<{ after: string }>(
            `select after from audit_log a join people p on p.id = a.actor_id
             where act = 'meals-named' and p.email = ? order by a.id`,
            officer,
          )
          .map(({ after }) => JSON.parse(after).purpose)
      await signIn(page, officer)
      await page.goto(at('meals/names'))
      await press(page, t('meals.names.show'))
      await expect(page.locator('main').getByRole('alert')).toContainText(
        t('problems.purpose.missing'),
      )
      expect(looks()).toEqual([])
      await page.getByLabel(t('meals.names.purpose')).fill('Place cards')
      await press(page, t('meals.names.show'))
      await expect(page.getByRole('row').filter({ hasText: familyName })).toContainText(allergy)
      expect(page.url()).not.toContain('Place')
      await look(page, 'diets with names')
      expect(looks()).toEqual(['Place cards'])
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: t('rooms.formats.csv'), exact: true }).click(),
      ])
      expect(download.url()).not.toContain('Place')
      expect(looks()).toEqual(['Place cards', 'Place cards'])
      // A link to it leads nowhere, and whoever is not named has nothing shown that they post for.
      expect((await page.request.get(at('meals/names/file'))).status()).toBe(404)
      const eventId = server.row<{ id: string }>('select id from events where slug = ?', conference)
      for (const email of [people.staff, people.hostCoordinator, other.email]) {
        const who = await (await visitor()).signIn(email)
        const fields = { eventId: eventId.id, purpose: 'Curiosity', format: 'csv' }
        expect((await who.post(at('meals/names/file'), fields)).status(), email).toBe(404)
        expect((await who.get(at('meals/names'))).status(), email).toBe(404)
      }
      for (const desk of ['rooms', 'participants', 'attendance'])
        expect((await page.request.get(at(desk))).status(), desk).toBe(404)
    })

    test(`whoever comes sees who else does and wanted to be on the list; attendance tells of nobody, ${how}`, async ({
      page,
      server,
      signIn,
      visitor,
      freshPartnership,
    }) => {
      test.setTimeout(180_000)
      const partnership = freshPartnership()
      const [one, other, waiting] = await registerAll(visitor, partnership, [
        ...[undefined, undefined, 'wait' as const],
      ])
      if (!one || !other || !waiting) throw new Error('three registered')
      server.arrange(
        `update registrations set on_participant_list = 1, family_name = ? where reference in (?, ?)`,
        ...[`Listed ${locale}`, one.reference, waiting.reference],
      )
      server.arrange(
        'update registrations set family_name = ? where reference = ?',
        ...[`Unlisted ${locale}`, other.reference],
      )
      await signIn(page, other.email)
      await page.goto(`/${locale}/my/${other.reference}`)
      await page.getByRole('link', { name: t('participants.link'), exact: true }).click()
      const row = page.getByRole('row').filter({ hasText: `Listed ${locale}` })
      await expect(row).toHaveCount(1)
      await expect(row).toContainText(partnership.name)
      await expect(page.locator('main')).not.toContainText(`Unlisted ${locale}`)
      await expect(page.locator('main')).not.toContainText(one.email)
      await look(page, 'the participant list for participants')
      const list = (reference: string) => `/${locale}/my/${reference}/participants`
      expect((await waiting.visitor.get(list(waiting.reference))).status()).toBe(404)
      expect((await waiting.visitor.get(list(one.reference))).status()).toBe(404)

      server.arrange(
        `insert into attended_days (registration_id, day, noted_by, noted_at)
         select id, '2019-05-13', person_id, 0 from registrations where reference = ?`,
        one.reference,
      )
      await signIn(page, people.hostCoordinator)
      await page.goto(`${at('participants')}?all=yes`)
      await expect(row).toHaveCount(1)
      await look(page, 'the participant list')
      await page.goto(at('attendance'))
      await expect(page.getByRole('row').filter({ hasText: partnership.name })).toBeVisible()
      await expect(page.locator('main')).toContainText(t('attendance.hidden'))
      await look(page, 'attendance')
      for (const desk of ['participants', 'attendance']) {
        expect((await page.request.get(`${at(desk)}/semicolons`)).status(), desk).toBe(200)
        expect((await other.visitor.get(at(desk))).status(), desk).toBe(404)
      }
    })
  })
}

test('the desks of the days can be used in Swedish as well', async ({ page, server, signIn }) => {
  test.setTimeout(120_000)
  const hotel = addHotel(server, 'Plaza', 60)
  await signIn(page, people.hostCoordinator)
  for (const desk of [
    'rooms',
    `rooms/send/${hotel}`,
    'rooms/hotels/new',
    'meals',
    'participants',
    'attendance',
  ]) {
    await page.goto(`/sv/days/${conference}/${desk}`)
    await lookOver(page, desk, 'sv')
  }
})
