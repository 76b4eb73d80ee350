'use server'

import { prefer } from '@/domain/funding/prefer'
import { invitationForm, inviteColleagueForm } from '@/domain/partnership/colleague-form'
import {
  inviteColleague,
  openInvitation,
  remindColleague,
  withdrawInvitation,
} from '@/domain/partnership/invite-colleague'
import { can } from '@/domain/permissions'
import { referenceForm } from '@/domain/registration/act-form'
import { cancelling, substituting } from '@/lib/acts-on-registration'
import { forPartnership } from '@/lib/for-partnership'
import { onRegistration } from '@/lib/on-registration'
import { registeringOther } from '@/lib/register-other'

export const offerNext = onRegistration(referenceForm, {
  as: 'coordinator',
  may: (who, registration) => can.actForPartnership(who, registration, 'coordinator'),
  does: ({ tx, person, it }) => prefer(tx, person, it),
})

export const invite = forPartnership(
  'coordinator',
  inviteColleagueForm,
  ({ tx, person, event, partnership, input: { partyId, email, language } }) =>
    inviteColleague(tx, person, {
      eventId: event.id,
      partnershipId: partnership.id,
      ...{ partyId, email, locale: language },
    }),
)

export const remind = forPartnership(
  'coordinator',
  invitationForm,
  async ({ tx, person, event, partnership, input }) =>
    remindColleague(tx, person, await openInvitation(tx, event, partnership, input.invitationId)),
)

export const takeBackInvitation = forPartnership(
  'coordinator',
  invitationForm,
  async ({ tx, person, event, partnership, input }) =>
    withdrawInvitation(
      tx,
      person,
      await openInvitation(tx, event, partnership, input.invitationId),
    ),
)

export const registerOther = registeringOther('coordinator')
export const cancelDelegate = cancelling('coordinator')
export const substituteDelegate = substituting('coordinator')
