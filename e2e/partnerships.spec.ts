import type { Page } from '@playwright/test'
import { formWith } from './support/http.ts'
import { ways } from './support/journey.ts'
import { press } from './support/registering.ts'
import { conference, expect, newAddress, people, test } from './support/test.ts'
import { words } from './support/words.ts'

let made = 0
/** A name no other partnership has. */
const newName = () =>
  `Nyort ${process.env.TEST_PARALLEL_INDEX}${++made} – Farby ${Date.now() % 1e6}`

async function fillParty(page: Page, slot: number, party: [string, string, string]) {
  await page.locator(`#organisation${slot}`).fill(party[0])
  await page.locator(`#country${slot}`).selectOption(party[1])
  await page.locator(`#kind${slot}`).selectOption(party[2])
}

for (const { locale, how, use } of ways) {
  const t = words[locale]
  const desk = `/${locale}/staff/partnerships`

  test.describe(how, () => {
    test.use(use)

    test(`staff add a partnership, change its parties, end it and take it up again, ${how}`, async ({
      page,
      signIn,
    }) => {
      await signIn(page, people.staff)
      const name = newName()
      await page.goto(`${desk}/new`)
      await press(page, t('partnerships.add'))
      await expect(page.locator('main').getByRole('alert')).toContainText(
        t('problems.partnershipName.missing'),
      )
      await page.locator('#name').fill(name)
      await page.locator('#themeSv').fill('Vatten')
      await page.locator('#themeEn').fill('Water')
      await fillParty(page, 1, ['Nyorts kommun', 'SE', 'municipality'])
      await fillParty(page, 2, ['Farby', 'KE', 'region'])
      await press(page, t('partnerships.add'))
      await expect(page.getByRole('status')).toHaveText(t('partnerships.done.added'))
      await expect(page.locator('h1')).toHaveText(name)

      await page.getByRole('link', { name: t('partnerships.edit'), exact: true }).click()
      await fillParty(page, 3, ['Tredje', 'MD', 'association'])
      await page.locator('#order3').fill('1')
      await press(page, t('partnerships.save'))
      await expect(page.getByRole('status')).toHaveText(t('partnerships.done.changed'))
      await expect(page.getByRole('table').getByRole('rowheader')).toHaveText([
        'Tredje',
        'Nyorts kommun',
        'Farby',
      ])

      await page.getByRole('link', { name: t('partnerships.end'), exact: true }).click()
      await press(page, t('partnerships.endButton'))
      await expect(page.getByRole('status')).toHaveText(t('partnerships.done.ended'))
      await expect(page.locator('main')).toContainText(t('partnerships.endedNotInvited'))
      await page.getByRole('link', { name: t('partnerships.reopen'), exact: true }).click()
      await press(page, t('partnerships.reopenButton'))
      await expect(page.getByRole('status')).toHaveText(t('partnerships.done.reopened'))
    })

    test(`staff name a coordinator and invite a partnership, ${how}`, async ({
      page,
      server,
      signIn,
      freshPartnership,
    }) => {
      const { id, slug } = freshPartnership()
      server.arrange('delete from invitations where partnership_id = ?', id)
      await signIn(page, people.staff)
      await page.goto(`${desk}/${slug}`)
      const email = newAddress('samordnare')
      await page.locator('#email').fill(email)
      await page.getByLabel(t('answers.language.en'), { exact: true }).check()
      await press(page, t('partnerships.nameButton'))
      await expect(page.getByRole('status')).toContainText(email)
      await expect(
        page.getByRole('heading', {
          name: t('partnerships.coordinators', { count: 1 }),
          exact: true,
        }),
      ).toBeVisible()
      const meeting = server.row<{ id: string }>('select id from events where slug = ?', conference)
      // Another edition may be called the same.
      await page
        .locator('form', { has: page.locator(`input[name=eventId][value="${meeting.id}"]`) })
        .getByRole('button')
        .click()
      await expect(page.getByRole('status')).toHaveText(t('partnerships.done.invited'))
      expect(server.rows('select 1 from invitations where partnership_id = ?', id)).toHaveLength(1)
    })

    test(`all that are left are invited at once, named beforehand, ${how}`, async ({
      page,
      server,
      signIn,
      freshPartnership,
    }) => {
      const fresh = [freshPartnership(), freshPartnership()]
      for (const { id } of fresh)
        server.arrange('delete from invitations where partnership_id = ?', id)
      await signIn(page, people.staff)
      await page.goto(`/${locale}/staff/events/${conference}/invitations`)
      await page
        .getByRole('main')
        .getByRole('link', { name: /^(Invite|Bjud in)/ })
        .click()
      for (const { name } of fresh)
        await expect(page.getByText(name, { exact: true })).toBeVisible()
      await page.getByRole('button', { name: /^(Invite|Bjud in)/ }).click()
      await expect(page.getByRole('status')).toBeVisible()
      await expect(page.locator('h2')).toContainText(t('partnerships.areNot', { count: 0 }))
    })

    test(`of two who change a partnership at once, the later is told what the other changed, ${how}`, async ({
      page,
      visitor,
      signIn,
      freshPartnership,
    }) => {
      const { slug } = freshPartnership()
      await signIn(page, people.staff)
      await page.goto(`${desk}/${slug}/edit`)
      const other = await (await visitor()).signIn(people.staff)
      const at = `/en/staff/partnerships/${slug}/edit`
      const html = await other.html(at)
      const { hidden } = formWith(html, 'Save the change')
      const fields = Object.fromEntries(
        [...html.matchAll(/<input type="text"[^>]*name="([^"]+)"[^>]*value="([^"]*)"/g)].map(
          ([, name = '', value = '']) => [name, value],
        ),
      )
      const kept = await page.evaluate(() =>
        Object.fromEntries(
          [...document.querySelectorAll<HTMLInputElement>('main .field')].map((one) => [
            one.name,
            one.value,
          ]),
        ),
      )
      const answer = await other.post(at, {
        ...hidden,
        ...fields,
        ...kept,
        ...{ themeEn: 'Theirs', period: '2019–' },
      })
      expect(answer.status()).toBe(303)

      await page.locator('#themeEn').fill('Mine')
      await press(page, t('partnerships.save'))
      const told = page.getByRole('region', { name: t('edits.title') })
      await expect(told).toContainText('Theirs')
      await expect(told).toContainText('2019–')
      await expect(page.locator('#themeEn')).toHaveValue('Mine')
      await expect(page.locator('#period')).toHaveValue('2019–')
      await press(page, t('partnerships.save'))
      await expect(page.getByRole('status')).toHaveText(t('partnerships.done.changed'))
      await expect(page.locator('dl')).toContainText('Mine')
      await expect(page.locator('dl')).toContainText('2019–')
    })
  })
}

