import { parse } from 'csv-parse/sync'
import { readSheet } from 'read-excel-file/node'
import { formulasOf, isZip, unpack } from './unpack'

export const mostTableBytes = 2 * 1024 * 1024
const mostRows = 2000
const mostColumns = 100

/** Why a file cannot be read at all. Each has its words under `problems.importFile`. */
export type TableProblem =
  | 'missing'
  | 'empty'
  | 'tooLarge'
  | 'notTable'
  | 'oldExcel'
  | 'encrypted'
  | 'damaged'
  | 'tooMuch'
  | 'tooManyRows'
  | 'quotes'

export type Table = { cells: string[][] } | { problem: TableProblem }

/**
 * What stands in the cells of a CSV file or of the first sheet of an XLSX file, told apart by what is in
 * them and not by their names. Nothing is calculated: a cell with a formula reads "=".
 */
export async function readTable(content: Uint8Array): Promise<Table> {
  if (content.length === 0) return { problem: 'empty' }
  if (content.length > mostTableBytes) return { problem: 'tooLarge' }
  if (isContainer(content)) return { problem: holdsEncrypted(content) ? 'encrypted' : 'oldExcel' }
  const read = isZip(content) ? await readXlsx(Buffer.from(content)) : readCsv(content)
  if ('problem' in read) return read
  const { cells } = read
  while (cells.at(-1)?.every((cell) => !cell.trim())) cells.pop()
  if (cells.length === 0) return { problem: 'empty' }
  if (cells.length > mostRows + 1) return { problem: 'tooManyRows' }
  return { cells: cells.map((row) => row.slice(0, mostColumns)) }
}

// What Office wraps its older files in, and the encrypted ones of today.
const isContainer = (content: Uint8Array) =>
  Buffer.from(content.subarray(0, 8)).equals(Buffer.from('d0cf11e0a1b11ae1', 'hex'))
const holdsEncrypted = (content: Uint8Array) =>
  Buffer.from(content).includes(Buffer.from('EncryptedPackage', 'utf16le'))

async function readXlsx(content: Buffer): Promise<Table> {
  const unpacked = unpack(content)
  if ('problem' in unpacked) return unpacked
  const formulas = formulasOf(unpacked.files)
  if ('problem' in formulas) return formulas
  try {
    const rows = await readSheet(content, { trim: false })
    const cells = rows.map((row) => row.map(written))
    for (const { row, column } of formulas.cells) {
      cells[row] ??= []
      const line = cells[row]
      while (line.length <= column) line.push('')
      line[column] = '='
    }
    return { cells }
  } catch {
    return { problem: 'damaged' }
  }
}

const written = (cell: unknown): string =>
  cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell ?? '')

function readCsv(content: Uint8Array): Table {
  const text = decode(content)
  if (text === null) return { problem: 'notTable' }
  try {
    const cells: string[][] = parse(text, {
      delimiter: delimiterOf(text),
      relax_column_count: true,
      to: mostRows + 2,
    })
    return { cells }
  } catch {
    return { problem: 'quotes' }
  }
}

/** UTF-8 or UTF-16 with or without their mark; what is neither is Windows' own. Null for what is no text. */
function decode(content: Uint8Array): string | null {
  const wide = content[0] === 0xff && content[1] === 0xfe
  if (wide) return new TextDecoder('utf-16le').decode(content)
  if (
    content.includes(0) ||
    /^(%PDF|\x89PNG|GIF8|\{\\rtf|<\?xml|<!doctype|<html)/i.test(head(content))
  )
    return null
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content)
  } catch {
    return new TextDecoder('windows-1252').decode(content)
  }
}

const head = (content: Uint8Array) => Buffer.from(content.subarray(0, 16)).toString('latin1')

/** What the first line is divided by most often. */
function delimiterOf(text: string): string {
  const [first = ''] = text.trimStart().split(/\r?\n/)
  const bare = first.replace(/"[^"]*"/g, '')
  const times = (mark: string) => bare.split(mark).length
  return [';', ',', '\t'].toSorted((one, other) => times(other) - times(one))[0] ?? ';'
}
