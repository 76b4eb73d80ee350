import { db } from '@/db/client'
import { outboxFilter } from '@/domain/mail/outbox-filter'
import { outboxPage } from '@/domain/mail/outbox-list'

/** The letters that failed and are tried again or given up, as staff see them, the newest first. */
export async function inTrouble() {
  const of = (state: string) => outboxPage(db(), outboxFilter.parse({ state }))
  const found = await Promise.all([of('retrying'), of('given-up')])
  return found.flat().toSorted((one, other) => other.id - one.id)
}
