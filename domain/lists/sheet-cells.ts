import { wallTime } from '../clock'
import { type Cell, Day } from './cell'
import { isLikeFormula } from './csv'

/** How cells look, by the number of their format among the workbook's styles. */
export const styles = { plain: 0, header: 1, instant: 2, quoted: 3, day: 4 } as const

// More than this Excel takes for damage.
const mostSigns = 32_767

/** The letters of a column, the first of them being A. */
export const columnLetters = (column: number): string =>
  (column > 25 ? columnLetters(Math.floor(column / 26) - 1) : '') +
  String.fromCharCode(65 + (column % 26))

export const headerRow = (titles: string[]) =>
  `<row r="1">${titles.map((title, i) => textCell(title, `${columnLetters(i)}1`, styles.header)).join('')}</row>`

/** A row of a sheet. Text is never a formula, not even to whoever opens the cell and leaves it again. */
export function sheetRow(row: number, cells: Cell[]): string {
  const written = cells.map((cell, i) => {
    const at = `${columnLetters(i)}${row}`
    if (cell instanceof Date)
      return `<c r="${at}" s="${styles.instant}"><v>${dayNumber(wallTime(cell))}</v></c>`
    if (cell instanceof Day)
      return `<c r="${at}" s="${styles.day}"><v>${dayNumber(`${cell}T00:00:00`)}</v></c>`
    if (typeof cell === 'number')
      return Number.isFinite(cell) ? `<c r="${at}"><v>${cell}</v></c>` : ''
    return cell === '' ? '' : textCell(cell, at, isLikeFormula(cell) ? styles.quoted : styles.plain)
  })
  return `<row r="${row}">${written.join('')}</row>`
}

const textCell = (text: string, at: string, style: number) =>
  `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(cut(text))}</t></is></c>`

// Never between the two halves of one sign.
const cut = (text: string) =>
  text.length <= mostSigns ? text : text.slice(0, mostSigns).replace(/[\uD800-\uDBFF]$/, '')

// What XML cannot hold: control characters, halves of signs, and two that are none.
const unspeakable =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is left out
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g
const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

// Most texts have nothing that has to be looked at more closely.
// biome-ignore lint/suspicious/noControlCharactersInRegex: as above
const special = /[\u0000-\u001F&<>"\uD800-\uDFFF\uFFFE\uFFFF]|_x/

/** Text as it stands in XML; a line ends as in a cell of Excel's. */
export const xmlText = (text: string) => (special.test(text) ? escaped(text) : text)

const escaped = (text: string) =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(unspeakable, '')
    .replace(/[&<>"]/g, (sign) => entities[sign] ?? sign)
    // Excel reads _x0041_ as an A: of a text that says so itself, the first line is written as such.
    .replace(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_')

// A spreadsheet knows no time zones and counts days since the end of 1899.
const dayNumber = (wallTime: string) => Date.parse(`${wallTime}Z`) / 86_400_000 + 25_569
