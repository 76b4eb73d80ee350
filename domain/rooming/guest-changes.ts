import type { RoomingChanges } from './changes'
import type { RoomGuest, RoomingRow } from './rooming-row'

/** A guest as a rooming list has them: their nights, and whom they share with. */
export type Staying = RoomGuest & { sharesWith: string | null }

/** What a hotel has to do about one guest: a new one, one who has left, or one with something else. */
export type GuestChange =
  | { kind: 'new'; reference: string; after: Staying }
  | { kind: 'left'; reference: string; before: Staying }
  | { kind: 'changed'; reference: string; before: Staying; after: Staying; what: What[] }

export const whatChanges = ['name', 'nights', 'room', 'paid'] as const
export type What = (typeof whatChanges)[number]

/**
 * The changes of a rooming list told guest by guest, as a hotel works: whoever moves in with
 * somebody has not left although their own room has.
 */
export function guestChanges({ added, removed, changed }: RoomingChanges): GuestChange[] {
  const before = guestsIn([...removed, ...changed.map((one) => one.before)])
  const after = guestsIn([...added, ...changed.map((one) => one.after)])
  const told: GuestChange[] = []
  for (const [reference, guest] of after) {
    const was = before.get(reference)
    const what = was ? whatChanged(was, guest) : []
    if (!was) told.push({ kind: 'new', reference, after: guest })
    else if (what.length > 0)
      told.push({ kind: 'changed', reference, before: was, after: guest, what })
  }
  for (const [reference, guest] of before)
    if (!after.has(reference)) told.push({ kind: 'left', reference, before: guest })
  return told
}

function guestsIn(rows: RoomingRow[]): Map<string, Staying> {
  return new Map(
    rows.flatMap(({ guests }) =>
      guests.map((guest): [string, Staying] => {
        const mate = guests.find(({ reference }) => reference !== guest.reference)
        const sharesWith = mate ? `${mate.givenNames} ${mate.familyName}` : null
        return [guest.reference, { ...guest, sharesWith }]
      }),
    ),
  )
}

function whatChanged(was: Staying, is: Staying): What[] {
  const differs: Record<What, boolean> = {
    name: was.familyName !== is.familyName || was.givenNames !== is.givenNames,
    nights: was.nights.join() !== is.nights.join(),
    room: was.sharesWith !== is.sharesWith,
    // With other nights, which of them are paid is told by the nights; only who pays is news.
    paid: was.paidByIcld.length > 0 !== is.paidByIcld.length > 0,
  }
  return whatChanges.filter((what) => differs[what])
}
