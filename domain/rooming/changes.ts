import type { RoomingRow } from './rooming-row'
import { byName } from './rooms'

export type RoomingChanges = {
  added: RoomingRow[]
  removed: RoomingRow[]
  changed: { before: RoomingRow; after: RoomingRow }[]
}

/** What is different in a rooming list from an older one, room by room. */
export function changes(before: RoomingRow[], after: RoomingRow[]): RoomingChanges {
  const [old, now] = [byRoom(before), byRoom(after)]
  return {
    added: after.filter(({ room }) => !old.has(room)),
    removed: before.filter(({ room }) => !now.has(room)),
    changed: after.flatMap((row) => {
      const was = old.get(row.room)
      return was && !same(was, row) ? { before: was, after: row } : []
    }),
  }
}

/** The list that comes of an older one and what has changed since. */
export function applied(
  before: RoomingRow[],
  { added, removed, changed }: RoomingChanges,
): RoomingRow[] {
  const rows = byRoom(before)
  for (const { room } of removed) rows.delete(room)
  for (const { after } of changed) rows.set(after.room, after)
  for (const row of added) rows.set(row.room, row)
  return [...rows.values()].sort(byName)
}

const byRoom = (rows: RoomingRow[]) => new Map(rows.map((row) => [row.room, row]))

// What is kept as JSON comes back with its fields in another order on one engine.
const same = (one: RoomingRow, other: RoomingRow) => told(one) === told(other)
const told = ({ room, kind, guests }: RoomingRow) =>
  JSON.stringify([
    room,
    kind,
    ...guests.map(({ reference, familyName, givenNames, arrives, departs, nights, paidByIcld }) => [
      ...[reference, familyName, givenNames, arrives, departs],
      ...[nights, paidByIcld],
    ]),
  ])
