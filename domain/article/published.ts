import { and, asc, eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { articles } from '@/db/schema/articles'
import { events } from '@/db/schema/events'
import { isKnown } from '../event/published'

const published = {
  slug: articles.slug,
  texts: articles.texts,
  event: { slug: events.slug, texts: events.texts },
}

// It leads only to what its reader can see, archived or not.
const itsEvent = and(eq(events.id, articles.eventId), isKnown())

/** What anybody can read, in its order, each with the event it announces. */
export const publishedArticles = (db: Db) =>
  db
    .select(published)
    .from(articles)
    .leftJoin(events, itsEvent)
    .where(eq(articles.state, 'published'))
    .orderBy(asc(articles.position), asc(articles.slug))

/** One of them by its address; null when there is none, or it is not public. */
export async function publishedArticle(db: Db, slug: string) {
  const [article] = await db
    .select(published)
    .from(articles)
    .leftJoin(events, itsEvent)
    .where(and(eq(articles.slug, slug), eq(articles.state, 'published')))
  return article ?? null
}
