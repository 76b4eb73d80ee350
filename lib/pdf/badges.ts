import type { Locale } from '@/domain/language'
import type { QrCode } from '../qr-code'
import { type BadgeSheet, type Box, boxesOf } from './badge-sheets'
import { codeBoxes } from './code'
import { a4, millimetre } from './paper'
import { box, Sheets, stroke } from './sheets'
import type { Weight } from './type'
import { drawLines, fitted, heightOf, linesIn } from './words'

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

  const forName = { width: inner.width, height: nameRoom }
  const large = { size: Math.min(nameRoom * 0.75, largestName), weight: 700, lineHeight } as const
  const name = fitted(badge.name, forName, { ...large, colour: ink })
  const above = (nameRoom - heightOf(name.lines, name.look)) / 2
  drawFromTheSide(name, y + padding + above)

  // The white around the code may lie where the badge is white anyway.
  const codeY = y + height - band - code
  const codeX = x + width - code - padding / 3
  sheets.fill('#000000', codeBoxes(badge.code, codeX, codeY, code))

  drawDetails(sheets, badge, {
    x: inner.x,
    y: codeY + padding / 3,
    width: codeX - inner.x - 2,
    height: code - padding / 1.5,
  })

  sheets.fill(badge.colour, box(x, y + height - band, width, band))
  const forRole = { width: inner.width, height: band * 0.8 }
  const white = { size: Math.min(band * 0.5, 16), weight: 700, lineHeight } as const
  const role = fitted(badge.role, forRole, { ...white, colour: '#ffffff' })
  drawFromTheSide(role, y + height - band + (band - heightOf(role.lines, role.look)) / 2)

  // From whichever side its script is written.
  function drawFromTheSide({ lines, look }: ReturnType<typeof fitted>, y: number) {
    drawLines(sheets, lines, { ...inner, y }, look, true)
  }
}

type Room = { x: number; y: number; width: number; height: number }

function drawDetails(sheets: Sheets, badge: BadgeInWords, room: Room) {
  const parts: [string, Weight, string][] = [
    [badge.organisation, 700, ink],
    [badge.country, 400, ink],
    [badge.partnership, 400, quiet],
  ]
  const said = parts.filter(([text]) => text !== '')
  const largest = Math.min(room.height / 5, 15)
  for (let size = largest; ; size -= 0.5) {
    const written = said.map(([text, weight]) => linesIn(text, room.width, { size, weight }))
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
      y = drawLines(sheets, shown, { ...room, y }, { size, weight, colour, lineHeight }, true)
    }
    return
  }
}

const smallest = 6

const brokenOff = (lines: string[], count: number) => [
  ...lines.slice(0, count - 1),
  `${lines[count - 1]?.slice(0, -2)}…`,
]
