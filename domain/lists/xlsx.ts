import writeXlsxFile from 'write-excel-file/node'
import { timeZone } from '../clock'
import type { Cell } from './columns'

type Heading = { title: string; width: number }

// A spreadsheet knows no time zones: the clock on the wall in Stockholm is written as if it were UTC.
function onTheWall(instant: Date): Date {
  const wall = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'medium',
  })
  return new Date(`${wall.format(instant).replace(' ', 'T')}Z`)
}

/** A table as an XLSX file with typed cells: header in bold and frozen, instants in Europe/Stockholm. */
export async function xlsx(sheet: string, headings: Heading[], rows: Cell[][]): Promise<Buffer> {
  const header = headings.map(({ title }) => ({ value: title, fontWeight: 'bold' as const }))
  const body = rows.map((cells) =>
    cells.map((cell) => {
      if (cell instanceof Date)
        return { type: Date, value: onTheWall(cell), format: 'yyyy-mm-dd hh:mm' }
      return typeof cell === 'number'
        ? { type: Number, value: cell }
        : { type: String, value: cell }
    }),
  )
  return writeXlsxFile([header, ...body], {
    sheet,
    columns: headings.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
  }).toBuffer()
}
