// What is used here of packages that come without types.

declare module 'fontkit' {
  export type Glyph = { id: number; advanceWidth: number; codePoints: number[] }
  export type Laid = {
    glyphs: Glyph[]
    positions: { xAdvance: number; xOffset: number; yOffset: number }[]
  }
  export type Font = {
    unitsPerEm: number
    hasGlyphForCodePoint(sign: number): boolean
    glyphForCodePoint(sign: number): Glyph
    getGlyph(id: number): Glyph
    layout(
      text: string,
      features?: string[],
      script?: string,
      language?: string,
      direction?: 'ltr' | 'rtl',
    ): Laid
  }
  export function openSync(path: string): Font
}

declare module 'bidi-js' {
  type Levels = { levels: Uint8Array; paragraphs: { start: number; end: number; level: number }[] }
  type Bidi = {
    getEmbeddingLevels(text: string, direction?: 'ltr' | 'rtl'): Levels
    getMirroredCharacter(sign: string): string | null
  }
  export default function bidiFactory(): Bidi
}

declare module 'pdfkit' {
  import type { Readable } from 'node:stream'

  /** An object of the file: written when it ends, pointed to by others before and after. */
  export type Reference = { write(content: string): void; end(content?: string): void }
  type EmbeddedFont = {
    id: string
    subset: { includeGlyph(id: number): number }
    widths: (number | undefined)[]
    unicode: (number[] | undefined)[]
    ref(): Reference
  }
  type Options = {
    size: [number, number]
    margin: 0
    font: null
    autoFirstPage: false
    pdfVersion: '1.7'
    lang: string
    displayTitle: true
    info: { Title: string; Author: string; CreationDate: Date }
  }
  export default class PDFDocument extends Readable {
    constructor(options: Options)
    page: { fonts: Record<string, Reference>; xobjects: Record<string, Reference>; height: number }
    _font: EmbeddedFont
    ref(data: Record<string, unknown>): Reference
    font(path: string): this
    addPage(): this
    addContent(content: string): this
    end(): void
  }
}
