'use server'

import { withQuery } from '@/components/query'
import { can } from '@/domain/permissions'
import { assignFilter, isShown } from '@/domain/review/assign-filter'
import { assignReviews } from '@/domain/review/assign-reviews'
import { assignments } from '@/domain/review/assignments'
import { carryOutPlan } from '@/domain/review/carry-out-plan'
import { assignForm, planForm } from '@/domain/review/review-form'
import { takeBack as takeReviewsBack } from '@/domain/review/take-back'
import { forAcademy } from '@/lib/for-academy'

export const assign = forAcademy(assignForm, {
  may: can.assignReviews,
  does: async ({ tx, person, event, at, input }) => {
    const { references, everything, reviewerId } = input
    const filter = assignFilter.parse(Object.fromEntries(new URLSearchParams(input.part)))
    const { applications } = await assignments(tx, event.id)
    const chosen = applications
      .filter((one) =>
        everything === 'yes' ? isShown(one, filter) : references.includes(one.reference),
      )
      .map(({ id }) => id)
    if (input.press === 'take-back') {
      const taken = await takeReviewsBack(tx, person, event.id, reviewerId, chosen)
      return withQuery(at('assign'), { ...filter, taken, left: chosen.length - taken || '' })
    }
    const pairs = chosen.map((registrationId) => ({ registrationId, reviewerId }))
    const told = await assignReviews(tx, person, event.id, pairs)
    // What was ticked and is not there any more was decided or withdrawn meanwhile.
    const gone = everything === 'yes' ? 0 : new Set(references).size - chosen.length
    return withQuery(at('assign'), {
      ...filter,
      assigned: told.assigned,
      already: told.already || '',
      conflict: told.conflict || '',
      closed: told.closed + gone || '',
    })
  },
})

export const carryOut = forAcademy(planForm, {
  may: can.assignReviews,
  does: async ({ tx, person, event, at, input: { per, shown } }) => {
    const { assigned, short } = await carryOutPlan(tx, person, event.id, per)
    return withQuery(at('assign'), {
      assigned,
      short: short || '',
      planned: shown === assigned ? '' : shown,
    })
  },
})
