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
      return isFirst(guest, mate) ? [row([guest, mate])] : []
    })
    .sort(byName)
}

const row = (guests: Sleeping[]): RoomingRow => ({
  // The same whoever is named first.
  room: guests.map(({ reference }) => reference).sort()[0] ?? '',
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
export function byName({ guests: [one] }: RoomingRow, { guests: [other] }: RoomingRow): number {
  if (!one || !other || one.reference === other.reference) return 0
  return isFirst(one, other) ? -1 : 1
}

type Named = Pick<RoomGuest, 'familyName' | 'givenNames' | 'reference'>

const isFirst = (one: Named, other: Named) => orderOf(one) < orderOf(other)

const orderOf = ({ familyName, givenNames, reference }: Named) =>
  [sortKey(familyName), sortKey(givenNames), reference].join('\n')
