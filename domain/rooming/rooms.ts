import { dayAfter } from '../clock'
import { sortKey } from '../registration/search-text'
import type { Guest } from './guests'
import type { RoomGuest, RoomingRow } from './rooming-row'
import { whoShares } from './who-shares'

type Sleeping = Omit<Guest, 'hasAnswered' | 'comes' | 'movedTo'>

/**
 * The rooms of guests, by the name of whoever comes first in each. Two who share have one row, each
 * with their own nights: on a night of only one of them it is a single room. Whoever has no night
 * has no row.
 */
export function roomsOf(guests: Sleeping[]): RoomingRow[] {
  const sleeping = guests.filter(({ nights }) => nights.length > 0)
  const mates = whoShares(sleeping)
  const byId = new Map(sleeping.map((guest) => [guest.id, guest]))
  return sleeping
    .flatMap((guest): RoomingRow[] => {
      const mate = byId.get(mates.get(guest.id) ?? '')
      if (!mate) return [row([guest])]
      return guest.reference < mate.reference ? [row([guest, mate])] : []
    })
    .sort(byName)
}

const row = (guests: Sleeping[]): RoomingRow => ({
  room: guests[0]?.reference ?? '',
  kind: guests.length === 1 ? 'single' : 'double',
  guests: guests.map(inRoom),
})

function inRoom({ reference, familyName, givenNames, nights, isFunded }: Sleeping): RoomGuest {
  const [first = ''] = nights
  return {
    ...{ reference, familyName, givenNames },
    arrives: first,
    departs: dayAfter(nights.at(-1) ?? first),
    nights,
    paidByIcld: isFunded ? nights : [],
  }
}

/** The order of every rooming list: by name, and by reference where names are alike. */
export function byName(one: RoomingRow, other: RoomingRow): number {
  const [a, b] = [orderOf(one), orderOf(other)]
  if (a !== b) return a < b ? -1 : 1
  return one.room < other.room ? -1 : one.room > other.room ? 1 : 0
}

const orderOf = ({ guests: [first] }: RoomingRow) =>
  first ? `${sortKey(first.familyName)}\n${sortKey(first.givenNames)}` : ''
