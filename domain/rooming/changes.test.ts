import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayAfter } from '../clock'
import { applied, changes } from './changes'
import { guestChanges } from './guest-changes'
import { occupancy } from './occupancy'
import type { RoomGuest, RoomingRow } from './rooming-row'
import { byName } from './rooms'

const nights = fc.subarray(['2019-05-11', '2019-05-12', '2019-05-13', '2019-05-14'], {
  minLength: 1,
})
const guest = fc
  .record({
    reference: fc.constantFrom(...Array.from({ length: 14 }, (_, i) => `VAS-${i + 10}`)),
    familyName: fc.constantFrom('Öberg', 'Åkerlund', 'Berg', '李', 'O’Neill'),
    givenNames: fc.constantFrom('Kagiso', 'Åsa', ''),
    nights,
    isFunded: fc.boolean(),
  })
  .map(
    ({ nights, isFunded, ...named }): RoomGuest => ({
      ...named,
      arrives: nights[0] ?? '',
      departs: dayAfter(nights.at(-1) ?? ''),
      nights,
      paidByIcld: isFunded ? nights : [],
    }),
  )

/** Any rooming list: whoever is in it is in one room. */
const list = fc.uniqueArray(guest, { selector: ({ reference }) => reference }).chain((guests) =>
  fc.array(fc.boolean(), { minLength: guests.length, maxLength: guests.length }).map((pairs) => {
    const rows: RoomingRow[] = []
    for (let i = 0; i < guests.length; i++) {
      const together = guests.slice(i, i + (pairs[i] ? 2 : 1))
      const [first] = together
      if (!first) continue
      rows.push({
        room: first.reference,
        kind: together.length === 2 ? 'double' : 'single',
        guests: together,
      })
      i += together.length - 1
    }
    return rows.sort(byName)
  }),
)

test('any old list and its changes are the new list', () => {
  fc.assert(
    fc.property(list, list, (before, after) => {
      expect(applied(before, changes(before, after))).toEqual(after)
    }),
    { numRuns: 500 },
  )
})

test('a list that is as it was has no changes, also when it comes back from being kept', () => {
  fc.assert(
    fc.property(list, (rows) => {
      const kept = rows.map(({ guests, kind, room }) => ({
        guests: guests.map(turned),
        kind,
        room,
      }))
      const none = { added: [], removed: [], changed: [] }
      expect(changes(kept as RoomingRow[], rows)).toEqual(none)
    }),
  )
})

test('told guest by guest, whoever is told nothing of is in both lists with the same nights and company', () => {
  fc.assert(
    fc.property(list, list, (before, after) => {
      const told = guestChanges(changes(before, after))
      expect(new Set(told.map(({ reference }) => reference)).size).toBe(told.length)
      const [old, now] = [stays(before), stays(after)]
      for (const reference of new Set([...old.keys(), ...now.keys()])) {
        const change = told.find((one) => one.reference === reference)
        const expected = !old.has(reference)
          ? 'new'
          : !now.has(reference)
            ? 'left'
            : old.get(reference) === now.get(reference)
              ? undefined
              : 'changed'
        expect(change?.kind, reference).toBe(expected)
      }
    }),
    { numRuns: 300 },
  )
})

test('every night has as many guests as its rooms hold, and none is lost', () => {
  fc.assert(
    fc.property(list, (rows) => {
      const counted = occupancy(rows)
      const slept = rows.flatMap(({ guests }) => guests.flatMap(({ nights }) => nights)).length
      expect(counted.reduce((sum, { guests }) => sum + guests, 0)).toBe(slept)
      for (const { rooms, singles, doubles, guests, paidByIcld } of counted) {
        expect([rooms, guests]).toEqual([singles + doubles, singles + 2 * doubles])
        expect(paidByIcld).toBeLessThanOrEqual(guests)
      }
    }),
  )
})

test('a room of two is a single room on the nights of only one of them', () => {
  const [a, b] = ['2019-05-12', '2019-05-13']
  const rows = [double(['2019-05-12', '2019-05-13'], ['2019-05-13', '2019-05-14'])]
  expect(occupancy(rows)).toMatchObject([
    { night: a, singles: 1, doubles: 0 },
    { night: b, singles: 0, doubles: 1 },
    { night: '2019-05-14', singles: 1, doubles: 0 },
  ])
})

test('whoever moves in with somebody has not left', () => {
  const [row] = [double(['2019-05-12'], ['2019-05-12'])]
  const alone = row.guests.map(
    (one): RoomingRow => ({ room: one.reference, kind: 'single', guests: [one] }),
  )
  expect(guestChanges(changes(alone, [row]))).toMatchObject([
    { kind: 'changed', reference: 'A', what: ['room'], after: { sharesWith: 'B B' } },
    { kind: 'changed', reference: 'B', what: ['room'], after: { sharesWith: 'A A' } },
  ])
})

function double(first: string[], second: string[]): RoomingRow {
  const guest = (name: string, nights: string[]): RoomGuest => ({
    ...{ reference: name, familyName: name, givenNames: name, nights, paidByIcld: [] },
    ...{ arrives: nights[0] ?? '', departs: dayAfter(nights.at(-1) ?? '') },
  })
  return { room: 'A', kind: 'double', guests: [guest('A', first), guest('B', second)] }
}

// Its fields in another order.
const turned = (guest: RoomGuest) => Object.fromEntries(Object.entries(guest).reverse())

const stays = (rows: RoomingRow[]) =>
  new Map(
    rows.flatMap(({ guests }) =>
      guests.map((guest) => {
        const mate = guests.find(({ reference }) => reference !== guest.reference)
        const { familyName, givenNames, nights, paidByIcld } = guest
        return [
          guest.reference,
          JSON.stringify([
            ...[familyName, givenNames, nights, paidByIcld.length > 0],
            mate && `${mate.givenNames} ${mate.familyName}`,
          ]),
        ] as const
      }),
    ),
  )
