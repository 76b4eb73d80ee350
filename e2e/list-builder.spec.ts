import type { Page } from '@playwright/test'
import { formWith, Visitor } from './support/http.ts'
import { coordinatorOf, mailTo, registerAll, ways } from './support/journey.ts'
import { lookOver } from './support/look-over.ts'
import { press } from './support/registering.ts'
import { Server } from './support/server.ts'
import { conference, expect, people, test } from './support/test.ts'
import { words } from './support/words.ts'

const compose = (locale: string, query: string) =>
  `/${locale}/lists/new?event=${conference}${query}`

/** Saves what is composed, under a name. */
async function save(page: Page, t: (typeof words)['sv'], name: string, purpose?: string) {
  await page.getByRole('link', { name: t('lists.save'), exact: true }).click()
  await page.getByLabel(t('lists.listName')).fill(name)
  if (purpose) await page.getByLabel(t('lists.purposeLabel')).fill(purpose)
  await press(page, t('lists.saveTitle'))
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
}

for (const { locale, how, use } of ways) {
  const t = words[locale]
  test.describe(how, () => {
    test.use(use)
    // What looks a page over is a script in it.
    const look = use.javaScriptEnabled ? lookOver : async () => {}

    test('staff compose a list, save it, run it, and have a spreadsheet read it until its address is revoked', async ({
      page,
      server,
      signIn,
      visitor,
      freshPartnership,
    }) => {
      const partnership = freshPartnership()
      const [first, second] = await registerAll(visitor, partnership, [undefined, undefined])
      await signIn(page, people.staff)
      // From the table as it is looked at.
      await page.goto(
        `/${locale}/staff/events/${conference}/attendees?partnership=${partnership.slug}&cols=reference`,
      )
      await page.getByRole('link', { name: t('lists.fromTable') }).click()
      await expect(page.getByText(partnership.name).first()).toBeVisible()
      await look(page, 'a list that is composed', locale)

      // A matter a page: columns, order, format.
      const change = (what: string) =>
        page.getByRole('link', { name: `${t('lists.change')} ${what}` }).click()
      await change(t('lists.columns'))
      await look(page, 'the columns of a list', locale)
      await page.getByLabel(t('columns.email'), { exact: true }).check()
      await press(page, t('lists.use'))
      await change(t('lists.order'))
      await page.getByLabel(t('columns.reference'), { exact: true }).check()
      await page.getByLabel(t('lists.desc'), { exact: true }).check()
      await press(page, t('lists.use'))
      await change(t('lists.file'))
      await look(page, 'language and format of a list', locale)
      await page.getByLabel(t('lists.formats.semicolons')).check()
      await page.getByLabel(t('lists.in.en'), { exact: true }).check()
      await press(page, t('lists.use'))
      await change(t('lists.people'))
      await look(page, 'the people of a list', locale)
      await press(page, t('attendees.apply'))
      await expect(page.getByText(partnership.name).first()).toBeVisible()

      const expected = [first, second]
        .map((one) => `${one?.reference};${one?.email}`)
        .toSorted()
        .toReversed()
      const lines = (text: string) => text.replace('\ufeff', '').trim().split('\r\n')
      const once = await page.getByRole('link', { name: t('lists.takeOut') }).getAttribute('href')
      const answer = await page.request.get(server.origin + once)
      expect(answer.headers()['content-disposition']).toMatch(/filename="attendees-[\w-]+\.csv"/)
      expect(lines(await answer.text())).toEqual(['Reference;E-mail', ...expected])

      await save(page, t, `Åka ${partnership.slug}`)
      await look(page, 'a saved list', locale)
      const list = page.url()
      const run = await page.request.get(`${list}/file`)
      expect(run.headers()['content-disposition']).toContain(
        `filename="aka-${partnership.slug}-${conference}-2019-03-`,
      )
      expect(lines(await run.text())).toEqual(['Reference;E-mail', ...expected])

      await page.getByRole('link', { name: t('lists.address') }).click()
      await look(page, 'the address of a list', locale)
      await press(page, t('lists.makeAddress'))
      const address = await page.getByLabel(t('lists.addressNew')).inputValue()
      // The page around it says so at once.
      await expect(page.getByText(t('lists.addressNone'))).toHaveCount(0)
      await expect(page.getByRole('button', { name: t('lists.revokeAddress') })).toBeVisible()
      const secret = address.split('/').at(-1) ?? ''
      expect(secret).toHaveLength(43)
      const stored = JSON.stringify(server.rows('select * from list_addresses'))
      expect(stored).not.toContain(secret)
      const spreadsheet = await visitor()
      const path = `/api/lists/${secret}`
      const read = await spreadsheet.get(path)
      expect(read.headers()['cache-control']).toBe('no-store')
      expect(lines(await read.text())).toEqual(['Reference;E-mail', ...expected])
      await page.goto(`${list}/address`)
      await expect(page.getByText(address)).toHaveCount(0)
      await press(page, t('lists.revokeAddress'))
      await expect(page.getByText(t('lists.addressNone'))).toBeVisible()
      expect((await spreadsheet.get(path)).status()).toBe(404)

      await page.goto(`/${locale}/lists`)
      await look(page, 'the saved lists', locale)
      await page.goto(`${list}/remove`)
      await look(page, 'before a list is removed', locale)
      await press(page, t('lists.removeButton'))
      await expect(page).toHaveURL(new RegExp(`/${locale}/lists$`))
      expect((await page.request.get(`${list}/file`)).status()).toBe(404)
    })

    test('sensitive columns are asked what for, run from the saved list alone, and logged', async ({
      page,
      server,
      signIn,
      visitor,
      freshPartnership,
    }) => {
      const partnership = freshPartnership()
      await registerAll(visitor, partnership, [undefined])
      await signIn(page, people.staff)
      const query = `&partnership=${partnership.slug}&cols=reference,diet&format=csv&in=en`
      const once = await page.request.get(
        server.origin + compose(locale, query).replace('/new?', '/new/file?'),
      )
      expect(once.status()).toBe(404)
      await page.goto(compose(locale, query))
      await expect(page.getByRole('link', { name: t('lists.takeOut') })).toHaveCount(0)
      await page.getByRole('link', { name: t('lists.save'), exact: true }).click()
      await page.getByLabel(t('lists.listName')).fill(`Lunch ${partnership.slug}`)
      await press(page, t('lists.saveTitle'))
      await expect(page.getByRole('alert').first()).toContainText(t('problems.purpose.missing'))
      await page.getByLabel(t('lists.purposeLabel')).fill('To order lunch')
      await press(page, t('lists.saveTitle'))
      await expect(page.getByText('To order lunch')).toBeVisible()
      const run = await page.request.get(`${page.url()}/file`)
      expect(await run.text()).toContain('Vegan')
      const logged = server.row<{ after: string }>(
        `select after from audit_log where act = 'list-exported' and subject_id = ?`,
        page.url().split('/').at(-1),
      )
      expect(JSON.parse(logged.after)).toMatchObject({
        ...{ purpose: 'To order lunch', people: 1, columns: ['reference', 'diet'] },
      })
      const list = page.url()
      await page.goto(`${list}/address`)
      await expect(page.getByRole('button', { name: t('lists.makeAddress') })).toHaveCount(0)
      await page.goto(`${list}/schedule`)
      await expect(page.getByText(t('lists.scheduleSensitive'))).toBeVisible()
    })

    test('a coordinator’s list holds their partnership and nobody else', async ({
      page,
      server,
      signIn,
      visitor,
      freshPartnership,
    }) => {
      const [ours, theirs] = [freshPartnership(), freshPartnership()]
      const [one] = await registerAll(visitor, ours, [undefined])
      await registerAll(visitor, theirs, [undefined])
      const { email, page: delegation } = await coordinatorOf(server, visitor, ours)
      await signIn(page, email)
      await page.goto(`/${locale}${delegation}`)
      await page.getByRole('link', { name: t('lists.compose') }).click()
      await expect(page.getByText(t('lists.count', { count: 1 })).first()).toBeVisible()
      await save(page, t, 'Ours')
      const list = page.url()
      const { reference } = one ?? { reference: '' }
      await page.goto(`${list}/schedule`)
      await look(page, 'when a list is sent', locale)
      const file = await page.request.get(
        server.origin +
          compose(locale, `&of=${ours.slug}&cols=reference&format=json`).replace(
            '/new?',
            '/new/file?',
          ),
      )
      expect(Object.values((await file.json())[0])).toEqual([reference])
      for (const beyond of ['', `&of=${theirs.slug}`])
        expect((await page.request.get(server.origin + compose(locale, beyond))).status()).toBe(404)
      server.arrange('delete from roles where id = ?', email)
      expect((await page.request.get(`${list}/file`)).status()).toBe(404)
    })
  })
}

