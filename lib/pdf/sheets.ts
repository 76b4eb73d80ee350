import PDFDocument, { type Reference } from 'pdfkit'
import type { Locale } from '@/domain/language'
import { type Face, type Line, lineOf, type Weight } from './type'

// Heavy: imported only by whoever draws a PDF, and only then.

type About = { title: string; author: string; locale: Locale; at: Date }

/** Sheets of paper on which lines, boxes and outlines are drawn, all measures in points from the top left. */
export class Sheets {
  readonly document: PDFDocument
  count = 0
  private totals: Total[] = []

  constructor(
    readonly size: { width: number; height: number },
    { title, author, locale, at }: About,
  ) {
    this.document = new PDFDocument({
      ...{ size: [size.width, size.height], margin: 0, font: null, autoFirstPage: false },
      ...{ pdfVersion: '1.7', lang: locale, displayTitle: true },
      info: { Title: title, Author: author, CreationDate: at },
    })
  }

  /** The sheet before is written out: nothing more can be drawn on it. */
  next() {
    this.document.addPage()
    this.count++
  }

  /** A text on one line, standing on `y`. */
  text(text: string | Line, x: number, y: number, size: number, weight: Weight = 400) {
    const line = typeof text === 'string' ? lineOf(text, weight) : text
    this.document.addContent(this.drawn(line, x, y, size, true))
    for (const { face } of line.runs) this.use(face)
    return line.ems * size
  }

  /** How many sheets there are in all, known when the last is drawn. `room` is kept for it. */
  total(x: number, y: number, size: number, room: number) {
    this.totals[0] ??= new Total(this.document, room, size)
    const [total] = this.totals
    this.document.page.xobjects.Total = total.reference
    this.document.addContent(`q 1 0 0 -1 ${n(x)} ${n(y)} cm /Total Do Q`)
  }

  fill(colour: string, draw: string) {
    this.document.addContent(`q ${rgb(colour)} rg ${draw} f Q`)
  }

  stroke(colour: string, width: number, draw: string) {
    this.document.addContent(`q ${rgb(colour)} RG ${n(width)} w ${draw} S Q`)
  }

  /** The colour of the texts to come on this sheet. */
  ink(colour: string) {
    this.document.addContent(`${rgb(colour)} rg`)
  }

  /** What of the file can be written already. */
  *ready(): Generator<Uint8Array> {
    for (let chunk = this.document.read(); chunk !== null; chunk = this.document.read())
      yield new Uint8Array(chunk)
  }

  /** The whole file, where it is not sent some at a time. */
  whole(): Uint8Array<ArrayBuffer> {
    this.end()
    return Buffer.concat([...this.ready()])
  }

  end() {
    for (const total of this.totals) {
      const line = lineOf(String(this.count), 400)
      const fonts = Object.fromEntries(line.runs.map(({ face }) => this.fontOf(face)))
      total.end(fonts, this.drawn(line, 0, 0, total.size, false))
    }
    this.document.end()
  }

  // What is drawn on a sheet counts from its top; what is drawn by itself from its foot.
  private drawn({ runs }: Line, x: number, y: number, size: number, fromTop: boolean): string {
    let at = x
    let content = ''
    for (const { face, signs } of runs) {
      const [id] = this.fontOf(face)
      const { subset, widths, unicode } = this.document._font
      const place = (dx: number, dy: number) =>
        `1 0 0 ${fromTop ? -1 : 1} ${n(dx)} ${n(fromTop ? y - dy : y + dy)} Tm`
      let shown = ''
      content += `BT /${id} ${n(size)} Tf ${place(at, 0)} [`
      for (const sign of signs) {
        const glyph = subset.includeGlyph(sign.id)
        widths[glyph] ??= widthOf(face, sign.id)
        unicode[glyph] ??= sign.codePoints
        const hex = `<${glyph.toString(16).padStart(4, '0')}>`
        const moved = sign.dx !== 0 || sign.dy !== 0
        if (moved) {
          content += `${shown}] TJ ${place(at + sign.dx * size, sign.dy * size)} [${hex}] TJ ${place(at + sign.ems * size, 0)} [`
          shown = ''
        } else {
          const less = (widths[glyph] ?? 0) - sign.ems * 1000
          shown += Math.abs(less) < 0.5 ? hex : `${hex}${n(less)}`
        }
        at += sign.ems * size
      }
      content += `${shown}] TJ ET\n`
    }
    return content
  }

  private fontOf({ path }: Face): [string, Reference] {
    const { _font } = this.document.font(path)
    return [_font.id, _font.ref()]
  }

  private use(face: Face) {
    const [id, reference] = this.fontOf(face)
    this.document.page.fonts[id] ??= reference
  }
}

/** A picture that stands on every sheet and is drawn when the last of them is. */
class Total {
  readonly reference: Reference
  private readonly resources: { Font: Record<string, Reference> } = { Font: {} }

  constructor(
    document: PDFDocument,
    room: number,
    readonly size: number,
  ) {
    this.reference = document.ref({
      ...{ Type: 'XObject', Subtype: 'Form', BBox: [0, -size, room, size * 2] },
      Resources: this.resources,
    })
  }

  end(fonts: Record<string, Reference>, content: string) {
    Object.assign(this.resources.Font, fonts)
    this.reference.end(content)
  }
}

const widthOf = ({ font }: Face, id: number) =>
  (font.getGlyph(id).advanceWidth * 1000) / font.unitsPerEm

const n = (number: number) => Math.round(number * 1000) / 1000

const rgb = (colour: string) =>
  [1, 3, 5].map((at) => n(Number.parseInt(colour.slice(at, at + 2), 16) / 255)).join(' ')

/** Outlines, to be filled or drawn. */
export const box = (x: number, y: number, width: number, height: number) =>
  `${n(x)} ${n(y)} ${n(width)} ${n(height)} re`
export const stroke = (x1: number, y1: number, x2: number, y2: number) =>
  `${n(x1)} ${n(y1)} m ${n(x2)} ${n(y2)} l`
