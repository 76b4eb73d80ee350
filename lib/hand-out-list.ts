import { getTranslations } from 'next-intl/server'
import { transaction } from '@/db/client'
import type { Event } from '@/domain/event/seats'
import type { Locale } from '@/domain/language'
import { type ListFormat, listFormats } from '@/domain/lists/list-format'
import { type DaysList, recordExport } from '@/domain/lists/record-export'
import type { Person } from '@/domain/people/person'
import { fileName } from './file-name'
import { inParts } from './in-parts'
import { endings, listFile, mediaTypes } from './list-file'
import type { ListInWords } from './list-in-words'

type HandingOut = {
  person: Person
  event: Event
  locale: Locale
  of: DaysList
  /** How many people are in it. */
  people: number
  /** What stands in its name after what it is, where an event has several. */
  which?: string
}

export const isListFormat = (text: string): text is ListFormat =>
  listFormats.some((one) => one === text)

/** A list of the days themselves as a file, noted in the audit log. Nothing there in a format we do not have. */
export async function handOutList(
  list: ListInWords,
  format: string,
  handing: HandingOut,
): Promise<Response> {
  if (!isListFormat(format)) return new Response(null, { status: 404 })
  const { person, event, of, people } = handing
  await transaction((tx) => recordExport(tx, person, { eventId: event.id }, { format, people, of }))
  return fileOf(list, format, handing)
}

/** The same for what has been noted already. */
export async function fileOf(
  list: ListInWords,
  format: ListFormat,
  { event, of, locale, which }: Omit<HandingOut, 'person' | 'people'>,
): Promise<Response> {
  const t = await getTranslations({ locale, namespace: 'rooms.files' })
  const title = [t(`${of}.title`), which, event.texts[locale].title].filter(Boolean).join(' – ')
  const name = [t(`${of}.name`), which ?? '', event.slug]
  return new Response(listFile(format, { title, ...inParts(list) }, locale), {
    headers: {
      'content-type': mediaTypes[format],
      'content-disposition': `attachment; filename="${fileName(name, endings[format])}"`,
      'cache-control': 'no-store',
    },
  })
}
