import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A piece of a text, and how far above the foot of its page it stands, in points. */
type Piece = { text: string; y: number }

/** What stands on each page of a PDF, piece after piece, as another reader finds it. */
export async function piecesOf(pdf: Uint8Array): Promise<Piece[][]> {
  const loading = getDocument({ data: new Uint8Array(pdf), verbosity: 0 })
  const document = await loading.promise
  const pages: Piece[][] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent()
    const texts = items.flatMap((item) => ('str' in item && item.str.trim() ? [item] : []))
    pages.push(texts.map(({ str, transform }) => ({ text: str, y: transform[5] })))
    page.cleanup()
  }
  await loading.destroy()
  return pages
}

export const textsOf = async (pdf: Uint8Array): Promise<string[][]> =>
  (await piecesOf(pdf)).map((page) => page.map(({ text }) => text))

/** All letters of a PDF, without the spaces: where a line ends, none is drawn. */
export const lettersOf = async (pdf: Uint8Array): Promise<string> =>
  (await textsOf(pdf)).flat().join('').normalize('NFKC').replace(/\s/g, '')

/** A page as a printer sees it, from 0 for black to 255 for white, row after row. */
export type Picture = { width: number; height: number; grey: Uint8Array }

/** Pages of a PDF as pictures, made by Poppler. */
export function picturesOf(pdf: Uint8Array, dpi: number, from = 1, to = from): Picture[] {
  const folder = mkdtempSync(join(tmpdir(), 'conference-pages-'))
  try {
    writeFileSync(join(folder, 'it.pdf'), pdf)
    const pages = ['-f', `${from}`, '-l', `${to}`]
    execFileSync('pdftoppm', ['-gray', '-r', `${dpi}`, ...pages, 'it.pdf', 'page'], { cwd: folder })
    return readdirSync(folder)
      .filter((name) => name.endsWith('.pgm'))
      .sort()
      .map((name) => pictureOf(readFileSync(join(folder, name))))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function pictureOf(file: Buffer): Picture {
  const [head = '', width, height] =
    file.toString('latin1', 0, 40).match(/^P5\s+(\d+)\s+(\d+)\s+255\s/) ?? []
  return {
    width: Number(width),
    height: Number(height),
    grey: new Uint8Array(file.subarray(head.length)),
  }
}

/** How many dots of a picture are not white, within a part of it. */
export function inkIn({ width, grey }: Picture, part: Part): number {
  let ink = 0
  for (let y = Math.round(part.y); y < Math.round(part.y + part.height); y++)
    for (let x = Math.round(part.x); x < Math.round(part.x + part.width); x++)
      if ((grey[y * width + x] ?? 255) < 250) ink++
  return ink
}

export type Part = { x: number; y: number; width: number; height: number }

/** A part of a picture as its own, in the form readers of codes take. */
export function cutOut({ width, grey }: Picture, part: Part) {
  const [left, top] = [Math.round(part.x), Math.round(part.y)]
  const size = { width: Math.round(part.width), height: Math.round(part.height) }
  const data = new Uint8ClampedArray(size.width * size.height * 4)
  for (let y = 0; y < size.height; y++)
    for (let x = 0; x < size.width; x++) {
      const value = grey[(top + y) * width + left + x] ?? 255
      data.set([value, value, value, 255], (y * size.width + x) * 4)
    }
  return { data, ...size }
}
