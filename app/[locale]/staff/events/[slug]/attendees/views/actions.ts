'use server'

import { eventForStaff } from '@/domain/event/published'
import { can } from '@/domain/permissions'
import { NotFound } from '@/domain/refusal'
import { changeView } from '@/domain/view/change-view'
import { changeViewForm, removeViewForm, saveViewForm } from '@/domain/view/form'
import { removeView } from '@/domain/view/remove-view'
import { saveView } from '@/domain/view/save-view'
import { action } from '@/lib/action'

const views = ({ slug }: { slug: string }) => `/staff/events/${slug}/attendees/views`

export const keepView = action(saveViewForm, async ({ tx, person, permit, input }) => {
  permit(can.workOnAttendees(person))
  const event = await eventForStaff(tx, input.slug)
  if (!event) throw new NotFound()
  const { viewName: name, shared, query } = input
  await saveView(tx, person, { eventId: event.id, name, shared, query })
  return views(event)
})

export const renameView = action(changeViewForm, async ({ tx, person, permit, input }) => {
  permit(can.workOnAttendees(person))
  const { viewId, viewName: name, shared } = input
  return views(await changeView(tx, person, viewId, { name, shared }))
})

export const dropView = action(removeViewForm, async ({ tx, person, permit, input }) => {
  permit(can.workOnAttendees(person))
  return views(await removeView(tx, person, input.viewId))
})