test('every column is for whom it is: staff all of them, coordinators none that is staff’s or sensitive', async ({
  visitor,
}) => {
  const columns = Object.keys(words.en.raw('columns' as 'site.name') as unknown as object)
  const known = columns.filter((name) => !ofOtherLists.includes(name))
  const who = {
    staff: await (await visitor()).signIn(people.staff),
    host: await (await visitor()).signIn(people.hostCoordinator),
    ale: await (await visitor()).signIn(people.aleCoordinator),
    delegate: await (await visitor()).signIn(people.aleDelegate),
    nobody: await visitor(),
  }
  const sensitive = ['diet', 'severeAllergy', 'access', 'gender']
  const ofStaff = ['decision', 'tags', 'notes']
  for (const column of known)
    for (const [name, one] of Object.entries(who)) {
      const of = name === 'ale' ? '&of=ale-ghanzi-budesti' : ''
      const at = compose('en', `${of}&cols=${column}&format=csv&in=en`)
      const status = (await one.get(at.replace('/new?', '/new/file?'))).status()
      const may =
        name === 'staff'
          ? !sensitive.includes(column)
          : (name === 'host' || name === 'ale') && ![...sensitive, ...ofStaff].includes(column)
      expect(status, `${name} asks for ${column}`).toBe(may ? 200 : 404)
    }
  // Kept with a purpose, staff have the sensitive ones; a coordinator keeps none, however it is asked.
  const page = compose('en', '&cols=reference&step=save')
  for (const column of sensitive) {
    const asked = (name: 'staff' | 'host') => async () => {
      const { hidden } = formWith(await who[name].html(page), 'Save the list')
      const fields = { listName: `With ${column}`, purpose: 'Lunch', query: `cols=${column}` }
      return (await who[name].post(page, { ...hidden, ...fields })).status()
    }
    expect(await asked('staff')(), column).toBe(303)
    expect(await asked('host')(), column).toBe(404)
  }
})

