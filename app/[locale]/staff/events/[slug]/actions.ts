'use server'

import { eventById } from '@/domain/event/published'
import { giveUpPlace } from '@/domain/funding/give-up-place'
import { whereIs } from '@/domain/lists/where-is'
import { can } from '@/domain/permissions'
import { NotFound } from '@/domain/refusal'
import { takeBackForm } from '@/domain/registration/act-form'
import { decideChangeForm } from '@/domain/registration/change-form'
import { decideChange } from '@/domain/registration/decide-change'
import { decide as takeDecision } from '@/domain/review/decide'
import { decisionForm, releaseAllForm, releaseOneForm } from '@/domain/review/form'
import { releaseDecisions } from '@/domain/review/release'
import { decideSubstitution } from '@/domain/substitution/decide'
import { decideSubstitutionForm } from '@/domain/substitution/form'
import { action } from '@/lib/action'
import { onRegistration } from '@/lib/on-registration'

const attendee = ({ slug, reference }: { slug: string; reference: string }) =>
  `/staff/events/${slug}/attendees/${reference}`

export const decide = action(decisionForm, async ({ tx, person, permit, home, input }) => {
  permit(can.decide(person))
  const where = await whereIs(tx, input.registrationId)
  home(attendee(where))
  await takeDecision(tx, person, input.registrationId, {
    outcome: input.outcome,
    reason: input.reason,
    releaseNow: input.when === 'now',
    asOf: input.version,
  })
  return attendee(where)
})

export const releaseOne = action(releaseOneForm, async ({ tx, person, permit, home, input }) => {
  permit(can.release(person))
  const where = await whereIs(tx, input.registrationId)
  home(attendee(where))
  await releaseDecisions(tx, person, where.eventId, {
    only: [input.registrationId],
    asOf: input.version,
  })
  return attendee(where)
})

export const releaseAll = action(releaseAllForm, async ({ tx, person, permit, home, input }) => {
  permit(can.release(person))
  const event = await eventById(tx, input.eventId)
  if (!event) throw new NotFound()
  home(`/staff/events/${event.slug}/release`)
  await releaseDecisions(tx, person, event.id, { asOf: input.version })
  return `/staff/events/${event.slug}/release?done=yes`
})

export const decideRequest = action(decideChangeForm, async ({ tx, person, permit, input }) => {
  permit(can.decideChange(person))
  const { requestId, changeOutcome: outcome, changeReason: reason } = input
  return attendee(await whereIs(tx, await decideChange(tx, person, requestId, { outcome, reason })))
})

export const decideExchange = action(
  decideSubstitutionForm,
  async ({ tx, person, permit, input: { substitutionId, outcome } }) => {
    permit(can.decideSubstitution(person))
    const { reference } = await decideSubstitution(tx, person, substitutionId, outcome)
    return attendee(await whereIs(tx, { reference }))
  },
)

export const takeBack = onRegistration(takeBackForm, {
  as: 'staff',
  may: can.takeBackPlace,
  does: ({ tx, person, it, input }) => giveUpPlace(tx, person, it, input.takeBackReason),
})
