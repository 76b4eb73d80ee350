'use server'

import {
  decideOutcomesForm,
  moveInReserveForm,
  offerNextForm,
  releaseOutcomesForm,
} from '@/domain/application/decide-form'
import { decideOutcomes, takeDecisionsBack } from '@/domain/application/decide-outcomes'
import { idsInOrder, idsOf } from '@/domain/application/ids-of'
import { offerNext } from '@/domain/application/offer-places'
import { rankingFilter } from '@/domain/application/ranking-filter'
import { releaseOutcomes } from '@/domain/application/release-outcomes'
import { reopenApplication } from '@/domain/application/reopen-application'
import { moveInReserve } from '@/domain/application/reserve'
import { can } from '@/domain/permissions'
import { Problems } from '@/domain/problems'
import { NotFound } from '@/domain/refusal'
import { referenceForm } from '@/domain/registration/act-form'
import { forAcademy } from '@/lib/for-academy'
import { onApplication } from '@/lib/on-application'

/** Decides on all that are ticked, and comes back to where in the table one was, or to the one it came from. */
export const decideMany = forAcademy(decideOutcomesForm, {
  may: can.decideApplications,
  does: async ({ tx, person, event, at, input }) => {
    const { outcome, funding, reason, query, back, version: asOf } = input
    if (outcome === 'declined' && !reason) throw new Problems({ reason: 'reason.missing' })
    const { sort } = rankingFilter.parse(Object.fromEntries(new URLSearchParams(query)))
    const ids =
      outcome === 'reserve'
        ? await idsInOrder(tx, event.id, input.pick, sort)
        : await idsOf(tx, event.id, input.pick)
    if (ids.length === 0) throw new Problems({ pick: 'pick.choose' })
    const count =
      outcome === 'none'
        ? await takeDecisionsBack(tx, person, event.id, ids, { asOf })
        : await decideOutcomes(tx, person, event.id, ids, { outcome, funding, reason, asOf })
    if (back) return at(`applications/${encodeURIComponent(back)}`)
    const there = new URLSearchParams(query)
    there.set('decided', String(count))
    return at(`applications?${there}`)
  },
})

/** Tells the outcomes that are held, or the one of an application's own page. */
export const releaseHeld = forAcademy(releaseOutcomesForm, {
  may: can.decideApplications,
  does: async ({ tx, person, event, at, input, home }) => {
    const { reference, version: asOf } = input
    if (reference) {
      const one = at(`applications/${encodeURIComponent(reference)}`)
      home(one)
      await releaseOutcomes(tx, person, event.id, {
        only: await idsOf(tx, event.id, [reference]),
        asOf,
      })
      return one
    }
    home(at('applications/release'))
    const count = await releaseOutcomes(tx, person, event.id, { asOf })
    return at(`applications/release?released=${count}`)
  },
})

/** From an application's own page, told by its reference alone. */
export const reopenIt = onApplication(referenceForm, {
  may: can.decideApplications,
  does: ({ tx, person, it }) => reopenApplication(tx, person, it),
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
