import { wallClock } from '../clock'
import { type Cell, Day } from './cell'

// Excel takes a cell that begins so for a formula, wherever the text came from.
const formula = /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/
// A telephone number begins with a plus and can do no harm.
const telephone = /^\+[\d ]+$/

export const isLikeFormula = (text: string) =>
  formula.test(text.trimStart()) && !telephone.test(text)

/** Text as a cell that no spreadsheet takes for a formula. */
export const harmless = (text: string) => (isLikeFormula(text) ? `'${text}` : text)

function written(cell: Cell): string {
  if (typeof cell === 'number' || cell instanceof Day) return String(cell)
  const text = cell instanceof Date ? wallClock(cell).replace('T', ' ') : harmless(cell)
  return /[",;\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/**
 * A table as CSV, in parts: UTF-8 with BOM, lines that end with CRLF, instants in Europe/Stockholm.
 * A Swedish Excel opens the one with semicolons right, most other programs the one with commas.
 */
export async function* csv(
  titles: string[],
  rows: AsyncIterable<Cell[][]>,
  mark: ',' | ';',
): AsyncGenerator<string> {
  const line = (cells: Cell[]) => `${cells.map(written).join(mark)}\r\n`
  yield `\uFEFF${line(titles)}`
  for await (const part of rows) yield part.map(line).join('')
}
