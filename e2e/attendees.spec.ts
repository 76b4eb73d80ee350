import type { Page } from '@playwright/test'
import { registerAll, ways } from './support/journey.ts'
import { tabTo } from './support/keyboard.ts'
import { press } from './support/registering.ts'
import { conference, expect, newAddress, people, test } from './support/test.ts'
import { type Locale, words } from './support/words.ts'

const list = (locale: Locale) => `/${locale}/staff/events/${conference}/attendees`
const found = (page: Page, locale: Locale, count: number) =>
  expect(page.getByRole('status')).toHaveText(words[locale]('staff.found', { count }))

for (const { locale, how, use } of ways) {
  const t = words[locale]
  test.describe(how, () => {
    test.use(use)

    test('staff filter by what is and by what is not, and take a filter off again', async ({
      page,
      signIn,
      visitor,
      freshPartnership,
    }) => {
      const partnership = freshPartnership()
      await registerAll(visitor, partnership, [undefined, undefined, 'self'])
      await signIn(page, people.staff)
      await page.goto(`${list(locale)}?partnership=${partnership.slug}`)
      await found(page, locale, 3)

      await page.getByRole('link', { name: t('attendees.moreFilters') }).click()
      await expect(page).toHaveURL(/filters=open/)
      const funding = page.locator('details', {
        has: page.locator('summary', { hasText: t('attendees.facet.funding.conference') }),
      })
      await funding.locator('summary').click()
      await expect(funding).toContainText(`${t('answers.funding.icld')} (2)`)
      await funding
        .getByLabel(`${t('attendees.not')} ${t('answers.funding.icld')}`, { exact: true })
        .check()
      await press(page, t('attendees.apply'))
      await expect(page).toHaveURL(/not-funding=icld/)
      await expect(page).toHaveURL(new RegExp(`partnership=${partnership.slug}`))
      await found(page, locale, 1)
      await expect(page.getByRole('cell', { name: t('answers.funding.self') })).toHaveCount(1)

      const chips = page.getByRole('navigation', { name: t('attendees.set') })
      await chips
        .getByRole('link', {
          name: t('attendees.saidNot', {
            facet: t('attendees.facet.funding.conference'),
            value: t('answers.funding.icld'),
          }),
        })
        .click()
      await found(page, locale, 3)
      await expect(page).toHaveURL(`${list(locale)}?partnership=${partnership.slug}`)
    })

    test('staff choose the columns and their order, and take out exactly what they see', async ({
      page,
      server,
      signIn,
      visitor,
      freshPartnership,
    }) => {
      const partnership = freshPartnership()
      const [first] = await registerAll(visitor, partnership, [undefined, undefined])
      await signIn(page, people.staff)
      await page.goto(`${list(locale)}?partnership=${partnership.slug}`)
      const choose = page.locator('summary', { hasText: t('attendees.columns') })
      await choose.click()
      const columns = page.getByRole('group', { name: t('attendees.columns') })
      await columns.getByLabel(t('columns.partnership'), { exact: true }).uncheck()
      await columns.getByLabel(t('columns.reference'), { exact: true }).check()
      await press(page, t('attendees.applyColumns'))
      await expect(page).toHaveURL(/cols=/)
      const headings = () =>
        page
          .getByRole('columnheader')
          .evaluateAll((all) =>
            all.slice(1).map((one) => one.textContent?.replace(/ [↑↓]/, '') ?? ''),
          )
      const titles = (...names: string[]) =>
        names.map((name) => t(`columns.${name}` as 'columns.name'))
      await expect
        .poll(headings)
        .toEqual(titles('name', 'organisation', 'funding', 'status', 'received', 'reference'))
      await choose.click()
      await columns.getByLabel(t('columns.mobile'), { exact: true }).check()
      await page
        .getByRole('button', { name: t('attendees.earlier', { column: t('columns.reference') }) })
        .click()
      await expect
        .poll(async () => (await headings()).slice(-3))
        .toEqual(titles('reference', 'received', 'mobile'))

      const href = await page
        .getByRole('link', { name: t('attendees.takeOutCsv') })
        .getAttribute('href')
      const csv = await page.request.get(href ?? '')
      const [heads = '', ...rows] = (await csv.text()).trim().split('\r\n')
      expect(heads.slice(1).split(';').slice(-3)).toEqual(titles('reference', 'received', 'mobile'))
      expect(rows).toHaveLength(2)
      expect(rows.some((row) => row.includes(first?.reference ?? '?'))).toBe(true)
      const logged = server.row<{ after: string }>(
        `select after from audit_log where act = 'list-exported' order by id desc limit 1`,
      )
      expect(JSON.parse(logged.after)).toMatchObject({ format: 'csv', people: 2 })
    })

    test('a view is saved, opened, renamed and removed, and others see it only while it is shared', async ({
      page,
      server,
      signIn,
      visitor,
      freshPartnership,
    }) => {
      const { slug } = freshPartnership()
      const name = `Vy ${slug}`
      const other = newAddress('staff')
      const colleague = await (await visitor()).signIn(other)
      server.arrange(
        `insert into roles (id, person_id, role, given_at)
         select ?, id, 'staff', 0 from people where email = ?`,
        ...[other, other],
      )
      const seen = async () => (await colleague.html(list(locale))).includes(name)

      await signIn(page, people.staff)
      await page.goto(`${list(locale)}?not-status=cancelled&partnership=${slug}`)
      await page.getByRole('link', { name: t('attendees.saveView') }).click()
      await press(page, t('attendees.saveView'))
      await expect(page.locator('main').getByRole('alert')).toContainText(
        t('problems.viewName.missing'),
      )
      await page.getByLabel(t('attendees.viewName')).fill(name)
      await press(page, t('attendees.saveView'))
      await page.getByRole('link', { name, exact: true }).click()
      await expect(page).toHaveURL(`${list(locale)}?not-status=cancelled&partnership=${slug}`)
      await expect(page.getByRole('link', { name, exact: true })).toHaveAttribute(
        'aria-current',
        'page',
      )
      expect(await seen()).toBe(false)

      await page.getByRole('link', { name: t('attendees.manageViews') }).click()
      await page.getByRole('link', { name: `${t('attendees.changeView')} ${name}` }).click()
      await page.getByLabel(t('attendees.share')).check()
      await press(page, t('attendees.saveChange'))
      await page.waitForURL('**/views')
      expect(await seen()).toBe(true)
      await press(page, t('attendees.removeView', { name }))
      await expect(page.getByRole('link', { name, exact: true })).toHaveCount(0)
      expect(await seen()).toBe(false)
    })

    test('whoever is ticked, or all that match, go on to the page of what is to be done', async ({
      page,
      signIn,
      strays,
      visitor,
      freshPartnership,
    }) => {
      strays.expected.push(/status of 404/)
      const partnership = freshPartnership()
      const all = await registerAll(visitor, partnership, [undefined, undefined, 'wait'])
      const here = `${list(locale)}?not-status=cancelled&partnership=${partnership.slug}`
      const [first] = all
      await signIn(page, people.staff)
      await page.goto(here)
      await page.locator(`input[name=pick][value="${first?.reference}"]`).check()
      await page.getByLabel(t('attendees.do')).selectOption('tag')
      await press(page, t('attendees.goOn'))
      const asked = async () => {
        await page.waitForURL(/attendees\/act\?/)
        return new URL(page.url()).searchParams
      }
      const one = await asked()
      expect([one.get('do'), one.getAll('pick'), one.get('all')]).toEqual([
        'tag',
        [first?.reference],
        null,
      ])

      await page.goto(here)
      await page
        .getByRole('link', { name: `${t('attendees.pickPage')} ${t('attendees.onThisPage')}` })
        .click()
      await expect(page.locator('input[name=pick]:checked')).toHaveCount(3)
      await page.getByLabel(t('attendees.do')).selectOption('tag')
      await press(page, t('attendees.goOn'))
      expect((await asked()).getAll('pick').toSorted()).toEqual(
        all.map(({ reference }) => reference).toSorted(),
      )

      await page.goto(here)
      await page.getByLabel(t('attendees.allMatching', { count: 3 })).check()
      await page.getByLabel(t('attendees.do')).selectOption('tag')
      await press(page, t('attendees.goOn'))
      const every = await asked()
      expect(every.get('all')).toBe('yes')
      expect(every.get('partnership')).toBe(partnership.slug)
      expect(every.get('not-status')).toBe('cancelled')
      expect(every.getAll('pick')).toEqual([])
    })
  })
}

