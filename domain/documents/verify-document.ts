import { eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { documents } from '@/db/schema/documents'
import { events } from '@/db/schema/events'
import { isBefore } from '../event/window'
import { tidyNumber } from './number'

export type Verified = NonNullable<Awaited<ReturnType<typeof verifyDocument>>>

/**
 * What a document's number stands for, for anybody who asks: its kind, its event, when it was issued
 * and whether it is in force. Never whose it is. Null for a number that nobody issued.
 */
export async function verifyDocument(db: Db, number: string) {
  const [found] = await db
    .select({
      number: documents.number,
      kind: documents.kind,
      issuedAt: documents.issuedAt,
      validUntil: documents.validUntil,
      revokedAt: documents.revokedAt,
      texts: events.texts,
    })
    .from(documents)
    .innerJoin(events, eq(events.id, documents.eventId))
    .where(eq(documents.number, tidyNumber(number)))
  if (!found) return null
  const { texts, revokedAt, ...document } = found
  return {
    ...document,
    state: stateOf({ ...document, revokedAt }),
    event: { sv: texts.sv.title, en: texts.en.title },
  }
}

type Dated = { validUntil: Date | null; revokedAt: Date | null }

export function stateOf({ validUntil, revokedAt }: Dated): 'valid' | 'expired' | 'revoked' {
  if (revokedAt) return 'revoked'
  return validUntil && !isBefore(validUntil) ? 'expired' : 'valid'
}
