import { asc, count, eq } from 'drizzle-orm'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { db } from '@/db/client'
import { notes, registrationTags, tags } from '@/db/schema/attendees'
import { invoicing } from '@/db/schema/invoicing'
import { people } from '@/db/schema/people'
import { registrations } from '@/db/schema/registrations'
import { wallClock } from '@/domain/clock'
import type { ListFormat } from '@/domain/lists/list-format'
import { messages } from '@/messages'
import { readList } from '@/test/read-list'

type Value = string | number | Date
type Row = Record<'reference' | (typeof compared)[number], Value>

// What is in a list as it is stored, in no language.
const compared = [
  'familyName',
  'givenNames',
  'email',
  'interpretation',
  'invoiceReference',
  'notes',
  'tags',
  'received',
] as const

/** What is stored of everybody at an event, in the order of their references. */
export async function listedRows(eventId: string): Promise<Row[]> {
  const rows = await db()
    .select({ registration: registrations, email: people.email, invoice: invoicing })
    .from(registrations)
    .innerJoin(people, eq(people.id, registrations.personId))
    .leftJoin(invoicing, eq(invoicing.registrationId, registrations.id))
    .where(eq(registrations.eventId, eventId))
    .orderBy(asc(registrations.reference))
  const tagged = await db()
    .select({ of: registrationTags.registrationId, name: tags.name })
    .from(registrationTags)
    .innerJoin(tags, eq(tags.id, registrationTags.tagId))
  const noted = await db()
    .select({ of: notes.registrationId, count: count() })
    .from(notes)
    .groupBy(notes.registrationId)
  const tagOf = new Map(tagged.map((one) => [one.of, one.name]))
  const notesOf = new Map(noted.map((one) => [one.of, one.count]))
  return rows.map(({ registration, email, invoice }) => ({
    reference: registration.reference,
    familyName: registration.familyName,
    givenNames: registration.givenNames,
    email,
    interpretation: registration.interpretation,
    invoiceReference: invoice?.invoiceReference ?? '',
    notes: notesOf.get(registration.id) ?? 0,
    tags: tagOf.get(registration.id) ?? '',
    received: registration.createdAt,
  }))
}

/** How many cells were compared with what is stored, and where they are unlike. */
export async function unlike(format: ListFormat, file: Uint8Array, stored: Row[]) {
  if (format === 'pdf') return unlikeOnPaper(file, stored)
  const [headings = [], ...rows] = await readList(format, file)
  const wrong: string[] = []
  if (rows.length !== stored.length) wrong.push(`${rows.length} rows`)
  let cells = 0
  for (const name of ['reference', ...compared] as const) {
    const column = headings.indexOf(messages.en.columns[name])
    if (column < 0) wrong.push(`no column ${name}`)
    for (const [i, row] of stored.entries()) {
      cells++
      const [is, as] = [toTheSecond(rows[i]?.[column]), written(format, row[name])]
      if (String(is) !== String(as)) wrong.push(`${row.reference} ${name}: ${is} for ${as}`)
    }
  }
  return { cells, wrong }
}

// A day and its parts are one number in a workbook, and not a whole one.
const toTheSecond = (cell: Value | null | undefined) =>
  cell instanceof Date ? new Date(Math.round(cell.getTime() / 1000) * 1000) : cell

// What a format makes of a value, said once more than where it is written.
function written(format: ListFormat, value: Value): Value | null {
  if (value instanceof Date) {
    const wall = wallClock(value)
    const shown = `${wall}:${String(value.getUTCSeconds()).padStart(2, '0')}`
    if (format === 'xlsx') return new Date(`${shown}Z`)
    if (format !== 'json') return wall.replace('T', ' ')
    const ahead = Math.round((Date.parse(`${wall}Z`) - value.getTime()) / 3_600_000)
    return `${shown}+0${ahead}:00`
  }
  if (format === 'xlsx') return value === '' ? null : value
  if (format === 'json' || typeof value === 'number') return value
  return /^\s*[=+@-]/.test(value) ? `'${value}` : value
}

/** On paper a name may stand in several lines: everybody is there once, in their order. */
async function unlikeOnPaper(file: Uint8Array, stored: Row[]) {
  const reading = getDocument({ data: new Uint8Array(file), verbosity: 0 })
  const paper = await reading.promise
  const found: string[] = []
  for (let number = 1; number <= paper.numPages; number++) {
    const page = await paper.getPage(number)
    const { items } = await page.getTextContent()
    const text = items.map((item) => ('str' in item ? item.str : '')).join(' ')
    found.push(...(text.match(/BLI-[0-9A-Z]{5}/g) ?? []))
    page.cleanup()
  }
  await reading.destroy()
  const wrong = stored
    .filter(({ reference }, i) => found[i] !== reference)
    .map(({ reference }) => `${reference} is not where it should be`)
  if (found.length !== stored.length) wrong.push(`${found.length} rows`)
  return { cells: found.length, wrong }
}
