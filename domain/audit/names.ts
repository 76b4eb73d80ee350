import { eq, inArray } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { articles } from '@/db/schema/articles'
import { savedViews } from '@/db/schema/attendees'
import { events } from '@/db/schema/events'
import { hotels } from '@/db/schema/hotels'
import { messageRules, messages } from '@/db/schema/messages'
import { partnerships } from '@/db/schema/partnerships'
import { people } from '@/db/schema/people'
import type { Locale } from '../language'
import type { LogEntry } from './log'

/** What an id in the log stands for: in a word or two, and the page of it, without its language. */
export type Named = { name: string; path?: string; themes?: { code: string; name: string }[] }
export type Names = Map<string, Named>

type Mentions = Pick<LogEntry, 'before' | 'after'> &
  Partial<Pick<LogEntry, 'eventId' | 'partnershipId' | 'subjectId'>>

/** Names for the ids in some entries of the log. What is gone has none. */
export async function namesIn(db: Db, locale: Locale, entries: Mentions[]): Promise<Names> {
  const ids = [...new Set(entries.flatMap(idsOf))]
  if (ids.length === 0) return new Map()
  const [ofEvents, ofPartnerships, ofPeople, ofArticles, ofMessages, ofHotels, ofRules, ofViews] =
    await Promise.all([
      db
        .select({ id: events.id, slug: events.slug, texts: events.texts, themes: events.themes })
        .from(events)
        .where(inArray(events.id, ids)),
      db
        .select({ id: partnerships.id, slug: partnerships.slug, name: partnerships.name })
        .from(partnerships)
        .where(inArray(partnerships.id, ids)),
      db.select({ id: people.id, email: people.email }).from(people).where(inArray(people.id, ids)),
      db
        .select({ id: articles.id, slug: articles.slug, texts: articles.texts })
        .from(articles)
        .where(inArray(articles.id, ids)),
      db
        .select({ id: messages.id, texts: messages.texts })
        .from(messages)
        .where(inArray(messages.id, ids)),
      db.select({ id: hotels.id, name: hotels.name }).from(hotels).where(inArray(hotels.id, ids)),
      db
        .select({ id: messageRules.id, name: messageRules.name, slug: events.slug })
        .from(messageRules)
        .innerJoin(events, eq(events.id, messageRules.eventId))
        .where(inArray(messageRules.id, ids)),
      db
        .select({ id: savedViews.id, name: savedViews.name })
        .from(savedViews)
        .where(inArray(savedViews.id, ids)),
    ])
  return new Map<string, Named>([
    ...ofEvents.map(({ id, slug, texts, themes }): [string, Named] => [
      id,
      {
        name: texts[locale].title,
        path: `/staff/events/${slug}`,
        themes: themes.map(({ code, name }) => ({ code, name: name[locale] })),
      },
    ]),
    ...ofPartnerships.map(({ id, slug, name }): [string, Named] => [
      id,
      { name, path: `/staff/partnerships/${slug}` },
    ]),
    ...ofPeople.map(({ id, email }): [string, Named] => [
      id,
      { name: email, path: `/staff/log?person=${id}` },
    ]),
    ...ofArticles.map(({ id, slug, texts }): [string, Named] => [
      id,
      { name: texts[locale].title, path: `/staff/articles/${slug}` },
    ]),
    ...[...ofHotels, ...ofViews].map(({ id, name }): [string, Named] => [id, { name }]),
    ...ofRules.map(({ id, name, slug }): [string, Named] => [
      id,
      { name, path: `/staff/events/${slug}/messages/rules/${id}` },
    ]),
    ...ofMessages.map(({ id, texts }): [string, Named] => [id, { name: texts[locale].subject }]),
  ])
}

function idsOf({ before, after, eventId, partnershipId, subjectId }: Mentions): string[] {
  const inFields = [before, after].flatMap((fields) =>
    Object.entries(fields ?? {}).flatMap(([name, value]) =>
      name.endsWith('Id') && typeof value === 'string' ? [value] : [],
    ),
  )
  return [eventId, partnershipId, subjectId, ...inFields].filter((id) => typeof id === 'string')
}
