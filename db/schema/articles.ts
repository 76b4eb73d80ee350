import { sql } from 'drizzle-orm'
import type { ArticleState, ArticleTexts } from '@/domain/article/facts'
import type { InBoth } from '@/domain/language'
import { check, integer, json, table, text } from '../columns'
import { events } from './events'

export const articles = table(
  'articles',
  {
    id: text('id').primaryKey(),
    slug: text('slug').notNull().unique('one_article_per_address'),
    state: text('state').$type<ArticleState>().notNull(),
    // Its order in the listing, the lowest first.
    position: integer('position').notNull(),
    // The event it leads to, if it announces one.
    eventId: text('event_id').references(() => events.id),
    texts: json('texts').$type<InBoth<ArticleTexts>>().notNull(),
    version: integer('version').notNull().default(1),
  },
  (article) => [
    check(
      'an_article_is_in_a_known_state',
      sql`${article.state} in ('draft', 'published', 'archived')`,
    ),
  ],
)
