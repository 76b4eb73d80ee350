import { unzipSync } from 'fflate'
import { beforeEach, expect, test } from 'vitest'
import { type Cell, Day } from '@/domain/lists/cell'
import type { ListFormat } from '@/domain/lists/list-format'
import { moveClockTo } from '@/test/clock'
import { hardNames, readList } from '@/test/read-list'
import { inParts } from './in-parts'
import { formatAt, listFile } from './list-file'

beforeEach(() => moveClockTo('2019-03-25T09:00:00+01:00'))

const instant = new Date('2019-07-01T22:15:00Z')
const headings = ['Name', 'Count', 'When', 'Note'].map((title) => ({ title, width: 20 }))
const rows: Cell[][] = hardNames.map((name, i) => [name, i - 3, instant, `${name}\t${i}`])
const formats = ['xlsx', 'csv', 'semicolons', 'json'] as const
type Format = (typeof formats)[number]

const fileOf = async (format: Format, all: Cell[][] = rows, title = 'People – Västerås 2019') =>
  new Response(listFile(format, { title, ...inParts({ headings, rows: all }) }, 'en')).bytes()
const textOf = async (format: Format, all?: Cell[][]) =>
  Buffer.from(await fileOf(format, all)).toString()
const inside = async (name: string, all?: Cell[][], title?: string) =>
  Buffer.from(unzipSync(await fileOf('xlsx', all, title))[name] ?? []).toString()
const inCsv = (text: string) => (/^\s*[=+@]/.test(text) ? `'${text}` : text)

test('a workbook read back has every cell: text as text, numbers, instants as the wall in Stockholm', async () => {
  const [titles, ...read] = await readList('xlsx', await fileOf('xlsx'))
  expect(titles).toEqual(headings.map(({ title }) => title))
  expect(read).toEqual(
    rows.map(([name, count, , note]) => [name, count, new Date('2019-07-02T00:15:00Z'), note]),
  )
})

test('a CSV read back has every cell, whichever mark divides them', async () => {
  for (const format of ['csv', 'semicolons'] as const)
    expect(await readList(format, await fileOf(format)), format).toEqual([
      headings.map(({ title }) => title),
      ...rows.map(([name, count, , note]) => [
        inCsv(String(name)),
        ...[String(count), '2019-07-02 00:15'],
        inCsv(String(note)),
      ]),
    ])
})

test('JSON read back has every cell by its heading: numbers as numbers, instants with their offset', async () => {
  const [titles, ...read] = await readList('json', await fileOf('json'))
  expect(titles).toEqual(headings.map(({ title }) => title))
  expect(read).toEqual(
    rows.map(([name, count, , note]) => [name, count, '2019-07-02T00:15:00+02:00', note]),
  )
  const winter = await textOf('json', [['a', 1, new Date('2019-01-01T00:00:00Z'), '']])
  expect(winter).toContain('"2019-01-01T01:00:00+01:00"')
})

test('a day of the calendar is a day in a workbook, in no zone of time, and its date in every other file', async () => {
  const row = ['Guest', 1, new Day('2019-06-09'), new Day('2019-12-31')]
  const [, read] = await readList('xlsx', await fileOf('xlsx', [row]))
  const midnights = ['2019-06-09', '2019-12-31'].map((date) => new Date(`${date}T00:00:00Z`))
  expect(read).toEqual(['Guest', 1, ...midnights])
  expect(await inside('xl/worksheets/sheet1.xml', [row])).toContain('<c r="C2" s="4"><v>43625</v>')
  const [, looks = ''] =
    (await inside('xl/styles.xml', [row])).match(/<cellXfs[^>]*>(.*)<\/cellXfs>/) ?? []
  expect(looks.match(/<xf[^>]*>/g)?.[4]).toContain('numFmtId="165"')
  expect(await inside('xl/styles.xml', [row])).toContain(
    'numFmtId="165" formatCode="yyyy\\-mm\\-dd"',
  )
  for (const format of ['csv', 'semicolons', 'json'] as const)
    expect((await readList(format, await fileOf(format, [row])))[1]).toEqual([
      ...['Guest', format === 'json' ? 1 : '1', '2019-06-09', '2019-12-31'],
    ])
})

test('headings that are alike lose no cell of an object, and numbers among them keep their place', async () => {
  const alike = ['Sum', 'Sum', 'Sum (2)', '2019'].map((title) => ({ title, width: 9 }))
  const table = { title: 'x', ...inParts({ headings: alike, rows: [['a', 'b', 'c', 'd']] }) }
  expect(await new Response(listFile('json', table, 'en')).text()).toBe(
    '[\n{"Sum":"a","Sum (2)":"b","Sum (2) (2)":"c","2019":"d"}\n]\n',
  )
})

test('a list of nobody is a file of headings', async () => {
  expect(await textOf('csv', [])).toBe('\uFEFFName,Count,When,Note\r\n')
  expect(JSON.parse(await textOf('json', []))).toEqual([])
  expect(await readList('xlsx', await fileOf('xlsx', []))).toEqual([
    headings.map(({ title }) => title),
  ])
})

test('a Swedish Excel opens the one with semicolons right: BOM, semicolons, CRLF, quotes doubled', async () => {
  const text = await textOf('semicolons', [['Öhrn; Åsa', 1, instant, 'säg "hej"\nigen']])
  expect(text).toBe(
    '\uFEFFName;Count;When;Note\r\n"Öhrn; Åsa";1;2019-07-02 00:15;"säg ""hej""\nigen"\r\n',
  )
})

