import type { z } from 'zod'
import type { Tx } from '@/db/client'
import type { Form } from '@/domain/form'
import type { Person } from '@/domain/people/person'
import { type Capacity, capacityOn } from '@/domain/permissions'
import { type Entered, enter } from '@/domain/registration/enter'
import { action } from './action'

type Doing<F extends Form> = {
  tx: Tx
  person: Person
  /** As whom they act. */
  as: Capacity
  it: Entered
  input: z.output<F>
}

type Act<F extends Form> = {
  /** Who may: the same predicate that draws the button. */
  may: (who: Person, registration: Entered['registration']) => boolean
  does: (doing: Doing<F>) => Promise<unknown>
  /** Where to go on to; left out, to the page of the registration for whoever acts. */
  goesTo?: (it: Entered) => string
}

/**
 * An action on one registration, told by its reference: entered first, so that nobody changes it
 * meanwhile; for whoever may not, it is not there.
 */
export function onRegistration<F extends Form>(form: F, { may, does, goesTo }: Act<F>) {
  return action(form, async ({ tx, person, permit, home, input }) => {
    const { reference } = input as { reference: string }
    const it = await enter(tx, { reference })
    permit(may(person, it.registration))
    const as = capacityOn(person, it.registration) ?? 'staff'
    home(homeOf(it, as))
    await does({ tx, person, as, it, input })
    return goesTo?.(it) ?? homeOf(it, as)
  })
}

/** The page of a registration for whoever acts on it. */
export function homeOf({ reference, event, partnershipSlug }: Entered, as: Capacity): string {
  if (as === 'delegate') return `/my/${reference}`
  if (as === 'staff') return `/staff/events/${event.slug}/attendees/${reference}`
  return `/coordinator/events/${event.slug}/partnerships/${partnershipSlug}`
}
