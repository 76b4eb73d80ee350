import { randomInt } from 'node:crypto'

// Without 0 O 1 I L, 2 Z, 5 S, 8 B, U V: nothing that looks like another on paper or sounds like one.
const letters = '34679ACDEFGHJKMNPQRTWXY'

/** A reference such as VAS-7K3Q9: the event's prefix and five letters drawn at random, one of 6.4 million. */
export const newReference = (prefix: string): string => `${prefix}-${drawLetters(5)}`

/** So many letters drawn at random, none of which looks or sounds like another. */
export function drawLetters(count: number): string {
  let drawn = ''
  for (let i = 0; i < count; i++) drawn += letters[randomInt(letters.length)]
  return drawn
}

/** A reference as it was typed, in the one way it is written; PostgreSQL takes no control characters. */
export const tidyReference = (typed: string) =>
  typed
    .replace(/\p{Cc}/gu, '')
    .trim()
    .toUpperCase()
