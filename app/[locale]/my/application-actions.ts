'use server'

import { acceptPlace } from '@/domain/application/accept-place'
import { declinePlace, withdrawApplication } from '@/domain/application/end-application'
import { settleForms } from '@/domain/application/journey-form'
import { settle } from '@/domain/application/settle'
import { can } from '@/domain/permissions'
import { cancelForm, referenceForm } from '@/domain/registration/act-form'
import { onApplication } from '@/lib/on-application'

export const takePlace = onApplication(referenceForm, {
  may: can.answerPlace,
  does: ({ tx, person, it }) => acceptPlace(tx, person, it),
})

export const leavePlace = onApplication(referenceForm, {
  may: can.answerPlace,
  does: ({ tx, person, it }) => declinePlace(tx, person, it),
})

export const withdrawIt = onApplication(cancelForm, {
  may: can.withdrawApplication,
  does: ({ tx, person, it, input }) =>
    withdrawApplication(tx, person, it, {
      how: it.registration.personId === person.id ? 'withdrawn' : 'staff',
      reason: input.reason,
    }),
})

export const settleTravel = onApplication(settleForms.travel.safeExtend(referenceForm.shape), {
  may: can.settleJourney,
  does: ({ tx, person, it, typed }) => settle(tx, person, it, 'travel', typed),
})

export const settleLodging = onApplication(settleForms.lodging.safeExtend(referenceForm.shape), {
  may: can.settleJourney,
  does: ({ tx, person, it, typed }) => settle(tx, person, it, 'lodging', typed),
})

export const settleNeeds = onApplication(settleForms.needs.safeExtend(referenceForm.shape), {
  may: can.settleJourney,
  does: ({ tx, person, it, typed }) => settle(tx, person, it, 'needs', typed),
})

export const settleVisibility = onApplication(
  settleForms.visibility.safeExtend(referenceForm.shape),
  {
    may: can.settleJourney,
    does: ({ tx, person, it, typed }) => settle(tx, person, it, 'visibility', typed),
  },
)
