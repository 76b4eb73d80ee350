import type { z } from 'zod'
import type { Tx } from '@/db/client'
import { eventForStaff } from '@/domain/event/published'
import type { Event } from '@/domain/event/seats'
import type { Form } from '@/domain/form'
import type { Person } from '@/domain/people/person'
import { NotFound } from '@/domain/refusal'
import { action } from './action'

type Doing<F extends Form> = {
  tx: Tx
  person: Person
  event: Event
  /** The address of a page of staff for this event. */
  at: (page: string) => string
  /** The page that tells why it was refused when the form itself is gone from its own. */
  home: (path: string) => void
  input: z.output<F>
}

type Doings<F extends Form> = {
  /** Who may: the same predicate that draws the button. */
  may: (person: Person, at: { eventId: string }) => boolean
  does: (doing: Doing<F>) => Promise<string>
}

/** An action on an event by application, told by its address: where it leads is what it answers. */
export function forAcademy<F extends Form>(form: F, { may, does }: Doings<F>) {
  return action(form, async ({ tx, person, permit, home, input }) => {
    const { event: slug } = input as { event: string }
    const event = await eventForStaff(tx, slug)
    if (event?.kind !== 'academy') throw new NotFound()
    permit(may(person, { eventId: event.id }))
    const at = (page: string) => `/staff/events/${event.slug}/${page}`
    return does({ tx, person, event, at, home, input })
  })
}
