import type { Page } from '@playwright/test'
import { container, workbook } from '../test/workbooks.ts'
import { ways } from './support/journey.ts'
import { press } from './support/registering.ts'
import type { Server } from './support/server.ts'
import { expect, people, test } from './support/test.ts'
import { type Locale, words } from './support/words.ts'

const columns = ['name', 'themeSv', 'themeEn', 'period', 'organisation', 'country', 'kind'] as const
const headingsOf = (locale: Locale) =>
  [...columns, 'coordinators' as const].map((column) => words[locale](`imports.headings.${column}`))

let made = 0
const newName = () => `Inort ${process.env.TEST_PARALLEL_INDEX}${++made}${Date.now() % 1e6} – Utby`
const two = (name: string, theme = 'Vatten') => [
  [name, theme, 'Water', '2019–', `${name} kommun`, 'Sverige', 'Kommun', `a@${made}.example`],
  [name, '', '', '', `${name} far`, 'Kenya', 'region', ''],
]
const stored = (server: Server) =>
  ['partnerships', 'parties', 'roles', 'people', 'audit_log'].map((table) =>
    JSON.stringify(server.rows(`select * from ${table} order by rowid`)),
  )

/** Twenty faults in one file, each with where it is told and how. */
function faulty(name: string): { rows: string[][]; told: [number, string, string, string?][] } {
  const of = (part: string) => `${name} ${part}`
  const rows = [
    ['', 'a', 'b', '', 'Ale kommun', 'SE', '', ''],
    ['济南', 'a', 'b', '', 'Ale kommun', 'SE', '', ''],
    [of('ett'), 'a', '', '', 'Ett kommun', 'SE', '', ''],
    [of('ETT'), '', '', '', '', 'Botswanien', 'Klubb', 'ingen@adress'],
    [of('två'), 'a\u0007', 'x'.repeat(201), '', 'Två kommun', '', '', ''],
    [of('två'), '', '', '', '=A1', 'KE', '', ''],
    [of('tre'), 'a', 'b', '2018–', 'Oslo', 'Norge', '', ''],
    [of('tre'), 'annat', '', '2019–', 'Bergen', 'Norge', '', ''],
    [of('tre'), '', '', '', 'OSLO', 'no', '', ''],
    [of('fyra'), 'a', 'b', '', 'Fyra kommun', 'SE', '', ''],
    [of('fem'), '', '', '', 'Fem kommun', 'SE', '', ''],
    [of('fem'), '', '', '', 'Fem far', 'BW', '', '', 'anteckning'],
    [of('sex'), 'a', 'b', '', 'Fem far', 'BW', '', ''],
    [of('sex'), '', '', '', 'Fem kommun', 'SE', '', ''],
  ]
  return {
    rows,
    told: [
      [2, 'name', 'name-missing'],
      [3, 'name', 'name-latin'],
      [4, 'themeEn', 'theme-one-language'],
      [5, 'name', 'name-two-ways', of('ett')],
      [5, 'organisation', 'organisation-missing'],
      [5, 'country', 'country-unknown', 'Botswanien'],
      [5, 'kind', 'kind-unknown', 'Klubb'],
      [5, 'coordinators', 'email-unlike', 'ingen@adress'],
      [6, 'themeSv', 'unreadable'],
      [6, 'themeEn', 'too-long', '200'],
      [6, 'country', 'country-missing'],
      [7, 'organisation', 'formula'],
      [8, 'country', 'not-swedish'],
      [9, 'themeSv', 'differs', '8'],
      [9, 'period', 'differs', '8'],
      [10, 'organisation', 'party-twice', '8'],
      [11, 'organisation', 'one-party'],
      [12, 'themeSv', 'theme-missing'],
      [13, '', 'no-heading', 'anteckning'],
      [14, 'name', 'same-parties', of('fem')],
    ],
  }
}

const csvOf = (rows: string[][]) =>
  rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';')).join('\r\n')
const formats = {
  csv: (rows: string[][]) => ({
    name: 'partnerskap.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`\uFEFF${csvOf(rows)}`),
  }),
  xlsx: (rows: string[][]) => ({
    name: 'partnerskap.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: workbook(rows.map((row) => row.map((cell) => cell.replace('\u0007', '\u202e')))),
  }),
}

