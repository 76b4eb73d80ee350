import { asc } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { events } from '@/db/schema/events'
import { partnerships } from '@/db/schema/partnerships'

/** Every event and partnership that a role can be of, for whoever gives one. */
export async function roleScopes(db: Db) {
  const [allEvents, allPartnerships] = await Promise.all([
    db
      .select({ id: events.id, slug: events.slug, kind: events.kind, texts: events.texts })
      .from(events)
      .orderBy(asc(events.startsOn), asc(events.id)),
    db
      .select({ id: partnerships.id, name: partnerships.name })
      .from(partnerships)
      .orderBy(asc(partnerships.name), asc(partnerships.id)),
  ])
  return { events: allEvents, partnerships: allPartnerships }
}
