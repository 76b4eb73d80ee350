'use server'

import type { Tx } from '@/db/client'
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
import { eventBySlug } from '@/domain/event/published'
import { can } from '@/domain/permissions'
import { Problems } from '@/domain/problems'
import { NotFound } from '@/domain/refusal'
import { action } from '@/lib/action'

const applications = (event: string) => `/staff/events/${event}/applications`

async function academy(tx: Tx, slug: string) {
  const event = await eventBySlug(tx, slug)
  if (event?.kind !== 'academy') throw new NotFound()
  return event
}

/** Decides on all that are ticked, and comes back to where in the table one was. */
export const decideMany = action(decideOutcomesForm, async ({ tx, person, permit, input }) => {
  permit(can.decideApplications(person))
  const event = await academy(tx, input.event)
  const { outcome, funding, reason, query, back } = input
  if (outcome === 'declined' && !reason) throw new Problems({ reason: 'reason.missing' })
  const ids = await idsOf(tx, event.id, input.pick)
  if (ids.length === 0) throw new Problems({ pick: 'pick.choose' })
  const count =
    outcome === 'none'
      ? await takeDecisionsBack(tx, person, event.id, ids)
      : await decideOutcomes(tx, person, event.id, ids, { outcome, funding, reason })
  if (back) return `${applications(event.slug)}/${encodeURIComponent(back)}`
  const there = new URLSearchParams(query)
  there.set('decided', String(count))
  return `${applications(event.slug)}?${there}`
})

export const releaseHeld = action(eventForm, async ({ tx, person, permit, home, input }) => {
  permit(can.decideApplications(person))
  const event = await academy(tx, input.event)
  home(`${applications(event.slug)}/release`)
  const count = await releaseOutcomes(tx, person, event.id)
  return `${applications(event.slug)}/release?released=${count}`
})

export const moveOne = action(moveInReserveForm, async ({ tx, person, permit, input }) => {
  permit(can.decideApplications(person))
  const event = await academy(tx, input.event)
  const [id] = await idsOf(tx, event.id, [input.reference])
  if (!id) throw new NotFound()
  await moveInReserve(tx, person, event.id, id, input.direction)
  return `${applications(event.slug)}/reserve`
})

export const offerOne = action(offerNextForm, async ({ tx, person, permit, home, input }) => {
  permit(can.decideApplications(person))
  const event = await academy(tx, input.event)
  home(`${applications(event.slug)}/reserve`)
  await offerNext(tx, person, event.id, input.attendance)
  return `${applications(event.slug)}/reserve`
})
