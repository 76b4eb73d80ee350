import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { hotels, roomingLists } from '@/db/schema/hotels'
import { record } from '../audit/record'
import { now } from '../clock'
import { enterEvent } from '../event/seats'
import type { Locale } from '../language'
import { queue } from '../mail/outbox'
import { NotFound } from '../refusal'
import { changes } from './changes'
import { guestChanges } from './guest-changes'
import { lastSent } from './last-sent'
import { roomingAt } from './rooming'
import type { RoomingRow } from './rooming-row'

/**
 * Sends a hotel its rooming list as it is now, and keeps it as what the next one is told against.
 * The letter names the list and how much is in it; the list itself goes with it as a file.
 */
export async function sendRoomingList(
  tx: Tx,
  sender: { id: string },
  hotelId: string,
  locale: Locale,
): Promise<void> {
  const [hotel] = await tx.select().from(hotels).where(eq(hotels.id, hotelId))
  if (!hotel) throw new NotFound()
  const { eventId } = hotel
  await enterEvent(tx, eventId)
  const rows = await roomingAt(tx, hotel)
  const before = await lastSent(tx, hotelId)
  const [list] = await tx
    .insert(roomingLists)
    .values({ hotelId, sentAt: now(), sentBy: sender.id, rows })
    .returning({ id: roomingLists.id })
  if (!list) throw new Error('the list was not kept')
  const counts = {
    rooms: rows.length,
    guests: guestsIn(rows),
    changes: before ? guestChanges(changes(before.rows, rows)).length : 0,
  }
  await record(tx, {
    act: 'rooming-list-sent',
    actorId: sender.id,
    eventId,
    subject: { kind: 'hotel', id: hotelId },
    after: { hotel: hotel.name, to: hotel.email, ...counts },
  })
  await queue(tx, {
    to: hotel.email,
    locale,
    mail: {
      ...{ kind: 'rooming-list', eventId, partnership: '' },
      ...{ hotel: hotel.name, listId: list.id, again: before !== null, ...counts },
    },
  })
}

export const guestsIn = (rows: RoomingRow[]) =>
  rows.reduce((sum, { guests }) => sum + guests.length, 0)