test('the keyboard alone is enough to filter and to pick, on the narrowest phone', async ({
  page,
  signIn,
  strays,
  visitor,
  freshPartnership,
}) => {
  strays.expected.push(/status of 404/)
  const partnership = freshPartnership()
  const [, second, third] = await registerAll(visitor, partnership, [undefined, 'wait', 'wait'])
  await page.setViewportSize({ width: 320, height: 640 })
  await signIn(page, people.staff)
  await page.goto(list('en'))
  await tabTo(page, /Search name/)
  await page.keyboard.type(`NEWTOWN ${partnership.name.split(' ')[1]} nyby`)
  await page.keyboard.press('Enter')
  await found(page, 'en', 3)

  await tabTo(page, /^More filters/)
  await page.keyboard.press('Enter')
  await page.waitForURL(/filters=open/)
  await tabTo(page, /^Funded place/)
  await page.keyboard.press('Enter')
  await tabTo(page, /\| place \| held$/)
  await tabTo(page, /\| not-place \| none$/)
  await page.keyboard.press('Space')
  await tabTo(page, /^Show these/)
  await page.keyboard.press('Enter')
  await page.waitForURL(/not-place=none/)
  await found(page, 'en', 2)

  await tabTo(page, /^Take off Funded place: not No place/)
  await page.keyboard.press('Enter')
  await found(page, 'en', 3)
  await tabTo(page, /^Received \|/)
  await page.keyboard.press('Enter')
  await page.waitForURL(/sort=received/)
  await tabTo(page, new RegExp(`\\| pick \\| ${second?.reference}$`))
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await tabTo(page, /^With those who are ticked/)
  await page.keyboard.press('s')
  await tabTo(page, /^Go on/)
  await page.keyboard.press('Enter')
  await page.waitForURL(/attendees\/act\?/)
  const asked = new URL(page.url()).searchParams
  expect(asked.get('do')).toBe('tag')
  expect(asked.getAll('pick')).toEqual([second?.reference, third?.reference])
})

test('the academy’s attendees stand in a table of the same kind, with what is asked of them', async ({
  page,
  signIn,
}) => {
  await signIn(page, people.staff)
  const academy = '/en/staff/events/local-democracy-academy-2019/attendees'
  await page.goto(`${academy}?not-attendance=week&sort=organisation&filters=open`)
  await expect(page.getByRole('columnheader', { name: 'Category' })).toBeVisible()
  await expect(page.locator('details', { hasText: 'Stream' }).first()).toBeVisible()
  await expect(page.locator('summary', { hasText: 'Who pays' })).toHaveCount(0)
  const link = page.getByRole('rowheader').getByRole('link').first()
  await expect(link).toHaveAttribute('href', /\/applications\/UME-/)
})
