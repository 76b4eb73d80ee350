import type { z } from 'zod'
import type { Tx } from '@/db/client'
import { type Door, doorById } from '@/domain/check-in/doors'
import { eventById } from '@/domain/event/published'
import type { Form } from '@/domain/form'
import type { Person } from '@/domain/people/person'
import { NotFound } from '@/domain/refusal'
import { action } from './action'
import { stillKeeps } from './still-keeps'

type Doing<F extends Form> = {
  tx: Tx
  person: Person
  door: Door
  /** A page of the event's doors: of one of them, or of them all. */
  at: (doorId?: string) => string
  input: z.output<F>
}

type Act<F extends Form> = {
  may: (who: Person, door: Door) => boolean
  does: (doing: Doing<F>) => Promise<string>
}

/** An action at a door, told by its id; for whoever may not, it is not there. */
export function atDoor<F extends Form>(form: F, { may, does }: Act<F>) {
  return action(form, async ({ tx, person, permit, home, input }) => {
    const door = await doorById(tx, (input as { doorId: string }).doorId)
    permit(door !== null && may(person, door))
    const event = door && (await eventById(tx, door.eventId))
    if (!door || !event || !stillKeeps(person, event)) throw new NotFound()
    const at = (doorId?: string) => `/days/${event.slug}/door${doorId ? `/${doorId}` : ''}`
    home(at())
    return does({ tx, person, door, at, input })
  })
}
