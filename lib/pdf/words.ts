import { linesOf, widestOf } from './lines'
import type { Sheets } from './sheets'
import { emsOf, lineOf, type Weight } from './type'

/** How a text looks: its size in points, its lines so many times as high. */
export type Look = { size: number; weight?: Weight; colour?: string; lineHeight?: number }
type Room = { x: number; y: number; width: number }

const leading = ({ size, lineHeight = 1.4 }: Look) => size * lineHeight

/** A text's lines within a width, in points. */
export const linesIn = (text: string, width: number, { size, weight = 400 }: Look) =>
  linesOf(text, width / size, weight, true)

/** How wide the widest of some lines is. */
export const widthOf = (lines: readonly string[], { size, weight = 400 }: Look) =>
  Math.max(0, ...lines.map((line) => emsOf(line, weight, true) * size))

/** How high so many lines are. */
export const heightOf = (lines: readonly string[], look: Look) => lines.length * leading(look)

/**
 * Draws lines beneath each other and says where they end. `fromTheRight`: lines of a script that is
 * written so stand at the right edge, as a name by itself does; else the text as a whole is
 * written from the left, whichever letters a line begins with.
 */
export function drawLines(
  sheets: Sheets,
  lines: readonly string[],
  { x, y, width }: Room,
  look: Look,
  fromTheRight = false,
): number {
  const { size, weight = 400, colour } = look
  if (colour) sheets.ink(colour)
  let top = y
  for (const text of lines) {
    const line = lineOf(text, weight, true, fromTheRight ? undefined : 'ltr')
    const shift = line.fromTheRight ? width - line.ems * size : 0
    sheets.text(line, x + shift, top + leading(look) / 2 + belowTheMiddle * size, size, weight)
    top += leading(look)
  }
  return top
}

// Where letters stand, from the middle of their line.
const belowTheMiddle = 0.355

/**
 * As large as a text fits into a room, its words whole and on so many lines at most; only what
 * cannot be read from a step away with its words whole is divided.
 */
export function fitted(
  text: string,
  { width, height }: { width: number; height: number },
  { size: largest, ...look }: Look,
  mostLines = 3,
): { lines: string[]; look: Look } {
  const { weight = 400, lineHeight = 1.4 } = look
  const at = (size: number, lines: string[]) => ({ lines, look: { ...look, size } })
  const hasRoom = (size: number, lines: string[]) => lines.length * size * lineHeight <= height
  const whole = Math.min(largest, width / (widestOf(text, weight, true) || 1))
  for (let size = whole; size >= wholeFrom; size = Math.min(size - 0.5, size * 0.95)) {
    // A hair more than the widest word: it is as wide as the line.
    const lines = linesOf(text, width / size + 0.001, weight, true)
    if (lines.length <= mostLines && hasRoom(size, lines)) return at(size, lines)
  }
  for (let size = Math.min(largest, wholeFrom); ; size -= 0.5) {
    const lines = linesOf(text, width / size, weight, true)
    if (size <= 4 || hasRoom(size, lines)) return at(size, lines)
  }
}

const wholeFrom = 9
