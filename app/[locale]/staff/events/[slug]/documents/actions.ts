'use server'

import { changeDocumentTexts } from '@/domain/documents/change-texts'
import { documentTextsForm } from '@/domain/documents/form'
import { eventById } from '@/domain/event/published'
import { can } from '@/domain/permissions'
import { NotFound } from '@/domain/refusal'
import { action } from '@/lib/action'

export const saveDocumentTexts = action(
  documentTextsForm,
  async ({ tx, person, permit, input }) => {
    permit(can.changeEvent(person))
    const event = await eventById(tx, input.eventId)
    if (event?.kind !== 'academy') throw new NotFound()
    await changeDocumentTexts(tx, person, input)
    return `/staff/events/${event.slug}/documents?done=yes`
  },
)
