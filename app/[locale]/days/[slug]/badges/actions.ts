'use server'

import { printForm } from '@/domain/badge/form'
import { printBadges } from '@/domain/badge/print-badges'
import { eventById } from '@/domain/event/published'
import { can } from '@/domain/permissions'
import { NotFound } from '@/domain/refusal'
import { action } from '@/lib/action'

/** Notes badges as printed; their sheets are a file of their own, to be opened as often as it takes. */
export const print = action(printForm, async ({ tx, person, permit, input }) => {
  permit(can.printBadges(person, { eventId: input.eventId }))
  const event = await eventById(tx, input.eventId)
  if (!event) throw new NotFound()
  const { count } = await printBadges(tx, person, event.id, input.reference || undefined)
  return `/days/${event.slug}/badges?prepared=${count}`
})
