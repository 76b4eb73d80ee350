'use server'

import { prefer } from '@/domain/funding/prefer'
import {
  invitationForm,
  inviteColleagueForm,
  registerColleagueForm,
} from '@/domain/partnership/colleague-form'
import {
  inviteColleague,
  openInvitation,
  remindColleague,
  withdrawInvitation,
} from '@/domain/partnership/invite-colleague'
import { can } from '@/domain/permissions'
import { privacyVersion } from '@/domain/privacy/notice'
import { referenceForm } from '@/domain/registration/act-form'
import { registerColleague } from '@/domain/registration/register-colleague'
import { forPartnership } from '@/lib/for-partnership'
import { onRegistration } from '@/lib/on-registration'
import { colleagueOf } from './colleague-of'

export const offerNext = onRegistration(referenceForm, {
  may: can.actForPartnership,
  does: ({ tx, person, it }) => prefer(tx, person, it),
})

export const invite = forPartnership(
  inviteColleagueForm,
  ({ tx, person, event, partnership, input: { partyId, email, language } }) =>
    inviteColleague(tx, person, {
      eventId: event.id,
      partnershipId: partnership.id,
      ...{ partyId, email, locale: language },
    }),
)

export const remind = forPartnership(
  invitationForm,
  async ({ tx, person, event, partnership, input }) =>
    remindColleague(tx, person, await openInvitation(tx, event, partnership, input.invitationId)),
)

export const takeBackInvitation = forPartnership(
  invitationForm,
  async ({ tx, person, event, partnership, input }) =>
    withdrawInvitation(
      tx,
      person,
      await openInvitation(tx, event, partnership, input.invitationId),
    ),
)

export const registerOther = forPartnership(
  registerColleagueForm,
  ({ tx, person, as, event, partnership, input }) =>
    registerColleague(
      tx,
      { ...person, as },
      {
        eventId: event.id,
        partnershipId: partnership.id,
        privacyVersion,
        ...colleagueOf(input),
      },
    ),
  ({ as, event }, { reference }) =>
    as === 'staff' ? `/staff/events/${event.slug}/attendees/${reference}?done=added` : null,
)
