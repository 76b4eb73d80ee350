import { eq } from 'drizzle-orm'
import { db, transaction } from '@/db/client'
import { people } from '@/db/schema/people'
import { outbox } from '@/db/schema/records'
import { messagesToSend, sendOn } from '@/domain/message/send'
import { writeMessage } from '@/domain/message/write'
import type { Person } from '@/domain/people/person'
import type { Conference } from './conference'
import { addPeople, idOf, register } from './people'

export const site = 'https://registration.example'

export const texts = {
  sv: { subject: 'Bussen till {city}', body: 'Hej {givenNames}, bussen går **08:15**.' },
  en: { subject: 'The bus to {city}', body: 'Hello {givenNames}, the bus leaves **08:15**.' },
}

/** So many who come at own expense or wait for a place, each of a language in turn. */
export async function arriveMany({ id, partnership }: Conference, count: number) {
  const everybody = await addPeople(count)
  const ids: string[] = []
  for (const [i, person] of everybody.entries()) {
    ids.push(await idOf(await register(person, id, partnership.swedish, 'both')))
    if (i % 2 === 0)
      await transaction((tx) =>
        tx.update(people).set({ locale: 'sv' }).where(eq(people.id, person.id)),
      )
  }
  return { people: everybody, ids }
}

export const write = (
  staff: Person,
  { id }: { id: string },
  audience = '',
  said: typeof texts = texts,
) => transaction((tx) => writeMessage(tx, staff, id, { audience, texts: said }))

/** Does what the clock does: goes on with every message whose time has come, until nothing is left. */
export async function sendAllDue() {
  for (const id of await messagesToSend(db())) while (await sendOn(id, site));
}

/** The letters of a message, as they stand in the outbox. */
export const lettersOfMessage = (messageId: string) =>
  db().select().from(outbox).where(eq(outbox.messageId, messageId)).orderBy(outbox.id)
