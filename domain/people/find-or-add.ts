import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { people } from '@/db/schema/people'
import { now } from '../clock'
import type { Locale } from '../language'
import { normaliseEmail } from './email'

export type KnownPerson = typeof people.$inferSelect

/** The person with an address, added when nobody has it yet. The language is only that of somebody new. */
export async function findOrAdd(tx: Tx, email: string, locale: Locale): Promise<KnownPerson> {
  const address = normaliseEmail(email)
  await tx
    .insert(people)
    .values({ id: crypto.randomUUID(), email: address, locale, createdAt: now() })
    .onConflictDoNothing({ target: people.email })
  const [person] = await tx.select().from(people).where(eq(people.email, address))
  if (!person) throw new Error('a person just added is not there')
  return person
}
