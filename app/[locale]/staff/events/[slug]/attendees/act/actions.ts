'use server'

import { eventForStaff } from '@/domain/event/published'
import { actOnMany } from '@/domain/many/act-on-many'
import { actOnManyForm, undoManyForm } from '@/domain/many/form'
import { lastActOnMany, undoMany } from '@/domain/many/undo-many'
import { can } from '@/domain/permissions'
import { NotFound } from '@/domain/refusal'
import { action } from '@/lib/action'

const result = (slug: string, entryId: number | null) =>
  `/staff/events/${slug}/attendees/act/${entryId}`

export const actOnThem = action(actOnManyForm, async ({ tx, person, permit, input }) => {
  permit(can.workOnAttendees(person) && can.decide(person) && can.release(person))
  const event = await eventForStaff(tx, input.event)
  if (!event) throw new NotFound()
  const { act, query, digest, tagName, reason, when } = input
  await actOnMany(tx, person, event.id, {
    ...{ act, query, digest, tagName, reason },
    releaseNow: when === 'now',
  })
  return result(event.slug, await lastActOnMany(tx, person, event.id))
})

export const undoThem = action(undoManyForm, async ({ tx, person, permit, input }) => {
  permit(can.workOnAttendees(person) && can.decide(person))
  const event = await eventForStaff(tx, input.event)
  if (!event) throw new NotFound()
  const undone = await undoMany(tx, person, event.id, input.entryId)
  return `${result(event.slug, input.entryId)}?undone=${undone}`
})
