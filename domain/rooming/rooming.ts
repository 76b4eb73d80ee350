import type { Db } from '@/db/client'
import { type Guest, guestsOf } from './guests'
import { type Hotel, hotelsOf } from './hotels'
import type { RoomingRow } from './rooming-row'
import { roomsOf } from './rooms'
import { whoShares, wishesToShare } from './who-shares'

export type OfHotel = { hotel: Hotel | null; rows: RoomingRow[] }
export type Rooming = Awaited<ReturnType<typeof roomingOf>>

/**
 * Who sleeps where at an event, hotel by hotel; while no hotel is entered, all in one that is null.
 * Only whoever comes stands in a list. Whoever is offered a place and has not answered does not
 * come yet: they are counted apart, so that rooms can be kept for them.
 */
export async function roomingOf(db: Db, eventId: string) {
  const [guests, hotels] = await Promise.all([guestsOf(db, eventId), hotelsOf(db, eventId)])
  const coming = guests.filter(({ comes }) => comes)
  const answered = coming.filter(({ hasAnswered }) => hasAnswered)
  const where = whereTheySleep(answered, hotels)
  const lists: OfHotel[] = (hotels.length > 0 ? hotels : [null]).map((hotel) => ({
    hotel,
    rows: roomsOf(answered.filter(({ id }) => where.get(id) === (hotel?.id ?? null))),
  }))
  return {
    lists,
    /** Who has still to say which nights they stay. */
    unanswered: coming.filter(({ hasAnswered }) => !hasAnswered).length,
    /** Who comes and needs no bed. */
    withoutNights: answered.filter(({ nights }) => nights.length === 0).length,
    offered: guests.filter(({ comes }) => !comes).length,
    wishes: wishesToShare(answered, whoShares(answered)),
  }
}

/** The rooming list of one hotel of an event. */
export async function roomingAt(db: Db, hotel: Hotel): Promise<RoomingRow[]> {
  const { lists } = await roomingOf(db, hotel.eventId)
  return lists.find((list) => list.hotel?.id === hotel.id)?.rows ?? []
}

/** The hotel of each guest. Two who share sleep at one: where one of them was moved to, the other is too. */
function whereTheySleep(guests: Guest[], hotels: Hotel[]): Map<string, string | null> {
  const mates = whoShares(guests)
  const byId = new Map(guests.map((guest) => [guest.id, guest]))
  const usual = hotels[0]?.id ?? null
  return new Map(
    guests.map((guest) => {
      const mate = byId.get(mates.get(guest.id) ?? '')
      const both = mate ? [guest, mate].sort(byReference) : [guest]
      const moved = both.find(({ movedTo }) => movedTo !== null && movedTo !== usual)
      return [guest.id, moved?.movedTo ?? usual]
    }),
  )
}

const byReference = (one: Guest, other: Guest) => (one.reference < other.reference ? -1 : 1)
