import { migrate, transaction } from '@/db/client'
import { firstStaff } from '@/domain/people/first-staff'
import { env } from './env'
import { startTimedWork } from './timed-work'

/** What happens once before the first visitor: the newest schema, the first staff, the timed work. */
export async function start(): Promise<void> {
  const { STAFF_EMAILS } = env()
  await migrate()
  await transaction((tx) => firstStaff(tx, STAFF_EMAILS))
  startTimedWork()
}
