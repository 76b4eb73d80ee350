import type { View } from './door-books'
import type { For } from './door-list'

/**
 * Everybody who is in as far as this phone knows: what the server told, and what it has not heard yet.
 * Who was tried before a day is in until it has begun, and then still has to come.
 */
export function cameInNow({ list, waiting, practice, undone }: View, today: string) {
  if (!list) return []
  const { cameIn, door } = list
  const own = [...waiting, ...practice.filter(({ day }) => day > today)].map((one) => ({
    ...one,
    ...{ door: door.name, doorId: door.id, repeats: null },
  }))
  const told = cameIn.filter(
    ({ id }) => !undone.includes(id) && !waiting.some((one) => one.id === id),
  )
  return [...told, ...own]
}

/** Whether two are of one day, and of one session if of any. */
export const sameFor = (one: For, other: For) =>
  one.day === other.day && one.session === other.session
