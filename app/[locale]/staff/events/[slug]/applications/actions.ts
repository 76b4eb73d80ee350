'use server'

import {
  decideOutcomesForm,
  eventForm,
  moveInReserveForm,
  offerNextForm,
} from '@/domain/application/decide-form'
import { decideOutcomes, takeDecisionsBack } from '@/domain/application/decide-outcomes'
import { idsOf } from '@/domain/application/ids-of'
import { offerNext } from '@/domain/application/offer-places'
import { releaseOutcomes } from '@/domain/application/release-outcomes'
import { moveInReserve } from '@/domain/application/reserve'
import { can } from '@/domain/permissions'
import { Problems } from '@/domain/problems'
import { NotFound } from '@/domain/refusal'
import { forAcademy } from '@/lib/for-academy'

/** Decides on all that are ticked, and comes back to where in the table one was, or to the one it came from. */
export const decideMany = forAcademy(decideOutcomesForm, {
  may: can.decideApplications,
  does: async ({ tx, person, event, at, input }) => {
    const { outcome, funding, reason, query, back } = input
    if (outcome === 'declined' && !reason) throw new Problems({ reason: 'reason.missing' })
    const ids = await idsOf(tx, event.id, input.pick)
    if (ids.length === 0) throw new Problems({ pick: 'pick.choose' })
    const count =
      outcome === 'none'
        ? await takeDecisionsBack(tx, person, event.id, ids)
        : await decideOutcomes(tx, person, event.id, ids, { outcome, funding, reason })
    if (back) return at(`applications/${encodeURIComponent(back)}`)
    const there = new URLSearchParams(query)
    there.set('decided', String(count))
    return at(`applications?${there}`)
  },
})

export const releaseHeld = forAcademy(eventForm, {
  may: can.decideApplications,
  does: async ({ tx, person, event, at, home }) => {
    home(at('applications/release'))
    const count = await releaseOutcomes(tx, person, event.id)
    return at(`applications/release?released=${count}`)
  },
})

export const moveOne = forAcademy(moveInReserveForm, {
  may: can.decideApplications,
  does: async ({ tx, person, event, at, input }) => {
    const [id] = await idsOf(tx, event.id, [input.reference])
    if (!id) throw new NotFound()
    await moveInReserve(tx, person, event.id, id, input.direction)
    return at(`applications/reserve${input.page > 1 ? `?page=${input.page}` : ''}`)
  },
})

export const offerOne = forAcademy(offerNextForm, {
  may: can.decideApplications,
  does: async ({ tx, person, event, at, input, home }) => {
    home(at('applications/reserve'))
    await offerNext(tx, person, event.id, input.attendance)
    return at('applications/reserve')
  },
})