// Headings of invoices, and of what only an academy asks.
const ofOtherLists = [
  ...['earlyNightReason', 'accessOther', 'fee', 'nightsCount', 'nightsPrice', 'lunches'],
  ...['lunchesPrice', 'dinners', 'dinnersPrice', 'sum'],
  ...['category', 'attendance', 'stream', 'funded', 'arrivesOn', 'departsOn', 'travelDetails'],
]

test('a list that is sent by mail arrives with its file, to its owner alone', async ({ page }) => {
  test.setTimeout(180_000)
  let own = await Server.demo()
  try {
    const who = await new Visitor(page.request, own.origin).signIn(people.staff)
    const at = compose('en', '&cols=reference&format=csv&in=en&step=save')
    const list = await who.answer(at, 'Save the list', { listName: 'Every morning' })
    await who.answer(`${list}/schedule`, 'Send it at these times', {
      weekdays: ['2'],
      hour: '8',
    })
    // The next Tuesday, a little after eight.
    own = await own.movedTo('2019-03-26T08:00:20+01:00')
    const mail = await mailTo(own, people.staff, /^List: Every morning$/)
    expect(mail.attachments.map(({ filename }) => filename)).toEqual([
      `every-morning-${conference}-2019-03-26.csv`,
    ])
    expect(String(mail.attachments[0]?.content)).toContain('Reference')
    expect([mail.to ?? []].flat().map(({ text }) => text)).toEqual([people.staff])
  } finally {
    await own.stop()
    own.remove()
  }
})
