import type { z } from 'zod'
import type { Tx } from '@/db/client'
import type { Form } from '@/domain/form'
import { invitedBySlugs } from '@/domain/partnership/by-slug'
import type { Person } from '@/domain/people/person'
import { type Capacity, can, capacityFor } from '@/domain/permissions'
import { NotFound } from '@/domain/refusal'
import { action } from './action'

type Invited = NonNullable<Awaited<ReturnType<typeof invitedBySlugs>>>
type Doing<F extends Form> = Invited & {
  tx: Tx
  person: Person
  as: Capacity
  input: z.output<F>
}

/** An action for a partnership at an event, told by their addresses; it leads back to their page. */
export function forPartnership<F extends Form>(
  form: F,
  does: (doing: Doing<F>) => Promise<unknown>,
) {
  return action(form, async ({ tx, person, permit, input }) => {
    const at = input as { event: string; partnership: string }
    const invited = await invitedBySlugs(tx, at.event, at.partnership)
    if (!invited) throw new NotFound()
    const of = { partnershipId: invited.partnership.id }
    permit(can.actForPartnership(person, of))
    const as = capacityFor(person, of) ?? 'coordinator'
    await does({ ...invited, tx, person, as, input })
    return `/coordinator/events/${at.event}/partnerships/${at.partnership}`
  })
}
