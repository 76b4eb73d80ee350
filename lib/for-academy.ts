import type { z } from 'zod'
import type { Tx } from '@/db/client'
import { eventBySlug } from '@/domain/event/published'
import type { Event } from '@/domain/event/seats'
import type { Form } from '@/domain/form'
import type { Person } from '@/domain/people/person'
import { NotFound } from '@/domain/refusal'
import { action } from './action'

type Doing<F extends Form> = {
  tx: Tx
  person: Person
  event: Event
  input: z.output<F>
  home: (path: string) => void
}

type Act<F extends Form> = {
  /** Who may: the same predicate that draws the button. */
  may: (who: Person, at: { eventId: string }) => boolean
  /** Returns where to go on to, below the event's pages for staff. */
  does: (doing: Doing<F>) => Promise<string>
}

/** An action on an academy as a whole, told by its address; it leads to one of its pages for staff. */
export function forAcademy<F extends Form>(form: F, { may, does }: Act<F>) {
  return action(form, async ({ tx, person, permit, home, input }) => {
    const event = await eventBySlug(tx, (input as { event: string }).event)
    permit(event?.kind === 'academy' && may(person, { eventId: event.id }))
    if (!event) throw new NotFound()
    const pages = `/staff/events/${event.slug}`
    return `${pages}/${await does({ tx, person, event, input, home: (page) => home(`${pages}/${page}`) })}`
  })
}
