'use server'

import { createEvent } from '@/domain/event/create-event'
import { duplicateEvent } from '@/domain/event/duplicate-event'
import { duplicateForm, newEventForm } from '@/domain/event/form'
import { can } from '@/domain/permissions'
import { action } from '@/lib/action'

export const beginEvent = action(newEventForm, async ({ tx, person, permit, input }) => {
  permit(can.editEvents(person))
  return `/staff/events/${await createEvent(tx, person, input)}/settings?done=created`
})

export const beginNextEdition = action(duplicateForm, async ({ tx, person, permit, input }) => {
  permit(can.editEvents(person))
  return `/staff/events/${await duplicateEvent(tx, person, input)}/settings?done=created`
})
