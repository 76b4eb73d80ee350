import { acceptOffer } from '@/domain/funding/accept-offer'
import { type Capacity, can } from '@/domain/permissions'
import { cancelForm, referenceForm } from '@/domain/registration/act-form'
import { cancelRegistration } from '@/domain/registration/cancel'
import { undoCancellation } from '@/domain/registration/undo-cancellation'
import { askSubstitute } from '@/domain/substitution/ask'
import { substituteForm } from '@/domain/substitution/form'
import { onRegistration } from './on-registration'

// What can be done to a registration from more than one page, each in a capacity of its own.

export const cancelling = (as: Capacity) =>
  onRegistration(cancelForm, {
    as,
    may: (who, registration) => can.cancelRegistration(who, registration, as),
    does: ({ tx, person, it, input }) =>
      cancelRegistration(tx, person, it, { as, reason: input.reason }),
  })

export const undoing = (as: Capacity) =>
  onRegistration(referenceForm, {
    as,
    may: (who, registration) => can.cancelRegistration(who, registration, as),
    does: ({ tx, person, it }) => undoCancellation(tx, { id: person.id, as }, it),
  })

export const substituting = (as: Capacity) =>
  onRegistration(substituteForm, {
    as,
    may: (who, registration) => can.substitute(who, registration, as),
    does: ({ tx, person, it, input }) => askSubstitute(tx, person, it, input),
  })

export const accepting = (as: 'delegate' | 'staff') =>
  onRegistration(referenceForm, {
    as,
    may: (who, registration) => can.acceptOffer(who, registration, as),
    does: ({ tx, person, it }) => acceptOffer(tx, person, it),
  })
