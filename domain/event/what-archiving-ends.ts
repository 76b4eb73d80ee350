import { and, count, countDistinct, eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { messageRules } from '@/db/schema/messages'
import { drafts } from '@/db/schema/people'

/**
 * What ends at once when an event is archived: how many have begun a registration or an application
 * that they have not sent, and how many rules that are on write no more.
 */
export async function whatArchivingEnds(db: Db, eventId: string) {
  const [[people], [rules]] = await Promise.all([
    db
      .select({ count: countDistinct(drafts.personId) })
      .from(drafts)
      .where(eq(drafts.eventId, eventId)),
    db
      .select({ count: count() })
      .from(messageRules)
      .where(and(eq(messageRules.eventId, eventId), eq(messageRules.active, true))),
  ])
  return { begun: people?.count ?? 0, rules: rules?.count ?? 0 }
}
