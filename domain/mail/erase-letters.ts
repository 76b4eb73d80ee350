import { and, asc, gt, inArray } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { outbox } from '@/db/schema/records'
import type { MailKind } from './mail'

const portion = 500

/**
 * Erases the letters about some events, sent or not; of some kinds, or of all. Which event a letter
 * is about stands in what it says, which either database keeps as it likes: it is read here, so many
 * letters at a time.
 */
export async function eraseLettersAbout(
  tx: Tx,
  eventIds: string[],
  kinds?: MailKind[],
): Promise<void> {
  for (let last = 0, full = true; full; ) {
    const letters = await tx
      .select({ id: outbox.id, mail: outbox.mail })
      .from(outbox)
      .where(and(gt(outbox.id, last), kinds && inArray(outbox.kind, kinds)))
      .orderBy(asc(outbox.id))
      .limit(portion)
    const about = letters.filter(
      ({ mail }) => 'eventId' in mail && eventIds.includes(String(mail.eventId)),
    )
    if (about.length > 0)
      await tx.delete(outbox).where(
        inArray(
          outbox.id,
          about.map(({ id }) => id),
        ),
      )
    full = letters.length === portion
    last = letters.at(-1)?.id ?? last
  }
}
