import { withOffset } from '../clock'
import type { Cell } from './cell'

const written = (cell: Cell) => JSON.stringify(cell instanceof Date ? withOffset(cell) : cell)

/** A table as JSON, in parts: an array of objects by their headings, instants in Europe/Stockholm. */
export async function* json(
  titles: string[],
  rows: AsyncIterable<Cell[][]>,
): AsyncGenerator<string> {
  // Written by hand: an object of JavaScript's own would put a heading that is a number first.
  const keys = toldApart(titles).map((title) => JSON.stringify(title))
  const object = (cells: Cell[]) =>
    `{${cells.map((cell, i) => `${keys[i]}:${written(cell)}`).join(',')}}`
  yield '['
  let mark = '\n'
  for await (const part of rows) {
    if (part.length === 0) continue
    yield mark + part.map(object).join(',\n')
    mark = ',\n'
  }
  yield '\n]\n'
}

/** Titles of which none is like another: of two that are, the second has its number behind it. */
function toldApart(titles: string[]): string[] {
  const taken = new Set<string>()
  return titles.map((title) => {
    let name = title
    for (let number = 2; taken.has(name); number++) name = `${title} (${number})`
    taken.add(name)
    return name
  })
}
