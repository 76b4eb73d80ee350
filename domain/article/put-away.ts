import { and, eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { articles } from '@/db/schema/articles'
import { auditLog } from '@/db/schema/records'

/**
 * Whether an address is that of an article that everybody could read and that has been put away: it
 * still answers, and says so. What was never public is as if it were not there.
 */
export async function isPutAway(db: Db, slug: string): Promise<boolean> {
  const entries = await db
    .select({ before: auditLog.before, after: auditLog.after })
    .from(articles)
    .innerJoin(
      auditLog,
      and(eq(auditLog.subjectKind, 'article'), eq(auditLog.subjectId, articles.id)),
    )
    .where(and(eq(articles.slug, slug), eq(articles.state, 'archived')))
  return entries.some((one) =>
    [one.before, one.after].some((fields) => fields?.state === 'published'),
  )
}