for (const { locale, how, use } of ways) {
  const t = words[locale]
  const desk = `/${locale}/staff/partnerships`

  async function choose(page: Page, file: { name: string; mimeType: string; buffer: Buffer }) {
    await page.goto(`${desk}/import`)
    await page.locator('input[type=file]').setInputFiles(file)
    await press(page, t('imports.read'))
  }

  test.describe(how, () => {
    test.use(use)

    for (const format of ['csv', 'xlsx'] as const) {
      test(`twenty different faults of a file are each told by row and column, and nothing is taken in: ${format}, ${how}`, async ({
        page,
        server,
        signIn,
      }) => {
        await signIn(page, people.staff)
        const { rows, told } = faulty(newName())
        const before = stored(server)
        await choose(page, formats[format]([headingsOf(locale), ...rows]))
        await page.waitForURL(/import\/[0-9a-f-]{36}$/)
        expect(told).toHaveLength(20)
        await expect(page.getByRole('status')).toHaveText(t('imports.faulty', { count: 20 }))
        const shown = await page.getByRole('table').getByRole('row').allInnerTexts()
        const expected = told.map(([row, column, problem, what = '']) =>
          [
            row,
            column ? t(`imports.headings.${column as 'name'}`) : '–',
            t(`imports.faults.${problem as 'differs'}`, { what }),
          ].join('\t'),
        )
        expect(shown.slice(1).toSorted()).toEqual(expected.toSorted())
        await expect(page.locator('main').getByRole('button')).toHaveCount(0)
        expect(stored(server)).toEqual(before)
      })

      test(`a file is looked at and then taken in, once: ${format}, ${how}`, async ({
        page,
        server,
        signIn,
        freshPartnership,
      }) => {
        await signIn(page, people.staff)
        const fresh = freshPartnership()
        const name = newName()
        const known = fresh.parties.map(({ organisation, country }, i) => [
          fresh.name,
          i ? '' : 'Nytt tema',
          i ? '' : 'New theme',
          '',
          organisation,
          country,
          '',
          '',
        ])
        await choose(page, formats[format]([headingsOf(locale), ...two(name), ...known]))
        await page.waitForURL(/import\/[0-9a-f-]{36}$/)
        await expect(page.getByRole('status')).toHaveText(
          t('imports.would', { added: 1, changed: 1, unchanged: 0 }),
        )
        const table = page.getByRole('table')
        await expect(table).toContainText(name)
        await expect(table).toContainText('Medborgardialog → Nytt tema')
        expect(server.rows('select 1 from partnerships where name = ?', name)).toEqual([])
        await press(page, t('imports.takeIn', { count: 2 }))
        await expect(page.getByRole('status')).toHaveText(
          t('imports.takenIn', { added: 1, changed: 1 }),
        )
        expect(server.rows('select 1 from partnerships where name = ?', name)).toHaveLength(1)
        const { theme } = server.row<{ theme: string }>(
          'select theme from partnerships where id = ?',
          fresh.id,
        )
        expect(JSON.parse(theme).en).toBe('New theme')
      })
    }

    test(`a file that cannot be read is told of on the page, ${how}`, async ({ page, signIn }) => {
      await signIn(page, people.staff)
      const file = (buffer: Buffer) => ({ ...formats.xlsx([]), buffer })
      const refused = {
        empty: Buffer.alloc(0),
        encrypted: container('EncryptedPackage'),
        oldExcel: container('Workbook'),
        damaged: workbook([['a']]).subarray(0, 300),
        tooManyRows: Buffer.from(`a\n${'b\n'.repeat(2001)}`),
        tooLarge: Buffer.alloc(2 * 1024 * 1024 + 1, 'a'),
      }
      for (const [problem, buffer] of Object.entries(refused)) {
        await choose(page, file(buffer))
        await expect(page.locator('#file-problem'), problem).toHaveText(
          t(`problems.importFile.${problem as 'empty'}`),
        )
      }
    })

    test(`the template is read as it is, ${how}`, async ({ page, signIn, visitor }) => {
      await signIn(page, people.staff)
      const staff = await (await visitor()).signIn(people.staff)
      for (const format of ['csv', 'xlsx'] as const) {
        const template = await staff.get(`${desk}/import/template/${format}`)
        expect(template.status()).toBe(200)
        await choose(page, { ...formats[format]([]), buffer: await template.body() })
        await expect(page.getByRole('status')).toHaveText(
          t('imports.would', { added: 2, changed: 0, unchanged: 0 }),
        )
      }
    })
  })
}

test('what somebody else read is not there for other staff', async ({ page, signIn, server }) => {
  await signIn(page, people.staff)
  await page.goto('/en/staff/partnerships/import')
  await page
    .locator('input[type=file]')
    .setInputFiles(formats.csv([headingsOf('en'), ...two(newName())]))
  await press(page, 'Read the file')
  await page.waitForURL(/import\/[0-9a-f-]{36}$/)
  const id = page.url().split('/').at(-1)
  server.arrange(
    'update imports set person_id = (select id from people where email = ?) where id = ?',
    ...[people.aleDelegate, id],
  )
  expect((await page.request.get(page.url())).status()).toBe(404)
})
