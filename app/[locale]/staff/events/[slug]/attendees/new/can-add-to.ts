import type { Event } from '@/domain/event/seats'
import { isOver } from '@/domain/event/window'

/** Whether staff can register somebody for an event: a conference that is known and not over. */
export const canAddTo = (event: Event) =>
  event.kind === 'conference' && event.state !== 'draft' && !isOver(event)
