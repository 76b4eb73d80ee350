import { asc, count, desc, eq, max } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { articles } from '@/db/schema/articles'
import { events } from '@/db/schema/events'
import { pageSize } from '../lists/attendee-filter'

const inFull = { article: articles, event: { slug: events.slug, texts: events.texts } }

/** A page of all articles in their order, each with the event it leads to. */
export const articlesForStaff = (db: Db, page: number) =>
  db
    .select(inFull)
    .from(articles)
    .leftJoin(events, eq(events.id, articles.eventId))
    .orderBy(asc(articles.position), asc(articles.slug))
    .limit(pageSize)
    .offset((page - 1) * pageSize)

/** How many articles there are, and the position after the last of them. */
export async function articlesInNumbers(db: Db) {
  const [all] = await db.select({ count: count(), last: max(articles.position) }).from(articles)
  return { count: all?.count ?? 0, next: (all?.last ?? 0) + 1 }
}

/** One article by its address, whatever its state; null when there is none. */
export async function articleForStaff(db: Db, slug: string) {
  const [found] = await db
    .select(inFull)
    .from(articles)
    .leftJoin(events, eq(events.id, articles.eventId))
    .where(eq(articles.slug, slug))
  return found ?? null
}

/** Every event by its address and title, drafts and archived ones too, the latest first. */
export const eventsToChoose = (db: Db) =>
  db
    .select({ slug: events.slug, texts: events.texts })
    .from(events)
    .orderBy(desc(events.startsOn), asc(events.id))
