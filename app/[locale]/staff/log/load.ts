import { logEntries } from '@/domain/audit/log'
import { logFilter } from '@/domain/audit/log-filter'
import { namesIn } from '@/domain/audit/names'
import type { Locale } from '@/domain/language'
import { pageSize } from '@/domain/lists/attendee-filter'
import { db } from '@/lib/db'

type Query = Record<string, string | string[] | undefined>

/** A page of the log as an address asks for it, and the address's query for the next one. */
export async function logPage(query: Query, locale: Locale) {
  const filter = logFilter.parse(query)
  const found = await logEntries(db(), filter, pageSize + 1)
  const entries = found.slice(0, pageSize)
  const { subject, ...rest } = filter
  const asked = { ...rest, subject: subject && `${subject.kind}:${subject.id}` }
  const named = [filter.person, subject?.id].map((subjectId) => ({
    ...{ before: null, after: null },
    subjectId: subjectId ?? null,
  }))
  return {
    filter,
    entries,
    /** What the address asks for, as it stands in it. */
    asked,
    names: await namesIn(db(), locale, [...entries, ...named]),
    older: found.length > pageSize ? entries.at(-1)?.id : undefined,
  }
}
