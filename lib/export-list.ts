import { getTranslations } from 'next-intl/server'
import { transaction } from '@/db/client'
import { calendarDay, now } from '@/domain/clock'
import type { Locale } from '@/domain/language'
import type { Scope } from '@/domain/lists/attendees'
import { csv } from '@/domain/lists/csv'
import { type Listed, recordExport } from '@/domain/lists/record-export'
import { xlsx } from '@/domain/lists/xlsx'
import type { Person } from '@/domain/people/person'
import type { Coordinated } from './coordinated'
import { coordinatedList, type ListInWords } from './list-in-words'

const types = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}
type Format = keyof typeof types
const isFormat = (text: string): text is Format => Object.hasOwn(types, text)

const nothing = () => new Response(null, { status: 404 })

type Taking = {
  person: Person
  scope: Scope
  locale: Locale
  format: string
  /** What the file is about: part of its name. */
  slug: string
  of: Listed
  /** How many people are in it, where a row is not one of them. */
  people?: number
}

/** A list as a download, noted in the audit log. Nothing there in a format we do not have. */
export async function exportTable(
  { headings, rows }: ListInWords,
  { person, scope, locale, format, slug, of, people = rows.length }: Taking,
): Promise<Response> {
  if (!isFormat(format)) return nothing()
  const t = await getTranslations({ locale, namespace: 'files' })
  const body =
    format === 'csv'
      ? csv(
          headings.map(({ title }) => title),
          rows,
        )
      : new Uint8Array(await xlsx(t(`${of}Sheet`), headings, rows))
  await transaction((tx) => recordExport(tx, person, scope, { format, people, of }))

  const name = [t(of), slug, calendarDay(now())].join('-')
  return new Response(body, {
    headers: {
      'content-type': types[format],
      'content-disposition': `attachment; filename="${name}.${format}"`,
      'cache-control': 'no-store',
    },
  })
}

/** A coordinator's list as a download. Nothing there for anybody else. */
export async function exportList(
  coordinated: Coordinated | null,
  locale: Locale,
  format: string,
): Promise<Response> {
  if (!coordinated || !isFormat(format)) return nothing()
  const { person, scope, event, partnership } = coordinated
  return exportTable(await coordinatedList(coordinated, locale), {
    ...{ person, scope, locale, format },
    slug: partnership?.slug ?? event.slug,
    of: 'attendees',
  })
}
