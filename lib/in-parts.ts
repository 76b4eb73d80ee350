import type { ListInWords } from './list-in-words'

/** A list that is all there, as its file takes it. */
export const inParts = ({ headings, rows }: ListInWords) => ({
  headings,
  rows: (async function* () {
    yield rows
  })(),
})
