import type { z } from 'zod'
import type { Tx } from '@/db/client'
import { type EnteredApplication, enterApplication } from '@/domain/application/enter-application'
import type { Form, Typed } from '@/domain/form'
import type { Person } from '@/domain/people/person'
import { action } from './action'

type Doing<F extends Form> = {
  tx: Tx
  person: Person
  it: EnteredApplication
  input: z.output<F>
  typed: Typed
}

type Act<F extends Form> = {
  /** Who may: the same predicate that draws the button. */
  may: (who: Person, application: EnteredApplication['registration']) => boolean
  does: (doing: Doing<F>) => Promise<unknown>
}

/**
 * An action on one application, told by its reference: entered first, so that nobody changes it
 * meanwhile; for whoever may not, it is not there. It leads back to the application's page.
 */
export function onApplication<F extends Form>(form: F, { may, does }: Act<F>) {
  return action(form, async ({ tx, person, permit, home, input, typed }) => {
    const { reference } = input as { reference: string }
    const it = await enterApplication(tx, { reference })
    permit(may(person, it.registration))
    const page =
      it.registration.personId === person.id
        ? `/my/${it.reference}`
        : `/staff/events/${it.event.slug}/applications/${it.reference}`
    home(page)
    await does({ tx, person, it, input, typed })
    return page
  })
}
