import { line } from '../form'
import { emailAddress } from '../people/email'
import { most, slots } from './form'
import {
  type Fault,
  type ImportColumn,
  type ImportedPartnership,
  type ImportFault,
  importColumns,
  type PartnershipImport,
} from './import-rows'
import { columnOf, countryOf, kindOf } from './import-words'
import { partyKey, slugOf } from './slug-of'

const needed: ImportColumn[] = ['name', 'themeSv', 'themeEn', 'organisation', 'country']
const longest: Record<ImportColumn, number> = {
  ...{ name: most.name, themeSv: most.theme, themeEn: most.theme, period: most.period },
  ...{ organisation: most.organisation, country: 80, kind: 80, coordinators: 1000 },
}
const mostCoordinators = 2000

type Cells = Record<ImportColumn, string>
type Row = Cells & { row: number }
type Tell = (
  row: number,
  column: ImportColumn | null,
  problem: ImportFault,
  what?: string | number,
) => void

/**
 * Reads the rows of a file, each a list of what stands in its cells: the headings first, in either
 * language and any order, then a row a party. Rows of one partnership belong together by its name;
 * what it says of the partnership stands in one of them or is the same in all. Pure: what is there
 * already is compared by planImport.
 */
export function readImport(cells: string[][]): PartnershipImport {
  const faults: Fault[] = []
  const told = new Set<string>()
  const tell: Tell = (row, column, problem, what = '') => {
    // Of one cell one thing is told: what cannot be read is not missing as well.
    const cell = column && `${row} ${column}`
    if (cell && told.has(cell)) return
    if (cell) told.add(cell)
    faults.push({ row, column, problem, what: String(what).slice(0, 100) })
  }
  const top = cells.findIndex((row) => row.some((cell) => cell.trim()))
  const { headings, columns } = readHeadings(cells[top] ?? [], top + 1, tell)
  const rows = cells.flatMap((row, i) =>
    i > top && row.some((cell) => cell.trim()) ? [readRow(row, i + 1, columns, tell)] : [],
  )
  if (rows.length === 0) tell(top + 2, null, 'no-rows')
  const partnerships = needed.every((column) => headings[column]) ? together(rows, tell) : []
  sameParties(partnerships, tell)
  const place = (column: ImportColumn | null) => (column ? importColumns.indexOf(column) : -1)
  faults.sort((one, other) => one.row - other.row || place(one.column) - place(other.column))
  return { headings, partnerships, faults }
}

function readHeadings(cells: string[], row: number, tell: Tell) {
  const headings: PartnershipImport['headings'] = {}
  const columns = cells.map((cell) => {
    const heading = cell.trim()
    const column = columnOf(heading)
    if (heading && !column) tell(row, null, 'heading-unknown', heading)
    if (!column) return heading ? ('unknown' as const) : undefined
    if (headings[column]) tell(row, column, 'heading-twice', heading)
    headings[column] ??= heading.slice(0, 100)
    return column
  })
  for (const column of needed) if (!headings[column]) tell(row, column, 'heading-missing')
  return { headings, columns }
}

// A cell that a spreadsheet would calculate: what stands there is not what was written.
const formula = /^[=@+]/

function readRow(
  cells: string[],
  row: number,
  columns: (ImportColumn | 'unknown' | undefined)[],
  tell: Tell,
): Row {
  const read = Object.fromEntries(importColumns.map((column) => [column, ''])) as Cells
  for (const [i, cell] of cells.entries()) {
    const column = columns[i]
    if (column === 'unknown' || !cell.trim()) continue
    if (!column) tell(row, null, 'no-heading', cell.trim())
    else if (formula.test(cell.trim())) tell(row, column, 'formula')
    else if (column !== 'coordinators') read[column] ||= readLine(cell, row, column, tell)
    else read.coordinators = cell
  }
  return { ...read, row }
}

function readLine(cell: string, row: number, column: ImportColumn, tell: Tell): string {
  const max = longest[column]
  // A cell broken over several lines is one line of text.
  const read = line(max).safeParse(cell.replace(/[\r\n\t]+/g, ' '))
  if (read.success) return read.data
  const tooLong = read.error.issues.some(({ message }) => message.startsWith('too-long'))
  if (tooLong) tell(row, column, 'too-long', max)
  else tell(row, column, 'unreadable')
  // Enough of it to know which rows belong together.
  return column === 'name' ? cell.trim().slice(0, max) : ''
}

