import { migrate, transaction } from '@/db/client'
import { findOrAdd } from '@/domain/people/find-or-add'
import { giveRole } from '@/domain/people/give-role'
import { env } from './env'
import { startTimedWork } from './timed-work'

/** What happens once before the first visitor: the newest schema, the first staff, the timed work. */
export async function start(): Promise<void> {
  const { STAFF_EMAILS } = env()
  await migrate()
  await transaction(async (tx) => {
    for (const email of STAFF_EMAILS) {
      const person = await findOrAdd(tx, email, 'sv')
      await giveRole(tx, person.id, { role: 'staff' }, null)
    }
  })
  startTimedWork()
}
