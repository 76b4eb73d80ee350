import { getTranslations } from 'next-intl/server'
import { transaction } from '@/db/client'
import type { Event } from '@/domain/event/seats'
import type { Locale } from '@/domain/language'
import type { AttendeeFilter } from '@/domain/lists/attendee-filter'
import type { Scope } from '@/domain/lists/attendees'
import { attendeesInParts } from '@/domain/lists/attendees-in-parts'
import type { ColumnName } from '@/domain/lists/column-names'
import { howMany } from '@/domain/lists/count-attendees'
import type { ListFormat } from '@/domain/lists/list-format'
import { type Listed, recordExport } from '@/domain/lists/record-export'
import type { Person } from '@/domain/people/person'
import type { Coordinated } from './coordinated'
import { db } from './db'
import { fileName } from './file-name'
import { inParts } from './in-parts'
import { endings, formatAt, type ListTable, listFile, mediaTypes } from './list-file'
import { type ListInParts, type ListInWords, listInParts, seenByCoordinator } from './list-in-words'

const nothing = () => new Response(null, { status: 404 })

type Taking = {
  person: Person
  scope: Scope
  locale: Locale
  format: string
  /** What the file is about: part of its name. */
  slug: string
  /** The name of that, above the list. */
  about: string
  of: Listed
}

/** A list as a download, noted in the audit log. Nothing there in a format we do not have. */
export function exportTable(
  list: ListInWords,
  // How many people are in it, where a row is not one of them.
  { people = list.rows.length, ...taking }: Taking & { people?: number },
): Promise<Response> {
  return exportInParts(inParts(list), { ...taking, people })
}

/** The same of a list whose rows come some at a time: it is noted before the first of them is read. */
export async function exportInParts(
  { headings, rows }: ListInParts,
  { person, scope, locale, slug, about, of, people, ...asked }: Taking & { people: number },
): Promise<Response> {
  const format = formatAt(asked.format)
  if (!format) return nothing()
  const t = await getTranslations({ locale, namespace: 'files' })
  await transaction((tx) =>
    recordExport(tx, person, scope, { format: endings[format], people, of }),
  )
  const table = { title: `${t(`${of}Sheet`)} – ${about}`, headings, rows }
  return listResponse(table, { format, locale, name: [t(of), slug] })
}

/** A list on its way to a visitor: nobody between us keeps it. When it fails on the way, Next breaks it off and says so in the log. */
export function listResponse(
  table: ListTable,
  { format, locale, name }: { format: ListFormat; locale: Locale; name: string[] },
): Response {
  return new Response(listFile(format, table, locale), {
    headers: {
      'content-type': mediaTypes[format],
      'content-disposition': `attachment; filename="${fileName(name, endings[format])}"`,
      'cache-control': 'no-store',
    },
  })
}

type Sought = Partial<AttendeeFilter>

/** The attendees of a scope that match a filter as a download: read from the database as it is taken. */
export async function exportAttendees(
  event: Event,
  { columns, filter }: { columns: readonly ColumnName[]; filter: Sought },
  taking: Omit<Taking, 'of'>,
): Promise<Response> {
  if (!formatAt(taking.format)) return nothing()
  const { scope, locale } = taking
  const [people, list] = await Promise.all([
    howMany(db(), scope, filter),
    listInParts(event, columns, attendeesInParts(db(), scope, filter), locale),
  ])
  return exportInParts(list, { ...taking, people, of: 'attendees' })
}

/** A coordinator's list as a download. Nothing there for anybody else. */
export async function exportList(
  coordinated: Coordinated | null,
  locale: Locale,
  format: string,
): Promise<Response> {
  if (!coordinated) return nothing()
  const { person, scope, event, partnership } = coordinated
  return exportAttendees(event, seenByCoordinator(coordinated), {
    ...{ person, scope, locale, format },
    slug: partnership?.slug ?? event.slug,
    about: partnership?.name ?? event.texts[locale].title,
  })
}
