import type { Server } from './server.ts'
import { conference } from './test.ts'

const idOf = (name: string) => `hotel-${name.toLowerCase()}`

/** A hotel of the conference; added twice it is there once. */
export function addHotel(server: Server, name: string, rooms: number | null = null): string {
  const id = idOf(name)
  server.arrange(
    `insert into hotels (id, event_id, name, email, rooms, position)
     select ?, id, ?, ?, ?, (select count(*) + 1 from hotels) from events where slug = ?
     on conflict do nothing`,
    ...[id, name, `${id}@hotel.example`, rooms, conference],
  )
  return id
}

/** An empty rooming list, as if the hotel had been sent it when nobody had come yet. */
export function addSentList(server: Server, hotelId: string) {
  server.arrange(
    `insert into rooming_lists (hotel_id, sent_at, sent_by, rows)
     select ?, ?, id, '[]' from people limit 1`,
    ...[hotelId, Date.parse('2019-03-20T09:00:00Z')],
  )
}