test('the table is searched, filtered and sorted in the address, whatever stands in it', async ({
  page,
  server,
  signIn,
  freshPartnership,
}) => {
  const { id, name } = freshPartnership()
  server.arrange('update partnerships set ended_at = 1 where id = ?', id)
  await signIn(page, people.staff)
  const desk = '/en/staff/partnerships'
  await page.goto(desk)
  await page.getByRole('searchbox').fill(`  ${name.toUpperCase()} botswana`)
  await page.getByRole('combobox', { name: 'Country' }).selectOption('BW')
  await press(page, 'Show')
  await expect(page.getByRole('status')).toHaveText('One partnership')
  await page.getByRole('link', { name: 'Ended (1)' }).click()
  await expect(page).toHaveURL(/state=ended/)
  await expect(page.getByRole('rowheader')).toContainText(name)
  await page.getByRole('link', { name: 'Living (0)' }).click()
  await expect(page.getByRole('status')).toHaveText('No partnership matches')
  await page.goto(`${desk}?sort=coordinators&order=desc`)
  await expect(page.getByRole('columnheader', { name: 'Coordinators' })).toHaveAttribute(
    'aria-sort',
    'descending',
  )
  for (const query of ['page=0', 'page=9999', 'sort=x', 'country=%27', 'invited=to:%27', 'q=%25'])
    expect((await page.goto(`${desk}?${query}`))?.status(), query).toBe(200)
})

test('anybody sees the living partnerships with their parties and themes, found by country', async ({
  page,
  server,
  freshPartnership,
}) => {
  const [living, ended] = [freshPartnership(), freshPartnership()]
  server.arrange('update partnerships set ended_at = 1 where id = ?', ended.id)
  await page.goto('/en')
  await page.getByRole('contentinfo').getByRole('link', { name: 'Partnerships' }).click()
  await page.getByRole('searchbox').fill(living.name)
  await page.getByRole('combobox', { name: 'Country' }).selectOption('BW')
  await press(page, 'Show')
  await expect(page.getByRole('status')).toHaveText('One partnership')
  await expect(page.locator('main li').first()).toContainText('Citizens’ dialogue')
  await page.goto(`/en/partnerships?q=${encodeURIComponent(ended.name)}&state=ended`)
  await expect(page.getByRole('status')).toHaveText('No partnership matches')
})
