import type { VerifyInWords } from './papers-in-words'
import { codeBoxes } from './pdf/code'
import type { Sheets } from './pdf/sheets'
import { drawLines, heightOf, type Look, linesIn, widthOf } from './pdf/words'

// Heavy, as what draws with it: imported only by whoever draws a ticket, a letter or a certificate.

export const accent = '#075248'
export const ink = '#14211e'
export const quiet = '#465551'
export const line = '#d8d8ce'

/** A code whose black stands on `x`: the white around it lies outside the text's edge. */
export function drawCode(
  sheets: Sheets,
  code: VerifyInWords['code'],
  x: number,
  y: number,
  width: number,
) {
  const quietZone = (4 / code.size) * width
  sheets.fill('#000000', codeBoxes(code, x - quietZone, y, width))
}

export const verifyHeight = 84
const gap = 6

/** A paper's number, and where anybody can ask whether it is in force; from the left edge or up to the right one. */
export function drawVerify(
  sheets: Sheets,
  { number, note, address, code }: VerifyInWords,
  room: { x: number; y: number; width: number },
  align: 'left' | 'right' = 'left',
) {
  const widest = room.width - verifyHeight - gap
  const parts: [string[], Look][] = (
    [
      [number, { size: 12, weight: 700, colour: ink }],
      [note, { size: 9, colour: quiet }],
      [address, { size: 9, colour: accent }],
    ] as [string, Look][]
  ).map(([text, look]) => [linesIn(text, widest, look), look])
  const width = Math.max(...parts.map(([lines, look]) => widthOf(lines, look)))
  const x = align === 'left' ? room.x : room.x + room.width - width - verifyHeight - gap
  drawCode(sheets, code, x, room.y, verifyHeight)

  const height = parts.reduce((sum, [lines, look]) => sum + heightOf(lines, look), 0)
  let y = room.y + (verifyHeight - height) / 2
  const beside = { x: x + verifyHeight + gap, width: widest }
  for (const [lines, look] of parts) y = drawLines(sheets, lines, { ...beside, y }, look)
}
