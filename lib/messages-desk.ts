import { notFound } from 'next/navigation'
import type { Tx } from '@/db/client'
import { eventById } from '@/domain/event/published'
import { holdMessage } from '@/domain/message/hold'
import { messageById } from '@/domain/message/lists'
import { NotFound } from '@/domain/refusal'
import { db } from './db'
import { staffEvent } from './staff-only'

/** Where an event's messages are, without the language. */
export async function deskOf(tx: Tx, eventId: string): Promise<string> {
  const event = await eventById(tx, eventId)
  if (!event) throw new NotFound()
  return `/staff/events/${event.slug}/messages`
}

/** The page of a message, without the language. */
export const messagePage = async (tx: Tx, messageId: string): Promise<string> =>
  `${await deskOf(tx, (await holdMessage(tx, messageId)).eventId)}/${messageId}`

/** A message of an event, for staff. */
export async function staffMessage(slug: string, messageId: string) {
  const { event, person } = await staffEvent(slug)
  const message = (await messageById(db(), event.id, messageId)) ?? notFound()
  return { event, person, message }
}
