'use server'

import { withQuery } from '@/components/query'
import { eventBySlug } from '@/domain/event/published'
import { partnershipById } from '@/domain/partnership/by-id'
import { changePartnership, newPartnership } from '@/domain/partnership/change-partnership'
import { endPartnership, takeUpAgain } from '@/domain/partnership/end-partnership'
import {
  editPartnershipForm,
  inviteAllForm,
  inviteOneForm,
  nameCoordinatorForm,
  newPartnershipForm,
  ofPartnershipForm,
} from '@/domain/partnership/form'
import { invitePartnerships, inviteTheRest } from '@/domain/partnership/invite-partnerships'
import { findOrAdd } from '@/domain/people/find-or-add'
import { giveRole } from '@/domain/people/give-role'
import { can } from '@/domain/permissions'
import { NotFound } from '@/domain/refusal'
import { action } from '@/lib/action'

const at = (slug: string) => `/staff/partnerships/${slug}`

export const addPartnership = action(newPartnershipForm, async ({ tx, person, permit, input }) => {
  permit(can.managePartnerships(person))
  return withQuery(at(await newPartnership(tx, person, input)), { done: 'added' })
})

export const savePartnership = action(
  editPartnershipForm,
  async ({ tx, person, permit, input }) => {
    permit(can.managePartnerships(person))
    return withQuery(at(await changePartnership(tx, person, input)), { done: 'changed' })
  },
)

export const closePartnership = action(ofPartnershipForm, async ({ tx, person, permit, input }) => {
  permit(can.managePartnerships(person))
  return withQuery(at(await endPartnership(tx, person, input.partnershipId)), { done: 'ended' })
})

export const reopenPartnership = action(
  ofPartnershipForm,
  async ({ tx, person, permit, input }) => {
    permit(can.managePartnerships(person))
    return withQuery(at(await takeUpAgain(tx, person, input.partnershipId)), { done: 'reopened' })
  },
)

export const nameCoordinator = action(
  nameCoordinatorForm,
  async ({ tx, person, permit, input: { partnershipId, email, language } }) => {
    permit(can.giveRoles(person))
    const { slug } = await partnershipById(tx, partnershipId)
    const coordinator = await findOrAdd(tx, email, language)
    await giveRole(
      tx,
      coordinator.id,
      { role: 'partnership-coordinator', partnershipId },
      person.id,
    )
    return withQuery(at(slug), { named: email })
  },
)

export const inviteOne = action(
  inviteOneForm,
  async ({ tx, person, permit, home, input: { partnershipId, eventId } }) => {
    permit(can.managePartnerships(person))
    const { slug } = await partnershipById(tx, partnershipId)
    home(at(slug))
    await invitePartnerships(tx, person, eventId, [partnershipId])
    return withQuery(at(slug), { done: 'invited' })
  },
)

export const inviteAll = action(
  inviteAllForm,
  async ({ tx, person, permit, home, input: { event: slug, count } }) => {
    permit(can.managePartnerships(person))
    const event = await eventBySlug(tx, slug)
    if (!event) throw new NotFound()
    const page = `/staff/events/${slug}/invitations`
    home(page)
    await inviteTheRest(tx, person, event.id, count)
    return withQuery(page, { done: count })
  },
)
