import { changes } from '@/domain/rooming/changes'
import { guestChanges } from '@/domain/rooming/guest-changes'
import { hotelsOf } from '@/domain/rooming/hotels'
import { lastSent } from '@/domain/rooming/last-sent'
import { roomingAt } from '@/domain/rooming/rooming'
import { db } from '@/lib/db'

/** What has changed since a hotel of an event was sent its list; null for another's and before the first. */
export async function sentBefore(eventId: string, hotelId: string) {
  const hotel = (await hotelsOf(db(), eventId)).find(({ id }) => id === hotelId)
  const sent = hotel && (await lastSent(db(), hotel.id))
  if (!hotel || !sent) return null
  const told = guestChanges(changes(sent.rows, await roomingAt(db(), hotel)))
  return { hotel, sentAt: sent.sentAt, told }
}
