import { and, eq, ne } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { people } from '@/db/schema/people'
import type { Locale } from '../language'

/** From now on mails to this person are in the language they last acted in. */
export async function rememberLanguage(tx: Tx, personId: string, locale: Locale): Promise<void> {
  await tx
    .update(people)
    .set({ locale })
    .where(and(eq(people.id, personId), ne(people.locale, locale)))
}
