import { expect, test } from 'vitest'
import type { Cell } from '@/domain/lists/cell'
import { moveClockTo } from '@/test/clock'
import { inkIn, picturesOf, textsOf } from '@/test/pdf-pages'
import { pdfOf } from './list-pdf'

moveClockTo('2019-03-25T09:00:00+01:00')

const names = [
  'Ковальчук, Олександр',
  'Παπαδόπουλος, Γιώργος',
  '李, 明',
  'ገብረ, ተስፋዬ',
  '김, 민준',
  '=cmd()',
  'Quo"ted; and\nbroken',
  'W'.repeat(120),
]

test('every cell of a list is found on its pages, and every page says which of how many it is', async () => {
  const rows = rowsOf(200)
  const pages = await textsOf(await bytesOf(pdfOf(table(rows), 'en')))
  expect(pages.length).toBeGreaterThan(3)
  const all = letters(pages.flat().join(''))
  for (const cell of rows.flat())
    if (!(cell instanceof Date)) expect(all).toContain(letters(String(cell)))
  for (const [i, texts] of pages.entries()) {
    const text = texts.join(' ').replace(/\s+/g, ' ')
    expect(text).toContain('Attendees – Västerås')
    expect(text).toContain('Organisation')
    expect(text).toContain('25 March 2019 at 09:00')
    expect(text).toContain(`Page ${i + 1} of ${pages.length}`)
  }
})

test('instants are written in the language of the reader, in Sweden’s time', async () => {
  const at = new Date('2019-04-26T21:59:00Z')
  const [page] = await textsOf(await bytesOf(pdfOf(table([['', '', 1, at]]), 'sv')))
  expect(page?.join(' ')).toContain('26 april 2019 kl. 23:59')
  expect(page?.join(' ').replace(/\s+/g, ' ')).toContain('Sida 1 av 1')
})

test('letters from the right are read in the order in which they are written', async () => {
  const rows = [['محمد الهاشمي', 'שלום כהן', 1, new Date('2019-04-26T21:59:00Z')]]
  const [page = []] = await textsOf(await bytesOf(pdfOf(table(rows), 'en')))
  const text = page.join(' ').normalize('NFKC')
  expect(text).toContain('محمد')
  expect(text).toContain('שלום')
})

test('nothing is drawn in the margins, whatever is in the cells', async () => {
  const pdf = await bytesOf(pdfOf(table(rowsOf(40)), 'en'))
  const [page] = picturesOf(pdf, 72)
  if (!page) throw new Error('no page')
  expect([page.width, page.height]).toEqual([842, 596])
  const whole = { x: 0, y: 0, width: page.width, height: page.height }
  expect(inkIn(page, whole)).toBeGreaterThan(10_000)
  for (const strip of [
    { ...whole, width: 28 },
    { ...whole, x: page.width - 28, width: 28 },
    { ...whole, height: 25 },
    { ...whole, y: page.height - 25, height: 25 },
  ])
    expect(inkIn(page, strip)).toBe(0)
})

test('more columns than have room go on on a sheet beside, with the first of them again', async () => {
  const headings = Array.from({ length: 60 }, (_, i) => ({ title: `Column ${i}`, width: 14 }))
  const rows = [headings.map((_, i) => `cell ${i}.`)]
  const it = { title: 'Wide', headings, rows: inParts(rows) }
  const pages = await textsOf(await bytesOf(pdfOf(it, 'en')))
  expect(pages.length).toBeGreaterThan(1)
  for (const page of pages) expect(page.join(' ')).toContain('cell 0.')
  const all = pages.flat().join(' ')
  for (const [cell] of rows.flat().entries()) expect(all).toContain(`cell ${cell}.`)
})

test('a row that is taller than a page goes on on the next, and an empty list is a page', async () => {
  const long = Array.from({ length: 900 }, (_, i) => `word${i}.`).join(' ')
  const pages = await textsOf(await bytesOf(pdfOf(table([['A', long, 1, new Date(0)]]), 'en')))
  expect(pages.length).toBeGreaterThan(1)
  for (const i of [0, 450, 899]) expect(letters(pages.flat().join(''))).toContain(`word${i}.`)
  expect(await textsOf(await bytesOf(pdfOf(table([]), 'en')))).toHaveLength(1)
})

test('rows are asked for as they are taken, and no more when nobody takes them', async () => {
  let asked = 0
  let ended = false
  async function* endless(): AsyncGenerator<Cell[][]> {
    try {
      for (;;) {
        asked++
        yield rowsOf(50)
      }
    } finally {
      ended = true
    }
  }
  const reader = pdfOf({ ...table([]), rows: endless() }, 'en').getReader()
  let size = 0
  while (size < 20_000) size += (await reader.read()).value?.length ?? 0
  const then = asked
  await new Promise((done) => setTimeout(done, 50))
  expect(asked).toBe(then)
  expect(asked).toBeLessThan(60)
  await reader.cancel()
  expect(ended).toBe(true)
})

const headings = [
  { title: 'Name', width: 26 },
  { title: 'Organisation', width: 28 },
  { title: 'Turn', width: 10 },
  { title: 'Received', width: 18 },
]

const table = (rows: Cell[][]) => ({
  title: 'Attendees – Västerås',
  headings,
  rows: inParts(rows),
})

const rowsOf = (count: number): Cell[][] =>
  Array.from({ length: count }, (_, i) => [
    names[i % names.length] ?? '',
    `Municipality ${i}, department of development`,
    i * 1000,
    new Date(1_553_500_800_000 + i * 60_000),
  ])

async function* inParts(rows: Cell[][]) {
  for (let i = 0; i < rows.length; i += 64) yield rows.slice(i, i + 64)
}

// Where a line ends or a family goes over into another, its space is not drawn.
const letters = (text: string) => text.normalize('NFKC').replace(/\s/g, '')

async function bytesOf(stream: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  return new Uint8Array(await new Response(stream as BodyInit).arrayBuffer())
}
