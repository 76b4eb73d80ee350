import { dayAfter } from '../clock'
import type { RoomingRow } from './rooming-row'

export type Night = {
  night: string
  singles: number
  doubles: number
  rooms: number
  guests: number
  /** How many of the guests ICLD pays for that night. */
  paidByIcld: number
}

/** How many rooms and guests a rooming list has, night by night, from the first to the last; nights between without anybody too. */
export function occupancy(rows: RoomingRow[]): Night[] {
  const nights = rows.flatMap(({ guests }) => guests.flatMap((guest) => guest.nights)).sort()
  const [first, last] = [nights[0], nights.at(-1)]
  if (!first || !last) return []
  const counted: Night[] = []
  for (let night = first; night <= last; night = dayAfter(night)) counted.push(of(rows, night))
  return counted
}

function of(rows: RoomingRow[], night: string): Night {
  const asleep = rows.map(({ guests }) => guests.filter(({ nights }) => nights.includes(night)))
  const singles = asleep.filter(({ length }) => length === 1).length
  const doubles = asleep.filter(({ length }) => length === 2).length
  return {
    ...{ night, singles, doubles, rooms: singles + doubles, guests: singles + 2 * doubles },
    paidByIcld: asleep.flat().filter(({ paidByIcld }) => paidByIcld.includes(night)).length,
  }
}
