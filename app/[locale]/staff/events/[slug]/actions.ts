'use server'

import { eventById } from '@/domain/event/published'
import { giveFreePlace } from '@/domain/funding/give-free-place'
import { whereIs } from '@/domain/lists/where-is'
import { can } from '@/domain/permissions'
import { NotFound } from '@/domain/refusal'
import { decide as takeDecision } from '@/domain/review/decide'
import {
  decisionForm,
  giveFreePlaceForm,
  releaseAllForm,
  releaseOneForm,
} from '@/domain/review/form'
import { releaseDecisions } from '@/domain/review/release'
import { action } from '@/lib/action'

const attendee = ({ slug, reference }: { slug: string; reference: string }) =>
  `/staff/events/${slug}/attendees/${reference}`

export const decide = action(decisionForm, async ({ tx, person, permit, input }) => {
  permit(can.decide(person))
  const where = await whereIs(tx, input.registrationId)
  await takeDecision(tx, person, input.registrationId, {
    outcome: input.outcome,
    reason: input.reason,
    releaseNow: input.when === 'now',
  })
  return attendee(where)
})

export const releaseOne = action(releaseOneForm, async ({ tx, person, permit, input }) => {
  permit(can.release(person))
  const where = await whereIs(tx, input.registrationId)
  await releaseDecisions(tx, person, where.eventId, [input.registrationId])
  return attendee(where)
})

export const releaseAll = action(releaseAllForm, async ({ tx, person, permit, input }) => {
  permit(can.release(person))
  const event = await eventById(tx, input.eventId)
  if (!event) throw new NotFound()
  await releaseDecisions(tx, person, event.id)
  return `/staff/events/${event.slug}/release?done=yes`
})

export const giveFree = action(giveFreePlaceForm, async ({ tx, person, permit, input }) => {
  permit(can.giveFreePlace(person))
  const first = await giveFreePlace(tx, person, input.eventId, input.partnershipId)
  return attendee(await whereIs(tx, first))
})
