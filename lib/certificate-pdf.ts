import { now } from '@/domain/clock'
import { accent, drawVerify, ink, line, quiet, verifyHeight } from './paper-parts'
import type { CertificateInWords } from './papers-in-words'
import { Column } from './pdf/column'
import { a4 } from './pdf/paper'
import { box, Sheets } from './pdf/sheets'
import { fitted, heightOf, type Look, linesIn } from './pdf/words'

// Heavy: imported only by whoever draws certificates, and only then.

const sheet = { width: a4.height, height: a4.width }
const frame = 26
const margin = 66
const bottom = sheet.height - 46
const width = sheet.width - 2 * margin
const gap = 32
const half = (width - gap) / 2
// Above whoever signs, and where the number is verified.
const foot = sheet.height - 148

/** Certificates as one PDF, a page each, some of the file at a time: A4 on its side, in English. */
export async function* certificatesPdf(all: CertificateInWords[]): AsyncGenerator<Uint8Array> {
  const [first] = all
  const title = all.length === 1 ? `${first?.title} ${first?.verify.number}` : `${first?.title}`
  const sheets = new Sheets(sheet, { title, author: `${first?.owner}`, locale: 'en', at: now() })
  for (const one of all) {
    drawCertificate(sheets, one)
    yield* sheets.ready()
  }
  sheets.end()
  yield* sheets.ready()
}

function drawCertificate(sheets: Sheets, it: CertificateInWords) {
  sheets.next()
  const edges = [frame, frame, sheet.width - 2 * frame, sheet.height - 2 * frame] as const
  sheets.stroke(accent, 1.5, box(...edges))
  const page = new Column(sheets, margin, width, 56)
  page.write(it.owner, { size: 18, weight: 700, colour: accent, lineHeight: 1.2 })
  page.write(it.ownerInFull, { size: 10, colour: quiet })
  page.space(22)
  page.write(it.title, { size: 15, colour: accent, lineHeight: 1.2 })
  page.space(4)
  const nameLook = { size: 38, weight: 700, colour: ink, lineHeight: 1.15 } as const
  const name = fitted(it.name, { width, height: 88 }, nameLook, 2)
  for (const part of name.lines) page.write(part, name.look)
  page.space(14)
  page.rule(accent, 2)

  const columns = columnsOf(sheets, it.days)
  const size = asLargeAsItFits(it.paragraphs, columns, foot - page.y)
  for (const paragraph of it.paragraphs) {
    page.space(spaceAbove)
    page.write(paragraph, { size, colour: ink })
  }
  for (const one of columns) drawDays(one, page.y + spaceAbove, size)
  drawSignature(sheets, it)
  const room = { x: margin + width - half, y: bottom - verifyHeight, width: half }
  drawVerify(sheets, it.verify, room, 'right')
}

const spaceAbove = 9
const padding = 2.5

type Days = { column: Column; days: { label: string; value: string }[] }

/** The days beneath each other, more than five of them in two columns. */
function columnsOf(sheets: Sheets, all: CertificateInWords['days']): Days[] {
  const days = all.map(({ day, about }) => ({ label: day, value: about }))
  if (days.length <= 5) return [{ column: new Column(sheets, margin, width, 0), days }]
  const middle = Math.ceil(days.length / 2)
  const right = new Column(sheets, margin + half + gap, half, 0)
  return [
    { column: new Column(sheets, margin, half, 0), days: days.slice(0, middle) },
    { column: right, days: days.slice(middle) },
  ]
}

const looksOfDay = (size: number) => {
  const look = { size: Math.min(size, 10.5), lineHeight: 1.3 }
  return {
    label: { ...look, weight: 700, colour: ink } as const,
    value: { ...look, colour: quiet },
    labelWidth: 150,
  }
}

// A text that says very much, with many days beneath it, is written smaller until the page holds it.
function asLargeAsItFits(paragraphs: string[], columns: Days[], room: number): number {
  for (let size = 13; ; size -= 0.5) {
    const look = { size }
    const texts = paragraphs.map((text) => spaceAbove + heightOf(linesIn(text, width, look), look))
    const days = columns.map(({ column, days }) =>
      days.map((one) => column.heightOfPair(one, looksOfDay(size)) + 2 * padding),
    )
    const height = sum(texts) + spaceAbove + Math.max(...days.map(sum))
    if (size <= 6 || height <= room) return size
  }
}

const sum = (heights: number[]) => heights.reduce((all, one) => all + one, 0)

function drawDays({ column, days }: Days, y: number, size: number) {
  column.y = y
  for (const day of days) {
    column.space(padding)
    column.pair(day, looksOfDay(size))
    column.space(padding)
    column.rule(line, 0.75)
  }
}

function drawSignature(sheets: Sheets, { signedBy, date }: CertificateInWords) {
  const look = { size: 10, colour: ink, lineHeight: 1.3 }
  const all: { text: string; look: Look }[] = [
    ...signedBy.map((text, i) => ({
      text,
      look: i === 0 ? ({ ...look, weight: 700 } as const) : look,
    })),
    { text: date, look: { ...look, colour: quiet } },
  ]
  const height = sum(all.map(({ text, look }) => heightOf(linesIn(text, half, look), look)))
  const hand = new Column(sheets, margin, 200, bottom - height - 6)
  hand.rule(quiet, 0.75)
  const column = new Column(sheets, margin, half, bottom - height)
  for (const { text, look } of all) column.write(text, look)
}
