import type { Locale } from '@/domain/language'
import type { QrCode } from '../qr-code'
import { type BadgeSheet, type Box, boxesOf } from './badge-sheets'
import { linesOf, widestOf } from './lines'
import { a4, millimetre } from './paper'
import { box, Sheets, stroke } from './sheets'
import { lineOf, type Weight } from './type'

// Heavy: imported only by whoever draws badges, and only then.

/** What a badge says, in words; the role has a colour as well. */
export type BadgeInWords = {
  name: string
  organisation: string
  country: string
  partnership: string
  role: string
  colour: string
  code: QrCode
}

const ink = '#14211e'
const quiet = '#465551'
const cut = '#555555'
const largestName = 56
const lineHeight = 1.15
// Where letters stand on their line, from its top.
const baseline = 0.86

/** Badges on sheets of A4 with marks where they are cut, some of the file at a time. */
export async function* badgesPdf(
  badges: Iterable<BadgeInWords>,
  sheet: BadgeSheet,
  about: { title: string; author: string; locale: Locale; at: Date },
): AsyncGenerator<Uint8Array> {
  const sheets = new Sheets(a4, about)
  const places = boxesOf(sheet)
  let next = 0
  for (const badge of badges) {
    const place = places[next % places.length] as Box
    if (next % places.length === 0) {
      sheets.next()
      drawCutMarks(sheets, places)
      yield* sheets.ready()
    }
    drawBadge(sheets, badge, place)
    next++
  }
  if (next === 0) sheets.next()
  sheets.end()
  yield* sheets.ready()
}

// Outside the badges, at both ends of every cut, and in the gaps between them.
function drawCutMarks(sheets: Sheets, places: Box[]) {
  const edges = (of: (box: Box) => number[]) => [
    ...new Set(places.flatMap(of).map((edge) => Math.round(edge * 100) / 100)),
  ]
  const xs = edges(({ x, width }) => [x, x + width])
  const ys = edges(({ y, height }) => [y, y + height])
  const [left, right] = [Math.min(...xs), Math.max(...xs)]
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)]
  const [off, long] = [1.5 * millimetre, 4 * millimetre]
  for (const x of xs) {
    sheets.stroke(cut, 0.4, stroke(x, top - off - long, x, top - off))
    sheets.stroke(cut, 0.4, stroke(x, bottom + off, x, bottom + off + long))
  }
  for (const y of ys) {
    sheets.stroke(cut, 0.4, stroke(left - off - long, y, left - off, y))
    sheets.stroke(cut, 0.4, stroke(right + off, y, right + off + long, y))
  }
}

function drawBadge(sheets: Sheets, badge: BadgeInWords, { x, y, width, height }: Box) {
  const padding = 4 * millimetre
  const band = Math.max(8 * millimetre, height * 0.12)
  const inner = { x: x + padding, width: width - 2 * padding }
  const code = Math.min(width * 0.3, (height - band) * 0.54)
  const nameRoom = height - band - code - padding * 1.6

  sheets.ink(ink)
  const forName = { width: inner.width, height: nameRoom }
  const name = fitted(badge.name, forName, Math.min(nameRoom * 0.75, largestName), 700)
  const above = (nameRoom - name.lines.length * name.size * lineHeight) / 2
  drawLines(sheets, name, { x: inner.x, y: y + padding + above, width: inner.width }, 700)

  // The white around the code may lie where the badge is white anyway.
  const codeY = y + height - band - code
  const codeX = x + width - code - padding / 3
  sheets.fill('#000000', modules(badge.code, codeX, codeY, code))

  drawDetails(sheets, badge, {
    x: inner.x,
    y: codeY + padding / 3,
    width: codeX - inner.x - 2,
    height: code - padding / 1.5,
  })

  sheets.fill(badge.colour, box(x, y + height - band, width, band))
  sheets.ink('#ffffff')
  const forRole = { width: inner.width, height: band * 0.8 }
  const role = fitted(badge.role, forRole, Math.min(band * 0.5, 16), 700)
  const roleY = y + height - band + (band - role.lines.length * role.size * lineHeight) / 2
  drawLines(sheets, role, { x: inner.x, y: roleY, width: inner.width }, 700)
  sheets.ink(ink)
}

type Room = { x: number; y: number; width: number }
type Fitted = { lines: string[]; size: number }

function drawDetails(sheets: Sheets, badge: BadgeInWords, room: Room & { height: number }) {
  const parts: [string, Weight, string][] = [
    [badge.organisation, 700, ink],
    [badge.country, 400, ink],
    [badge.partnership, 400, quiet],
  ]
  const said = parts.filter(([text]) => text !== '')
  const largest = Math.min(room.height / 5, 15)
  for (let size = largest; ; size -= 0.5) {
    const written = said.map(([text, weight]) => linesOf(text, room.width / size, weight))
    const count = written.reduce((sum, lines) => sum + lines.length, 0)
    const last = size <= smallest
    if (!last && count * size * lineHeight > room.height) continue
    // What is longer than there is room for even when it is small is broken off.
    const each = Math.max(1, Math.floor(room.height / (size * lineHeight) / said.length))
    const cutOff = count * size * lineHeight > room.height
    let y = room.y
    for (const [i, lines] of written.entries()) {
      const [, weight, colour] = said[i] as (typeof parts)[number]
      const shown = cutOff && lines.length > each ? brokenOff(lines, each) : lines
      sheets.ink(colour)
      y = drawLines(sheets, { lines: shown, size }, { ...room, y }, weight)
    }
    return
  }
}

const smallest = 6

const brokenOff = (lines: string[], count: number) => [
  ...lines.slice(0, count - 1),
  `${lines[count - 1]?.slice(0, -2)}…`,
]

function drawLines(sheets: Sheets, { lines, size }: Fitted, room: Room, weight: Weight): number {
  let { y } = room
  for (const text of lines) {
    const line = lineOf(text, weight, true)
    const x = line.fromTheRight ? room.x + room.width - line.ems * size : room.x
    sheets.text(line, x, y + baseline * size * lineHeight, size, weight)
    y += size * lineHeight
  }
  return y
}

/**
 * As large as a text fits into a room, its words whole and on three lines at most; only what cannot
 * be read from a step away with its words whole is divided.
 */
function fitted(
  text: string,
  { width, height }: { width: number; height: number },
  largest: number,
  weight: Weight,
): Fitted {
  const whole = Math.min(largest, width / (widestOf(text, weight, true) || 1))
  for (let size = whole; size >= wholeFrom; size = Math.min(size - 0.5, size * 0.95)) {
    // A hair more than the widest word: it is as wide as the line.
    const lines = linesOf(text, width / size + 0.001, weight, true)
    if (lines.length <= 3 && lines.length * size * lineHeight <= height) return { lines, size }
  }
  for (let size = wholeFrom; ; size -= 0.5) {
    const lines = linesOf(text, width / size, weight, true)
    if (size <= 4 || lines.length * size * lineHeight <= height) return { lines, size }
  }
}

const wholeFrom = 9

/** The modules of a code as boxes, those beside each other as one. */
function modules({ size, outline }: QrCode, x: number, y: number, width: number): string {
  const module = width / size
  const boxes: string[] = []
  let [from, row, count] = [-1, -1, 0]
  const done = () => {
    if (count > 0) boxes.push(box(x + from * module, y + row * module, count * module, module))
  }
  for (const [, column, line] of outline.matchAll(/M(\d+) (\d+)/g)) {
    if (Number(line) === row && Number(column) === from + count) count++
    else {
      done()
      ;[from, row, count] = [Number(column), Number(line), 1]
    }
  }
  done()
  return boxes.join(' ')
}