test.each(['=cmd()|x', '+1+1', '-2', '@SUM(A1)', '\t=1', ' =1', '＝1'])(
  'no spreadsheet takes %j for a formula',
  async (text) => {
    const row = [text, 1, instant, '']
    for (const format of ['csv', 'semicolons'] as const)
      expect(await textOf(format, [row])).toContain(`'${text}`)
    const sheet = await inside('xl/worksheets/sheet1.xml', [row])
    expect(sheet).not.toContain('<f')
    // Nor does who opens the cell and leaves it again: it stands there as if an apostrophe were before it.
    expect(sheet).toContain('<c r="A2" s="3" t="inlineStr">')
  },
)

test('a telephone number is written as people read it, a number below nothing as a number', async () => {
  const text = await textOf('semicolons', [['+46 70 174 06 05', -5, instant, '']])
  expect(text).toContain('\r\n+46 70 174 06 05;-5;')
})

test('a sheet has its header bold and frozen, filters over the whole table, and its widths', async () => {
  const sheet = await inside('xl/worksheets/sheet1.xml')
  expect(sheet).toContain(
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>',
  )
  expect(sheet).toContain(`<autoFilter ref="A1:D${rows.length + 1}"/>`)
  expect(sheet.match(/<col min="\d" max="\d" width="20" customWidth="1"\/>/g)).toHaveLength(4)
  expect(sheet).toContain('<c r="A1" s="1" t="inlineStr">')
  const [, styles = ''] =
    (await inside('xl/styles.xml')).match(/<cellXfs[^>]*>(.*)<\/cellXfs>/) ?? []
  expect(styles.match(/<xf[^>]*>/g)?.[1]).toContain('fontId="1"')
  expect(await inside('xl/workbook.xml')).toContain(
    `hidden="1">'People – Västerås 2019'!$A$1:$D$${rows.length + 1}<`,
  )
})

test.each([
  ['Attendees – Partnership conference in Västerås', 'Attendees – Partnership'],
  ['a[b]:c*d?e/f\\g', 'a b c d e f g'],
  ["'quoted'", 'quoted'],
  ['Ortsnamnsbetecknandeförkortningar', 'Ortsnamnsbetecknandeförkortning'],
  [':::', 'Lista'],
])('a sheet is named as Excel allows: %j is %j', async (title, name) => {
  expect(await inside('xl/workbook.xml', rows, title)).toContain(`<sheet name="${name}" `)
})

test('what a workbook cannot hold is left out, and nothing else', async () => {
  const odd = `a\u0000b\u000Bc\uD800d\uDC00e\uFFFFf👍\r\ng\rh`
  const long = `${'x'.repeat(32_766)}👍`
  const read = await readList('xlsx', await fileOf('xlsx', [[odd, Number.NaN, instant, long]]))
  expect(read[1]).toEqual([
    'abcdef👍\ng\nh',
    null,
    new Date('2019-07-02T00:15:00Z'),
    'x'.repeat(32_766),
  ])
})

const partsOf = (count: number, fault?: Error) => {
  const seen = { asked: 0, ended: false }
  async function* parts(): AsyncGenerator<Cell[][]> {
    try {
      for (let i = 0; i < count; i++) {
        seen.asked++
        // Unlike each other, so that they take their room when packed.
        yield Array.from({ length: 500 }, () => [
          crypto.randomUUID(),
          i,
          instant,
          crypto.randomUUID(),
        ])
      }
      if (fault) throw fault
    } finally {
      seen.ended = true
    }
  }
  return { seen, rows: parts() }
}
const streamOf = (format: ListFormat, { rows }: { rows: AsyncGenerator<Cell[][]> }) =>
  listFile(format, { title: 'x', headings, rows }, 'en').getReader()
const aMoment = () => new Promise((resolve) => setTimeout(resolve, 20))

test.each(formats)('%s asks for rows only as it is read', async (format) => {
  const source = partsOf(20)
  const reader = streamOf(format, source)
  await aMoment()
  expect(source.seen.asked).toBe(0)
  for (let read = 1; read <= 5; read++) {
    expect((await reader.read()).done).toBe(false)
    await aMoment()
    // A packed part may wait for the next one before it leaves.
    expect(source.seen.asked).toBeLessThanOrEqual(format === 'xlsx' ? 3 * read : read)
  }
  expect(source.seen.asked).toBeGreaterThan(2)
  expect(source.seen.asked).toBeLessThan(20)
})

test.each(formats)('%s asks for nothing more once its reader is gone', async (format) => {
  const source = partsOf(20)
  const reader = streamOf(format, source)
  for (let i = 0; i < 3; i++) await reader.read()
  const { asked } = source.seen
  await reader.cancel()
  await aMoment()
  expect(source.seen).toEqual({ asked, ended: true })
})

test.each(formats)('%s breaks off with the fault of its rows', async (format) => {
  const reader = streamOf(format, partsOf(2, new Error('the database is gone')))
  const all = async () => {
    while (!(await reader.read()).done);
  }
  await expect(all()).rejects.toThrow('the database is gone')
})

test('others get their turn while a list is written', async () => {
  const source = partsOf(10)
  let turns = 0
  const other = setInterval(() => turns++, 0)
  await new Response(listFile('json', { title: 'x', headings, rows: source.rows }, 'en')).bytes()
  clearInterval(other)
  expect(turns).toBeGreaterThan(3)
})

test('an address that was published keeps its format', () => {
  expect(
    ['xlsx', 'csv', 'semicolons', 'commas', 'pdf', 'json', 'constructor', 'doc'].map(formatAt),
  ).toEqual([...['xlsx', 'semicolons', 'semicolons', 'csv', 'pdf', 'json', undefined, undefined]])
})
