import { now } from '@/domain/clock'
import type { Locale } from '@/domain/language'
import { accent, drawCode, ink, line, quiet } from './paper-parts'
import { Column } from './pdf/column'
import { a5 } from './pdf/paper'
import { Sheets } from './pdf/sheets'
import { fitted, heightOf, type Look, linesIn, widthOf } from './pdf/words'
import type { TicketInWords } from './ticket-in-words'

// Heavy: imported only by whoever draws a ticket, and only then.

const margin = 34
const width = a5.width - 2 * margin
const foot = a5.height - margin
const small: Look = { size: 10, colour: quiet, lineHeight: 1.3 }
const text: Look = { size: 11.5, colour: ink, lineHeight: 1.3 }
const inRows = { label: { ...text, colour: quiet }, value: text, labelWidth: 92 }
const padding = 4.5

/** A ticket as a PDF of one page, A5: readable on a phone, and two to a sheet of an office printer. */
export function ticketPdf(ticket: TicketInWords, locale: Locale): Uint8Array<ArrayBuffer> {
  const title = `${ticket.title} ${ticket.reference.value}`
  const sheets = new Sheets(a5, { title, author: ticket.owner, locale, at: now() })
  sheets.next()
  drawTop(sheets, ticket)
  const page = new Column(sheets, margin, width, margin + 35)
  const name = fitted(ticket.name, { width, height: 90 }, nameLook)
  for (const part of name.lines) page.write(part, name.look)
  page.space(18)
  page.rule(accent, 2)
  page.space(12)
  page.write(ticket.event, { size: 15, weight: 700, colour: accent, lineHeight: 1.3 })
  page.space(10)
  for (const row of ticket.rows) {
    page.rule(line, 0.75)
    page.space(padding)
    page.pair(row, inRows)
    page.space(padding)
  }
  drawBottom(sheets, ticket, page.y)
  return sheets.whole()
}

const nameLook = { size: 36, weight: 700, colour: ink, lineHeight: 1.1 } as const

function drawTop(sheets: Sheets, { owner, title }: TicketInWords) {
  const look: Look = { ...text, weight: 700, colour: accent }
  new Column(sheets, margin, width, margin).write(owner, look)
  const across = widthOf([title], look)
  new Column(sheets, margin + width - across, across + 1, margin).write(title, look)
}

/** What is left of the page lies between the rows and the code. */
function drawBottom(sheets: Sheets, ticket: TicketInWords, from: number) {
  const questions = heightOf(linesIn(ticket.questions, width, small), small)
  const bottom = foot - questions - 6
  new Column(sheets, margin, width, foot - questions).write(ticket.questions, small)
  // The code gives way to very long names; five centimetres are still enough for any reader.
  const size = bottom - from >= 186 ? 176 : 140
  drawCode(sheets, ticket.code, margin, bottom - size, size)

  const x = margin + size + 4
  const parts: [string, Look, above: number][] = [
    [ticket.reference.label, { ...text, colour: quiet }, 0],
    [ticket.reference.value, { size: 24, weight: 700, colour: ink, lineHeight: 1.2 }, 0],
    [ticket.show, small, 8],
    [ticket.byHand, small, 8],
  ]
  const room = margin + width - x
  const heights = parts.map(
    ([said, look, above]) => above + heightOf(linesIn(said, room, look), look),
  )
  const height = heights.reduce((all, one) => all + one, 0)
  const beside = new Column(sheets, x, room, bottom - (size + height) / 2)
  for (const [said, look, above] of parts) {
    beside.space(above)
    beside.write(said, look)
  }
}