function together(rows: Row[], tell: Tell): ImportedPartnership[] {
  const byName = new Map<string, Row[]>()
  for (const row of rows) {
    const key = slugOf(row.name)
    if (!row.name) tell(row.row, 'name', 'name-missing')
    else if (!key) tell(row.row, 'name', 'name-latin')
    else byName.set(key, [...(byName.get(key) ?? []), row])
  }
  const found = [...byName.values()].map((group) => readPartnership(group, tell))
  let addresses = 0
  for (const { row, coordinators } of found) {
    addresses += coordinators.length
    if (addresses > mostCoordinators) {
      tell(row, 'coordinators', 'too-many-coordinators', mostCoordinators)
      break
    }
  }
  return found
}

function readPartnership(rows: Row[], tell: Tell): ImportedPartnership {
  const [first] = rows
  if (!first) throw new Error('a partnership has rows')
  for (const { row, name } of rows)
    if (name !== first.name) tell(row, 'name', 'name-two-ways', first.name)
  const said = (column: 'themeSv' | 'themeEn' | 'period') => {
    const [one, ...others] = rows.filter((row) => row[column])
    for (const other of others)
      if (other[column] !== one?.[column]) tell(other.row, column, 'differs', one?.row)
    return one?.[column] ?? ''
  }
  const theme = { sv: said('themeSv'), en: said('themeEn') }
  if (!theme.sv !== !theme.en)
    tell(first.row, theme.sv ? 'themeEn' : 'themeSv', 'theme-one-language')
  return {
    ...{ row: first.row, name: first.name, period: said('period') || null },
    theme: theme.sv && theme.en ? theme : null,
    parties: readParties(rows, tell),
    coordinators: readCoordinators(rows, tell),
  }
}

function readParties(rows: Row[], tell: Tell): ImportedPartnership['parties'] {
  const seen = new Map<string, number>()
  const parties = rows.map(({ row, organisation, ...written }) => {
    const country = countryOf(written.country) ?? ''
    const kind = kindOf(written.kind)
    if (!organisation) tell(row, 'organisation', 'organisation-missing')
    if (!written.country) tell(row, 'country', 'country-missing')
    else if (!country) tell(row, 'country', 'country-unknown', written.country)
    if (written.kind && !kind) tell(row, 'kind', 'kind-unknown', written.kind)
    const key = partyKey({ organisation, country })
    if (organisation && country && seen.has(key))
      tell(row, 'organisation', 'party-twice', seen.get(key))
    seen.set(key, row)
    return { row, organisation, country, kind: kind ?? null }
  })
  const [first] = rows
  if (parties.length === 1) tell(first?.row ?? 0, 'organisation', 'one-party')
  else if (parties.every(({ country }) => country && country !== 'SE'))
    tell(first?.row ?? 0, 'country', 'not-swedish')
  const surplus = rows[slots.length]
  if (surplus) tell(surplus.row, 'organisation', 'too-many-parties', slots.length)
  return parties
}

function readCoordinators(rows: Row[], tell: Tell): string[] {
  const found = new Set<string>()
  for (const { row, coordinators } of rows)
    for (const written of coordinators.split(/[\s,;]+/).filter(Boolean)) {
      const read = emailAddress.safeParse(written)
      if (read.success) found.add(read.data)
      else tell(row, 'coordinators', 'email-unlike', written)
    }
  return [...found]
}

// One partnership under two names: nobody has the same parties twice.
function sameParties(partnerships: ImportedPartnership[], tell: Tell) {
  const seen = new Map<string, ImportedPartnership>()
  for (const partnership of partnerships) {
    const key = partiesKey(partnership.parties)
    const other = seen.get(key)
    if (other) tell(partnership.row, 'name', 'same-parties', other.name)
    seen.set(key, other ?? partnership)
  }
}

/** The same for two partnerships of the same parties, whatever their order. */
export const partiesKey = (parties: { organisation: string; country: string }[]) =>
  parties.map(partyKey).toSorted().join('; ')
