import { a4, millimetre } from './paper'

/** How badges lie on a sheet of A4, in millimetres. */
export type BadgeSheet = {
  id: string
  width: number
  height: number
  columns: number
  rows: number
  /** Between two badges beside each other, and one above the other. */
  gap: { x: number; y: number }
}

const none = { x: 0, y: 0 }

/** The sheets there are; the first is meant where nothing is said. The block lies in the middle. */
export const badgeSheets: [BadgeSheet, ...BadgeSheet[]] = [
  { id: '90x55', width: 90, height: 55, columns: 2, rows: 5, gap: none },
  { id: '86x54', width: 86, height: 54, columns: 2, rows: 5, gap: none },
  { id: '95x65', width: 95, height: 65, columns: 2, rows: 4, gap: none },
  { id: '97x138', width: 97, height: 138, columns: 2, rows: 2, gap: none },
  { id: '85x55-10', width: 85, height: 55, columns: 2, rows: 4, gap: { x: 10, y: 10 } },
]

/** The sheet of an id, the first when there is none. */
export const sheetOf = (id: string | null): BadgeSheet =>
  badgeSheets.find((sheet) => sheet.id === id) ?? badgeSheets[0]

export type Box = { x: number; y: number; width: number; height: number }

/** Where the badges lie on a sheet, in points, row after row. */
export function boxesOf({ columns, rows, gap, ...size }: BadgeSheet): Box[] {
  const [width, height] = [size.width * millimetre, size.height * millimetre]
  const [gapX, gapY] = [gap.x * millimetre, gap.y * millimetre]
  const left = (a4.width - columns * width - (columns - 1) * gapX) / 2
  const top = (a4.height - rows * height - (rows - 1) * gapY) / 2
  return Array.from({ length: columns * rows }, (_, i) => ({
    x: left + (i % columns) * (width + gapX),
    y: top + Math.floor(i / columns) * (height + gapY),
    width,
    height,
  }))
}
