import type { Page } from '@playwright/test'
import { incomeGroupOf, incomeGroups } from '../domain/application/countries.ts'
import { academy, addApplications, addReviewer, withAcademy } from './support/academy.ts'
import { focused, tabTo } from './support/keyboard.ts'
import { press } from './support/registering.ts'
import type { Server } from './support/server.ts'
import { expect, people, test } from './support/test.ts'

const applicationsOf = (slug: string) => `/en/staff/events/${slug}/applications`
const picture = (page: Page) =>
  page.getByRole('region', { name: 'How the selection fills the targets' })
const names = (page: Page) => page.getByRole('rowheader').getByRole('link').allTextContents()

type Applied = {
  name: string
  gender: string
  stream: string
  attendance: string
  residence: string
  countries: string
}

/** What is decided at an academy, by family name. */
const decided = (server: Server, slug: string) =>
  server.rows(
    `select r.family_name name, d.outcome, d.reason, d.released_at is not null told
     from decisions d join registrations r on r.id = d.registration_id
     join events e on e.id = r.event_id where e.slug = ? order by r.sort_name`,
    slug,
  )

test('the keyboard alone is enough to select applications, see the targets fill, and decide', async ({
  page,
  server,
  signIn,
}) => {
  await signIn(page, people.staff)
  await withAcademy(server, async (slug) => {
    const [first, second, third] = ['Abara', 'Beko', 'Chanda'].map((familyName) => {
      const [one] = addApplications(server, 1, { at: slug, familyName })
      return one?.reference ?? ''
    })
    await page.goto(applicationsOf(slug))
    await expect(picture(page)).toContainText('0 of 43')
    await tabTo(page, new RegExp(`pick \\| ${first}`))
    await page.keyboard.press('Space')
    await expect(picture(page)).toContainText('1 of 43')
    await page.keyboard.press('ArrowDown')
    expect(await focused(page)).toContain(second)
    await page.keyboard.press('Space')
    await page.keyboard.press('j')
    expect(await focused(page)).toContain(third)
    await page.keyboard.press('Space')
    await expect(picture(page)).toContainText('3 of 43')
    // At either end the focus stays where it is.
    await page.keyboard.press('ArrowDown')
    expect(await focused(page)).toContain(third)
    await page.keyboard.press('k')
    await page.keyboard.press('Space')
    await expect(picture(page)).toContainText('2 of 43')

    await tabTo(page, /^Save the decision/)
    await page.keyboard.press('Enter')
    await expect(page.locator('main').getByRole('alert')).toBeFocused()
    await expect(page).toHaveTitle(/^Error: /)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    expect(await focused(page)).toContain('outcome | approved')
    await page.keyboard.press('Space')
    await tabTo(page, /^Save the decision/)
    await page.keyboard.press('Enter')
    await page.waitForURL(/decided=2/)
    await expect(page.getByRole('status').first()).toContainText('2 applications were decided.')
    await expect(picture(page)).toContainText('2 of 43')
    expect(decided(server, slug)).toMatchObject([
      { name: 'Abara', outcome: 'approved', told: 0 },
      { name: 'Chanda', outcome: 'approved', told: 0 },
    ])
  })
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the picture is shown before it is decided, with the ticks and the filter as they were', async ({
    page,
    server,
    signIn,
  }) => {
    await signIn(page, people.staff)
    await withAcademy(server, async (slug) => {
      for (const familyName of ['Abara', 'Beko'])
        addApplications(server, 1, { at: slug, familyName })
      addApplications(server, 1, { at: slug, familyName: 'Civil', category: 'civil-servant' })
      await page.goto(`${applicationsOf(slug)}?category=phd-student`)
      for (const name of ['Abara', 'Beko']) await page.getByLabel(`Select ${name}, Wanjiru`).check()
      await press(page, 'Show how the selected fill the targets')
      await expect(page).toHaveURL(/\?.*pick=/)
      await expect(picture(page)).toContainText('2 of 43')
      expect(await names(page)).toEqual(['Abara, Wanjiru', 'Beko, Wanjiru'])
      expect(decided(server, slug)).toEqual([])

      await page.getByLabel('Select Beko, Wanjiru').uncheck()
      await page.locator('input[name=outcome][value=declined]').check()
      await press(page, 'Save the decision')
      await expect(page.locator('main').getByRole('alert')).toContainText('Give a reason')
      await expect(page.getByLabel('Select Abara, Wanjiru')).toBeChecked()
      await expect(page.getByLabel('Select Beko, Wanjiru')).not.toBeChecked()
      await page.getByLabel('Reason for rejecting').fill('Outside the theme.')
      await press(page, 'Save the decision')
      await expect(page.getByRole('status').first()).toContainText('One application was decided.')
      await expect(page).toHaveURL(/category=phd-student/)
      expect(decided(server, slug)).toMatchObject([
        { name: 'Abara', outcome: 'declined', reason: 'Outside the theme.', told: 0 },
      ])
    })
  })
})

