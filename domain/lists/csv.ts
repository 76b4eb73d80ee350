import { timeZone } from '../clock'
import type { Cell } from './columns'

// Excel takes a cell that begins so for a formula, wherever the text came from.
const formula = /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/
// A telephone number begins with a plus and can do no harm.
const telephone = /^\+[\d ]+$/

/** Text as a cell that no spreadsheet takes for a formula. */
export const harmless = (text: string) =>
  formula.test(text.trimStart()) && !telephone.test(text) ? `'${text}` : text

function written(cell: Cell): string {
  const text =
    cell instanceof Date
      ? new Intl.DateTimeFormat('sv-SE', {
          timeZone,
          dateStyle: 'short',
          timeStyle: 'short',
        }).format(cell)
      : harmless(String(cell))
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** A table as CSV that a Swedish Excel opens right: UTF-8 with BOM, semicolons, CRLF; instants in Europe/Stockholm. */
export function csv(header: string[], rows: Cell[][]): string {
  const lines = [header, ...rows].map((cells) => cells.map(written).join(';'))
  return `\uFEFF${lines.join('\r\n')}\r\n`
}
