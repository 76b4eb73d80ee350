import type { z } from 'zod'
import type { Tx } from '@/db/client'
import type { Form } from '@/domain/form'
import { invitedBySlugs } from '@/domain/partnership/by-slug'
import type { Person } from '@/domain/people/person'
import { can, type ForOthers } from '@/domain/permissions'
import { NotFound } from '@/domain/refusal'
import { action } from './action'

type Invited = NonNullable<Awaited<ReturnType<typeof invitedBySlugs>>>
type Doing<F extends Form> = Invited & {
  tx: Tx
  person: Person
  input: z.output<F>
}

/**
 * An action for a partnership at an event, told by their addresses, by somebody who acts for it as
 * the page says; it leads back to the coordinator's page unless it says where to.
 */
export function forPartnership<F extends Form, Result>(
  as: ForOthers,
  form: F,
  does: (doing: Doing<F>) => Promise<Result>,
  goesTo?: (doing: Doing<F>, result: Result) => string,
) {
  return action(form, async ({ tx, person, permit, input }) => {
    const at = input as { event: string; partnership: string }
    const invited = await invitedBySlugs(tx, at.event, at.partnership)
    if (!invited) throw new NotFound()
    const of = { partnershipId: invited.partnership.id }
    permit(can.actForPartnership(person, of, as))
    const doing = { ...invited, tx, person, input }
    const result = await does(doing)
    if (goesTo) return goesTo(doing, result)
    return `/coordinator/events/${at.event}/partnerships/${at.partnership}`
  })
}
