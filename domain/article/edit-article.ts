import { and, eq, ne } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { articles } from '@/db/schema/articles'
import { events } from '@/db/schema/events'
import { record } from '../audit/record'
import { changedFields } from '../edit/changed-fields'
import { unlessEdited } from '../edit/meanwhile'
import { Problems } from '../problems'
import { NotFound } from '../refusal'
import { eventOf } from './add-article'
import { type ArticleInput, textsOf } from './form'
import { typedOfArticle } from './typed-of'

/**
 * Staff edit an article, `version` being the one they had before them. A draft becomes public or is
 * put away, but what was ever public is no draft again: so its address, once published, keeps
 * working. Returns its address. Refuses `edited-meanwhile`.
 */
export async function editArticle(
  tx: Tx,
  staff: { id: string },
  { articleId, version, ...input }: ArticleInput & { articleId: string; version: number },
): Promise<{ slug: string }> {
  // Held by the transaction from here on, on either engine.
  const [was] = await tx
    .update(articles)
    .set({ id: articleId })
    .where(eq(articles.id, articleId))
    .returning()
  if (!was) throw new NotFound()
  const subject = { kind: 'article' as const, id: articleId }
  await unlessEdited(tx, subject, { seen: version, current: was.version })
  if (was.state !== 'draft' && input.state === 'draft')
    throw new Problems({ state: 'article.stateWasPublic' })
  const slug = was.state === 'draft' ? input.slug : was.slug
  if (await isTaken(tx, slug, articleId)) throw new Problems({ slug: 'article.slugTaken' })

  const before = typedOfArticle(was, await slugOf(tx, was.eventId))
  const after = { slug, state: input.state, position: input.position, texts: textsOf(input) }
  const change = changedFields(before, typedOfArticle(after, input.event), was.version + 1)
  if (!change) return { slug }
  await tx
    .update(articles)
    .set({ ...after, eventId: await eventOf(tx, input.event), version: was.version + 1 })
    .where(eq(articles.id, articleId))
  await record(tx, { act: 'article-changed', actorId: staff.id, subject, ...change })
  return { slug }
}

async function isTaken(tx: Tx, slug: string, articleId: string): Promise<boolean> {
  const others = await tx
    .select({ id: articles.id })
    .from(articles)
    .where(and(eq(articles.slug, slug), ne(articles.id, articleId)))
  return others.length > 0
}

async function slugOf(tx: Tx, eventId: string | null): Promise<string | null> {
  if (!eventId) return null
  const [event] = await tx.select({ slug: events.slug }).from(events).where(eq(events.id, eventId))
  return event?.slug ?? null
}
