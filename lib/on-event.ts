import type { z } from 'zod'
import type { Tx } from '@/db/client'
import { eventById } from '@/domain/event/published'
import type { Form } from '@/domain/form'
import type { Person } from '@/domain/people/person'
import { can } from '@/domain/permissions'
import { NotFound } from '@/domain/refusal'
import { action } from './action'

type Doing<F extends Form> = { tx: Tx; person: Person; input: z.output<F> }

/** Staff change an event, told by its id. What is done answers which of its pages to go on to. */
export function onEvent<F extends Form>(form: F, does: (doing: Doing<F>) => Promise<string>) {
  return action(form, async ({ tx, person, permit, input }) => {
    permit(can.editEvents(person))
    const { eventId } = input as { eventId: string }
    const event = await eventById(tx, eventId)
    if (!event) throw new NotFound()
    return `/staff/events/${event.slug}/${await does({ tx, person, input })}`
  })
}
