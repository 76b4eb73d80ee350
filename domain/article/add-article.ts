import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { articles } from '@/db/schema/articles'
import { events } from '@/db/schema/events'
import { record } from '../audit/record'
import { Problems } from '../problems'
import { type ArticleInput, textsOf } from './form'

/**
 * Adds an article, or leaves the one that has its address as it is. `actorId` is null for what the
 * product brings along itself. Returns the id of a new one, else null.
 */
export async function addArticle(
  tx: Tx,
  actorId: string | null,
  input: ArticleInput,
): Promise<string | null> {
  const { slug, state, position, event } = input
  const eventId = await eventOf(tx, event)
  const [added] = await tx
    .insert(articles)
    .values({
      id: crypto.randomUUID(),
      ...{ slug, state, position, eventId },
      texts: textsOf(input),
    })
    .onConflictDoNothing({ target: articles.slug })
    .returning({ id: articles.id })
  if (!added) return null
  await record(tx, {
    ...{ act: 'article-added', actorId, subject: { kind: 'article', id: added.id } },
    after: { slug, state, position: String(position), event, titleSv: input.titleSv },
  })
  return added.id
}

/** The id of the event an article leads to, by its address; null for none. */
export async function eventOf(tx: Tx, slug: string): Promise<string | null> {
  if (slug === '') return null
  const [event] = await tx.select({ id: events.id }).from(events).where(eq(events.slug, slug))
  if (!event) throw new Problems({ event: 'article.eventChoose' })
  return event.id
}