for (const javaScriptEnabled of [true, false])
  test.describe(`JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled })

    test(`what is ticked stays ticked from page to page, JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, async ({
      page,
      server,
      signIn,
    }) => {
      await signIn(page, people.staff)
      await withAcademy(server, async (slug) => {
        addApplications(server, 50, { at: slug, familyName: 'Abara' })
        addApplications(server, 1, { at: slug, familyName: 'Zuma' })
        await page.goto(`${applicationsOf(slug)}?category=phd-student&sort=name`)
        expect(await names(page)).toHaveLength(50)
        await page.getByRole('checkbox').first().check()
        await press(page, 'Next')
        await expect(page).toHaveURL(/page=2/)
        expect(await names(page)).toEqual(['Zuma, Wanjiru'])
        await expect(page.locator('main')).toContainText('One application that does not stand here')
        await expect(picture(page)).toContainText('1 of 43')
        await page.getByLabel('Select Zuma, Wanjiru').check()
        await press(page, 'Previous')
        await expect(picture(page)).toContainText('2 of 43')
        await expect(page.getByRole('checkbox').first()).toBeChecked()
        await page.getByRole('checkbox').first().uncheck()
        if (javaScriptEnabled) await expect(picture(page)).toContainText('1 of 43')
        await page.getByRole('checkbox').nth(1).check()
        if (javaScriptEnabled) {
          await page.getByRole('searchbox').fill('Zuma')
          await press(page, 'Show')
          await expect(page.getByLabel('Select Zuma, Wanjiru')).toBeChecked()
          await expect(picture(page)).toContainText('2 of 43')
          await page.getByRole('searchbox').fill('')
          await press(page, 'Show')
          await expect(page.getByRole('checkbox')).toHaveCount(50)
          await page
            .getByRole('navigation', { name: 'Attendance' })
            .getByRole('link', { name: 'All (51)' })
            .click()
          await expect(picture(page)).toContainText('2 of 43')
          await expect(page.getByRole('checkbox').nth(1)).toBeChecked()
        }
        await page.locator('input[name=outcome][value=approved]').check()
        await press(page, 'Save the decision')
        await expect(page.getByRole('status').first()).toContainText('2 applications were decided.')
        expect(decided(server, slug)).toMatchObject([{ name: 'Abara' }, { name: 'Zuma' }])
      })
    })
  })

test('three hundred applications are ranked, filtered and counted in one page load', async ({
  page,
  server,
  signIn,
}) => {
  test.setTimeout(120_000)
  const reviewer = addReviewer(server)
  const of = 'r.event_id = (select id from events where slug = ?)'
  try {
    // Some are not reviewed, and some come to the same.
    server.arrange(
      `insert into reviews (registration_id, reviewer_id, assigned_by, assigned_at, scores, comment,
         recommendation, total, submitted_at, updated_at)
       select r.id, p.id, p.id, 0, '{}', '', 'accept', abs(random()) % 40 * 250, 0, 0
       from registrations r join people p on p.email = ? where ${of} and random() % 7 <> 0`,
      ...[reviewer, academy],
    )
    const all = server.rows<Applied>(
      `select r.family_name || ', ' || r.given_names name, r.gender,
         r.theme stream, a.attendance, a.residence, a.research_countries countries,
         (select round(avg(v.total)) from reviews v
          where v.registration_id = r.id and v.conflict_at is null) mean
       from registrations r join applications a on a.registration_id = r.id where ${of}
       order by coalesce(mean, -1) desc, r.sort_name, r.id`,
      academy,
    )
    expect(all.length).toBeGreaterThanOrEqual(300)
    await signIn(page, people.staff)
    const shown = async (query: string) => {
      const found: string[] = []
      for (let number = 1; ; number++) {
        const from = server.queries.length
        await page.goto(`${applicationsOf(academy)}?${query}&page=${number}`)
        const asked = server.queries.slice(from).filter((one) => /left join "reviews"/.test(one))
        expect(asked, query).toHaveLength(1)
        found.push(...(await names(page)))
        if (!(await page.getByRole('button', { name: 'Next' }).isVisible())) return found
      }
    }
    const group = ({ residence, countries }: Applied) => {
      const at = JSON.parse(countries) as string[]
      const groups = (at.length > 0 ? at : [residence]).map(incomeGroupOf)
      return incomeGroups.find((one) => groups.includes(one)) ?? 'high'
    }
    const namesOf = (some: Applied[]) => some.map(({ name }) => name)
    expect(await shown('')).toEqual(namesOf(all))
    expect(await shown('sort=priority')).toEqual(
      namesOf([
        ...all.filter((one) => group(one) !== 'high'),
        ...all.filter((one) => group(one) === 'high'),
      ]),
    )
    const chosen = all.filter(
      ({ stream, attendance }) => stream === 'climate' && attendance === 'labs',
    )
    expect(await shown('stream=climate&attendance=labs')).toEqual(namesOf(chosen))
    await expect(page.getByRole('status')).toHaveText(`${chosen.length} applications`)
    const counts = async (facet: string) =>
      (await page.getByRole('navigation', { name: facet }).getByRole('link').allTextContents()).map(
        (text) => Number(text.match(/\((\d+)\)$/)?.[1]),
      )
    const by = (values: string[], value: (one: Applied) => string) => [
      chosen.length,
      ...values.map((wanted) => chosen.filter((one) => value(one) === wanted).length),
    ]
    expect(await counts('Country group')).toEqual(by([...incomeGroups], group))
    expect(await counts('Gender')).toEqual(
      by(['woman', 'man', 'other', 'not-said'], ({ gender }) => gender),
    )
    // At a filter that is set stands what there would be without it.
    const climate = all.filter(({ stream }) => stream === 'climate').length
    expect(await counts('Attendance')).toEqual([climate, climate - chosen.length, chosen.length])
  } finally {
    server.arrange(
      'delete from reviews where reviewer_id = (select id from people where email = ?)',
      reviewer,
    )
  }
})
