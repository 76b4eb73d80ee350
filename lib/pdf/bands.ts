import { emsOf } from './type'

/** Columns that have room beside each other on a sheet, each with its number and its place. */
export type Band = { column: number; x: number; width: number }[]

type Fitted = { size: number; bands: Band[] }

/** In points: how large a list is written when there is room, and how small it can still be read. */
const largest = 9
const smallest = 6.5
const gap = 6

/**
 * How the columns of a list are laid out on sheets of a width: as large as they have room beside
 * each other; where they have none even when they are small, they go on on a second sheet and a
 * third, each with the first column again.
 */
export function fitted(headings: { title: string; width: number }[], room: number): Fitted {
  const widthsAt = (size: number) =>
    headings.map(({ title, width }) => naturalWidth(title, width) * size + gap)
  for (let size = largest; size >= smallest; size -= 0.5)
    if (sum(widthsAt(size)) <= room)
      return { size, bands: [spread(headings.keys(), widthsAt(size), room)] }
  const widths = widthsAt(smallest).map((width) => Math.min(width, room / 2))
  const bands: number[][] = [[]]
  for (const [column, width] of widths.entries()) {
    const band = bands.at(-1) as number[]
    if (band.length > 1 && sum(band.map((c) => widths[c] ?? 0)) + width > room * squeezed)
      bands.push([0, column])
    else band.push(column)
  }
  return { size: smallest, bands: bands.map((band) => spread(band, widths, room)) }
}

// Columns are rarely full: a sixth less than all they ask for is enough, and lines are broken.
const squeezed = 1.2

// Half an em a letter, and its heading's longest word whole.
function naturalWidth(title: string, width: number): number {
  const words = title.split(/\s+/).map((word) => emsOf(word, 700))
  return Math.max(Math.min(width, 40) * 0.42, ...words)
}

function spread(columns: Iterable<number>, widths: number[], room: number): Band {
  const of = [...columns]
  const scale = Math.min(room / sum(of.map((column) => widths[column] ?? 0)), 1.6)
  let x = 0
  return of.map((column) => {
    const width = (widths[column] ?? 0) * scale
    x += width
    return { column, x: x - width, width: width - gap }
  })
}

const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0)
