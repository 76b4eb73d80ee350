import type { z } from 'zod'
import type { Tx } from '@/db/client'
import type { Form } from '@/domain/form'
import type { Person } from '@/domain/people/person'
import type { Capacity } from '@/domain/permissions'
import { type Entered, enter } from '@/domain/registration/enter'
import { action } from './action'

type Doing<F extends Form> = {
  tx: Tx
  person: Person
  it: Entered
  input: z.output<F>
}

type Act<F extends Form> = {
  /** As whom somebody acts: it is the page's to say. */
  as: Capacity
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
export function onRegistration<F extends Form>(form: F, { as, may, does, goesTo }: Act<F>) {
  return action(form, async ({ tx, person, permit, home, input }) => {
    const { reference } = input as { reference: string }
    const it = await enter(tx, { reference })
    permit(may(person, it.registration))
    home(homeOf(it, as))
    await does({ tx, person, it, input })
    return goesTo?.(it) ?? homeOf(it, as)
  })
}

/** The page of a registration for whoever acts on it. */
export function homeOf({ reference, event, partnershipSlug }: Entered, as: Capacity): string {
  if (as === 'delegate') return `/my/${reference}`
  if (as === 'staff') return `/staff/events/${event.slug}/attendees/${reference}`
  return `/coordinator/events/${event.slug}/partnerships/${partnershipSlug}`
}
