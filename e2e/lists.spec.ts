import { conference, expect, newAddress, people, test } from './support/test.ts'
import { readSheet } from './support/xlsx.ts'

const formula = '=cmd()|x;"y"'

const lists = [
  {
    who: 'a partnership’s coordinator',
    email: people.aleCoordinator,
    list: `/coordinator/events/${conference}/partnerships/ale-ghanzi-budesti`,
    file: 'ale-ghanzi-budesti',
  },
  {
    who: 'the host’s coordinator',
    email: people.hostCoordinator,
    list: `/coordinator/events/${conference}/attendees`,
    file: conference,
  },
]

for (const { who, email, list, file } of lists)
  for (const locale of ['sv', 'en'] as const)
    test(`${who} reads the list on the screen and takes the same out as CSV and Excel (${locale})`, async ({
      page,
      server,
      signIn,
      visitor,
    }) => {
      const party = server.row<{ id: string }>(
        `select t.id from parties t join partnerships p on p.id = t.partnership_id
         where p.slug = 'ale-ghanzi-budesti' and t.organisation = 'Ghanzi'`,
      )
      await (await visitor()).register({
        email: newAddress('formula'),
        partyId: party.id,
        givenNames: formula,
        familyName: '@SUM(A1)',
        whenFull: 'wait',
        diet: 'SECRET-DIET-WORDS',
      })

      await signIn(page, email)
      await page.goto(`/${locale}/coordinator`)
      await page.locator(`main a[href="/${locale}${list}"]`).click()
      await expect(page.getByRole('table')).toBeVisible()
      const headings = await page.getByRole('columnheader').allTextContents()
      const rows = await page
        .locator('tbody tr')
        .evaluateAll((all) =>
          all.map((row) => [...row.children].map((cell) => cell.textContent ?? '')),
        )
      expect(rows.some((row) => row.includes(formula))).toBe(true)
      const exported = () =>
        server.rows<{ after: string }>(
          `select after from audit_log where act = 'list-exported' and actor_id =
            (select id from people where email = ?)`,
          email,
        )
      const before = exported().length

      const csv = await page.request.get(`/${locale}${list}/csv`)
      expect(csv.headers()['content-type']).toBe('text/csv; charset=utf-8')
      expect(csv.headers()['content-disposition']).toBe(
        `attachment; filename="${locale === 'sv' ? 'deltagare' : 'attendees'}-${file}-2019-03-25.csv"`,
      )
      const text = (await csv.body()).toString('utf8')
      expect(text.startsWith('\uFEFF')).toBe(true)
      expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
      const table = readCsv(text.slice(1))
      expect(table[0]).toEqual(headings)
      expect(text).not.toMatch(/SECRET-DIET-WORDS/)
      expect(text).toContain(`"'=cmd()|x;""y"""`)
      expect(text).toContain(`'@SUM(A1)`)
      expect(
        table.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell) && !/^\+[\d ]+$/.test(cell)),
      ).toEqual([])

      const xlsx = await page.request.get(`/${locale}${list}/xlsx`)
      const sheet = readSheet(await xlsx.body())
      expect(sheet[0]?.map(({ text }) => text)).toEqual(headings)
      expect(sheet.flat().filter((cell) => cell.formula)).toEqual([])

      // The last column is an instant, written in each place as is the custom there.
      const words = (row: string[]) => row.slice(0, -1).map((cell) => cell.trim())
      const harmless = (cell: string) => cell.replace(/^'(?=[=@])/, '')
      expect(table.slice(1).map((row) => words(row).map(harmless))).toEqual(rows.map(words))
      expect(sheet.slice(1).map((row) => words(row.map(({ text }) => text)))).toEqual(
        rows.map(words),
      )
      expect(table[1]?.at(-1)).toMatch(/^2019-03-25 \d\d:\d\d$/)
      expect(sheet[1]?.at(-1)?.type).toBe('n')

      const commas = (await (await page.request.get(`/${locale}${list}/commas`)).body()).toString()
      expect(readCsv(commas.slice(1), ',')).toEqual(table)
      const json = await page.request.get(`/${locale}${list}/json`)
      expect(json.headers()['content-type']).toBe('application/json; charset=utf-8')
      const objects: Record<string, string>[] = await json.json()
      expect(objects.map((one) => Object.keys(one))).toEqual(rows.map(() => headings))
      expect(objects.map((one) => words(Object.values(one)))).toEqual(rows.map(words))
      expect(Object.values(objects[0] ?? {}).at(-1)).toMatch(/^2019-03-25T\d\d:\d\d:\d\d\+01:00$/)

      expect(
        exported()
          .slice(before)
          .map(({ after }) => JSON.parse(after)),
      ).toEqual([
        { format: 'csv', people: rows.length, of: 'attendees' },
        { format: 'xlsx', people: rows.length, of: 'attendees' },
        { format: 'csv', people: rows.length, of: 'attendees' },
        { format: 'json', people: rows.length, of: 'attendees' },
      ])
      const sensitive = /diet|kost|allerg|access|tillgäng|gender|kön/i
      expect(headings.filter((heading) => sensitive.test(heading))).toEqual([])
    })

function readCsv(text: string, mark = ';'): string[][] {
  const rows: string[][] = [[]]
  const cells = new RegExp(`(?:"((?:[^"]|"")*)"|([^${mark}\\r\\n]*))(${mark}|\\r\\n|$)`, 'g')
  for (const [, quoted, bare, end] of text.matchAll(cells)) {
    const cell = quoted?.replaceAll('""', '"') ?? bare ?? ''
    if (end === '' && cell === '') break
    rows.at(-1)?.push(cell)
    if (end === '\r\n') rows.push([])
  }
  return rows.filter((row) => row.length > 0)
}

test('a partnership’s coordinator sees that partnership’s people and nobody else’s', async ({
  page,
  signIn,
}) => {
  await signIn(page, people.aleCoordinator)
  await page.goto(`/en/coordinator/events/${conference}/partnerships/ale-ghanzi-budesti`)
  const column = await page.getByRole('columnheader').allTextContents()
  const partnership = column.indexOf('Partnership')
  const cells = await page.locator(`tbody td:nth-child(${partnership + 1})`).allTextContents()
  expect(new Set(cells)).toEqual(new Set(['Ale – Ghanzi – Budești']))
})
