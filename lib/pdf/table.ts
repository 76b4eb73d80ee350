import { createTranslator } from 'next-intl'
import { now } from '@/domain/clock'
import { moment } from '@/domain/in-words'
import type { Locale } from '@/domain/language'
import { type Cell, cellInWords } from '@/domain/lists/cell'
import { messages } from '@/messages'
import type { ListTable } from '../list-file'
import { type Band, fitted } from './bands'
import { linesOf } from './lines'
import { a4 } from './paper'
import { box, Sheets, stroke } from './sheets'
import { emsOf, type Weight } from './type'

// Heavy: imported only by whoever draws a list, and only then.

const margin = 30
const titleSize = 13
const footSize = 8
const ink = '#14211e'
const quiet = '#465551'
const rule = '#b9b9ae'
const striped = '#f1f1ea'
const lineHeight = 1.28
const padding = 2.5
const gutter = 8

const sheet = { width: a4.height, height: a4.width }
const room = sheet.width - 2 * margin
const foot = sheet.height - margin

type Written = { lines: string[]; number: boolean }
/** A row as it is drawn: its cells in lines, and how many of them the tallest has. */
type Row = { cells: Written[]; height: number; odd: boolean }

/**
 * A list as a PDF, some of the file at a time: a page is laid out when it is asked for, and gone
 * when it is written. Every page says the list's title, the headings, which page it is of how many.
 * A row is never divided, unless it is taller than a page.
 */
export async function* tablePdf(
  { title, headings, rows }: ListTable,
  locale: Locale,
): AsyncGenerator<Uint8Array> {
  // Some lists are drawn outside any request.
  const t = createTranslator({ locale, messages: messages[locale] })
  const at = now()
  const sheets = new Sheets(sheet, { title, author: t('site.owner'), locale, at })
  const { size, bands } = fitted(headings, room)
  const step = size * lineHeight
  // The first column stands in every band: its lines have room in the narrowest.
  const widths = headings.map((_, column) =>
    Math.min(...bands.flat().flatMap((at) => (at.column === column ? [at.width] : []))),
  )
  const inLines = (text: string, column: number, weight: Weight) =>
    linesOf(text, (widths[column] ?? 0) / size, weight)
  const titles = headings.map(({ title }, column) => inLines(title, column, 700))
  const titleLines = linesOf(title, room / titleSize, 700)
  const tallest = Math.max(1, ...titles.map((lines) => lines.length))
  const tableTop = margin + titleLines.length * titleSize * 1.2 + 14
  const top = tableTop + tallest * step + 2 * padding
  const perPage = Math.max(1, Math.floor((foot - 14 - top - 2 * padding) / step))

  let page: Row[] = []
  let filled = top
  const heightOf = ({ height }: Row) => height * step + 2 * padding

  function draw() {
    for (const band of bands) {
      sheets.next()
      sheets.ink(ink)
      for (const [i, line] of titleLines.entries())
        sheets.text(line, margin, margin + (i + 0.8) * titleSize * 1.2, titleSize, 700)
      drawFoot()
      drawRow(
        band,
        tableTop,
        // Over numbers a heading stands where they do.
        titles.map((lines, column) => ({
          lines,
          number: page.some(({ cells }) => cells[column]?.number),
        })),
        700,
      )
      sheets.stroke(ink, 0.8, stroke(margin, top, sheet.width - margin, top))
      let y = top
      for (const row of page) {
        if (row.odd) sheets.fill(striped, box(margin, y, room, heightOf(row)))
        drawRow(band, y, row.cells, 400)
        y += heightOf(row)
      }
      sheets.stroke(rule, 0.5, stroke(margin, y, sheet.width - margin, y))
    }
    page = []
    filled = top
  }

  function drawRow(band: Band, y: number, cells: Written[], weight: Weight) {
    for (const { column, x, width } of band) {
      const { lines, number } = cells[column] ?? { lines: [], number: false }
      for (const [i, line] of lines.entries()) {
        // Away from the text of the next column.
        const shift = number ? Math.max(0, width - gutter - emsOf(line, weight) * size) : 0
        sheets.text(line, margin + x + 3 + shift, y + padding + (i + 0.8) * step, size, weight)
      }
    }
  }

  function drawFoot() {
    const y = foot
    sheets.ink(quiet)
    sheets.text(moment(locale, at), margin, y, footSize)
    const words = `${t('listPdf.page', { page: sheets.count })} `
    const [ofWord, totalRoom] = [`${t('listPdf.of')} `, footSize * 3]
    const width = (emsOf(words, 400) + emsOf(ofWord, 400)) * footSize + totalRoom
    const x = sheet.width - margin - width
    const past = x + sheets.text(words, x, y, footSize)
    const end = past + sheets.text(ofWord, past, y, footSize)
    sheets.total(end, y, footSize, totalRoom)
    sheets.ink(ink)
  }

  let odd = true
  for await (const part of rows) {
    for (const cells of part) {
      odd = !odd
      const written = cells.map((cell, column) => ({
        lines: inLines(inWords(cell, locale), column, 400),
        number: typeof cell === 'number',
      }))
      for (const row of pieces(written, perPage, odd)) {
        if (filled + heightOf(row) > foot - 14) draw()
        page.push(row)
        filled += heightOf(row)
      }
      yield* sheets.ready()
    }
  }
  if (page.length > 0 || sheets.count === 0) draw()
  sheets.end()
  yield* sheets.ready()
}

// A row that is taller than a page goes on on the next.
function pieces(cells: Written[], perPage: number, odd: boolean): Row[] {
  const tallest = Math.max(1, ...cells.map(({ lines }) => lines.length))
  return Array.from({ length: Math.ceil(tallest / perPage) }, (_, i) => ({
    cells: cells.map(({ lines, number }) => ({
      lines: lines.slice(i * perPage, (i + 1) * perPage),
      number,
    })),
    height: Math.min(perPage, tallest - i * perPage),
    odd,
  }))
}

function inWords(cell: Cell, locale: Locale): string {
  return cell instanceof Date ? moment(locale, cell) : cellInWords(locale, cell)
}
