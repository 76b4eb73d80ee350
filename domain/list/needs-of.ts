import { inArray } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { sensitiveAnswers } from '@/db/schema/registrations'
import { chunks } from '../chunks'
import type { Attendee } from '../lists/attendees'
import type { Cell } from '../lists/cell'
import type { Words } from '../lists/columns'
import type { SensitiveColumn } from './list-columns'

export type Needs = Omit<typeof sensitiveAnswers.$inferSelect, 'registrationId' | 'consentedAt'>

/** The special-category answers of some registrations; whoever gave none, or whose are erased, is not among them. */
export async function needsOf(db: Db, ids: string[]): Promise<Map<string, Needs>> {
  const found = new Map<string, Needs>()
  for (const some of chunks(ids)) {
    const rows = await db
      .select({
        of: sensitiveAnswers.registrationId,
        diet: sensitiveAnswers.diet,
        severeAllergy: sensitiveAnswers.severeAllergy,
        access: sensitiveAnswers.access,
        accessOther: sensitiveAnswers.accessOther,
      })
      .from(sensitiveAnswers)
      .where(inArray(sensitiveAnswers.registrationId, some))
    for (const { of, ...needs } of rows) found.set(of, needs)
  }
  return found
}

type Row = { attendee: Attendee; needs: Needs | undefined }

/** The sensitive columns; blank where nothing was answered or the answers are erased. */
export const sensitiveCells: Record<
  SensitiveColumn,
  { width: number; cell: (row: Row, words: Words) => Cell }
> = {
  diet: { width: 28, cell: ({ needs }) => needs?.diet ?? '' },
  severeAllergy: {
    width: 16,
    cell: ({ needs }, words) => (needs?.severeAllergy ? words.answer('yes', 'yes') : ''),
  },
  access: {
    width: 32,
    cell: ({ needs }, words) =>
      [...(needs?.access ?? []).map((one) => words.answer('access', one)), needs?.accessOther]
        .filter(Boolean)
        .join(', '),
  },
  gender: {
    width: 16,
    cell: ({ attendee: { registration } }, words) => words.answer('gender', registration.gender),
  },
}
