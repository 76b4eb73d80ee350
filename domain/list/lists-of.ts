import { asc, eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { events } from '@/db/schema/events'
import { listAddresses, listSchedules, lists } from '@/db/schema/lists'
import { partnerships } from '@/db/schema/partnerships'
import type { Person } from '../people/person'
import { can } from '../permissions'
import { readKeptQuery } from './list-query'
import { seesAll } from './sight'

/** The lists somebody has saved and whose rights still reach, the next event's first, in the order of their names. */
export async function listsOf(db: Db, owner: Person) {
  const rows = await db
    .select({
      list: lists,
      event: {
        ...{ id: events.id, slug: events.slug, kind: events.kind, state: events.state },
        texts: events.texts,
      },
      partnership: { name: partnerships.name },
      address: { madeAt: listAddresses.madeAt, lastReadAt: listAddresses.lastReadAt },
      schedule: listSchedules,
    })
    .from(lists)
    .innerJoin(events, eq(events.id, lists.eventId))
    .leftJoin(partnerships, eq(partnerships.id, lists.partnershipId))
    .leftJoin(listAddresses, eq(listAddresses.listId, lists.id))
    .leftJoin(listSchedules, eq(listSchedules.listId, lists.id))
    .where(eq(lists.ownerId, owner.id))
    .orderBy(asc(events.startsOn), asc(lists.name), asc(lists.id))
  return rows.filter(({ list, event }) => {
    const scope = {
      eventId: list.eventId,
      ...(list.partnershipId && { partnershipId: list.partnershipId }),
    }
    return (
      can.takeList(owner, scope) &&
      (event.state !== 'draft' || can.workAsStaff(owner)) &&
      seesAll(owner, event, scope, readKeptQuery(list.query))
    )
  })
}
