import { parse } from 'csv-parse/sync'
import { readSheet } from 'read-excel-file/node'
import type { Cell, Day } from '@/domain/lists/cell'
import type { ListFormat } from '@/domain/lists/list-format'

/** What another program takes a cell for: days are instants to it, or text. */
type ReadCell = Exclude<Cell, Day>

/** A list's file as another program opens it, than the one that wrote it: its rows, the headings first. */
export async function readList(
  format: Exclude<ListFormat, 'pdf'>,
  file: Uint8Array,
): Promise<(ReadCell | null)[][]> {
  if (format === 'xlsx') {
    const rows = await readSheet(Buffer.from(file), { trim: false })
    return rows as (ReadCell | null)[][]
  }
  if (format === 'json') {
    const rows: Record<string, ReadCell>[] = JSON.parse(new TextDecoder().decode(file))
    return [Object.keys(rows[0] ?? {}), ...rows.map((row) => Object.values(row))]
  }
  const delimiter = format === 'csv' ? ',' : ';'
  return parse(Buffer.from(file), { delimiter, bom: true, recordDelimiter: '\r\n' })
}

/** Names as they come: in other letters than ours, and with every sign that a format has a use for. */
export const hardNames = [
  'Ольга Шевченко',
  '陈明',
  'عائشة بنت محمد',
  'Örn; "Åke" Ek',
  'two\nlines',
  '=cmd()|x',
  '+1+1',
  '@SUM(A1:A9)',
  '<b>&amp; "</b>]]>',
  "O'Neill, Seán",
  '👩🏾‍🏫 Naledi',
  '_x0041_',
  ' −5 ',
  'ไม้เอก',
]
