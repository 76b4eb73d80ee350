import type { Tx } from '@/db/client'
import { enterEvent } from '@/domain/event/seats'
import { whereIs } from '@/domain/lists/where-is'
import { NotFound } from '@/domain/refusal'
import { taggable } from '@/domain/tag/tag'

/** One registration, as notes and tags are set on it, with its event held. */
export async function marked(tx: Tx, reference: string) {
  const { eventId, slug } = await whereIs(tx, { reference })
  const event = await enterEvent(tx, eventId)
  const [registration] = await taggable(tx, eventId, [reference])
  if (!registration) throw new NotFound()
  const desk = event.kind === 'academy' ? 'applications' : 'attendees'
  return { registration, page: `/staff/events/${slug}/${desk}/${reference}` }
}
