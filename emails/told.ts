import type { Words } from './words'

/** What a letter says: its paragraphs, and what to do about it. */
export type Told = {
  /** The text under `<kind>.subject` if left out. */
  subject?: string
  paragraphs: (string | false | undefined)[]
  /** What staff wrote, as Markdown. */
  prose?: string
  /** By when to do what, if there is a time to it. */
  deadline?: string
}

/** How each kind of mail is told. */
export type Telling<Of extends { kind: string }, Out extends Told> = {
  [Kind in Of['kind']]: (mail: Extract<Of, { kind: Kind }>, words: Words) => Out
}

/** A mail told in the way of its kind. */
export function tell<Of extends { kind: string }, Out extends Told>(
  telling: Telling<Of, Out>,
  mail: Of,
  words: Words,
): Out {
  // The table has a way for every kind; which one takes which mail cannot be said here.
  const way = telling[mail.kind as Of['kind']] as (mail: Of, words: Words) => Out
  return way(mail, words)
}
