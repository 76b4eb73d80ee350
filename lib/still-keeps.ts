import { doorsAreOver } from '@/domain/check-in/entry-days'
import type { Person } from '@/domain/people/person'
import { can } from '@/domain/permissions'

/** Whether somebody who keeps doors still does: once they are over, staff alone mend what was missed. */
export const stillKeeps = (person: Person, event: { endsOn: string }) =>
  !doorsAreOver(event) || can.workAsStaff(person)
