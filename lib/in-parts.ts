import type { ListInWords } from './list-in-words'

/** A list that is all there, as its file takes it. */
export const inParts = ({ headings, rows }: ListInWords) => ({
  headings,
  rows: (async function* () {
    yield rows
  })(),
})

/** Words as they stand in the name of a file. */
export const plain = (words: string) =>
  words
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
