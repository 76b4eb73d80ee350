import { getTranslations } from 'next-intl/server'
import { db, transaction } from '@/db/client'
import { calendarDay, now } from '@/domain/clock'
import type { Locale } from '@/domain/language'
import { attendees } from '@/domain/lists/attendees'
import { csv } from '@/domain/lists/csv'
import { recordExport } from '@/domain/lists/record-export'
import { xlsx } from '@/domain/lists/xlsx'
import type { Coordinated } from './coordinated'
import { listInWords } from './list-in-words'

const types = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}
type Format = keyof typeof types
const isFormat = (text: string): text is Format => Object.hasOwn(types, text)

const nothing = () => new Response(null, { status: 404 })

/** A coordinator's list as a download, noted in the audit log. Nothing there for anybody else. */
export async function exportList(
  coordinated: Coordinated | null,
  locale: Locale,
  format: string,
): Promise<Response> {
  if (!coordinated || !isFormat(format)) return nothing()
  const { person, scope, event, partnership } = coordinated
  const t = await getTranslations({ locale, namespace: 'coordinator' })
  const people = await attendees(db(), scope, { living: true })
  const { headings, rows } = await listInWords(coordinated, people, locale)
  const body =
    format === 'csv'
      ? csv(
          headings.map(({ title }) => title),
          rows,
        )
      : new Uint8Array(await xlsx(t('sheet'), headings, rows))
  await transaction((tx) => recordExport(tx, person, scope, { format, people: people.length }))

  const name = [t('fileName'), partnership?.slug ?? event.slug, calendarDay(now())].join('-')
  return new Response(body, {
    headers: {
      'content-type': types[format],
      'content-disposition': `attachment; filename="${name}.${format}"`,
      'cache-control': 'no-store',
    },
  })
}
