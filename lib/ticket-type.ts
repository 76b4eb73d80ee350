import { join } from 'node:path'
import { Font } from '@react-pdf/renderer'

// Heavy, as what draws with it: imported only by whoever draws a ticket.

// The family comes in one file a script, for Latin, Greek and Cyrillic letters. It has none of other
// scripts (Arabic, Ethiopic, Chinese …).
const scripts = [
  'latin',
  'latin-ext',
  'vietnamese',
  'cyrillic',
  'cyrillic-ext',
  'greek',
  'greek-ext',
]
const weights = [400, 700] as const
export type Weight = (typeof weights)[number]

const files = join(process.cwd(), 'node_modules/@fontsource/source-sans-3/files')
export const family = scripts.map((script) => `Source Sans 3 ${script}`)
for (const [i, script] of scripts.entries())
  Font.register({
    family: family[i] ?? '',
    fonts: weights.map((fontWeight) => ({
      src: join(files, `source-sans-3-${script}-${fontWeight}-normal.woff`),
      fontWeight,
    })),
  })

// Lines are made here: what is left to the renderer is never divided.
Font.registerHyphenationCallback((word) => [word])

export const typeIsLoaded = () =>
  Promise.all(
    family.flatMap((fontFamily) =>
      weights.map((fontWeight) => Font.load({ fontFamily, fontWeight })),
    ),
  )

/** A text as it can be drawn: letters put together with their accents, a dot for a sign the family lacks. */
export const drawable = (text: string) =>
  [...text.normalize('NFC')].map((sign) => (faceOf(sign, 700) ? sign : '·')).join('')

/** How wide a text is drawn, in ems. */
export const emsOf = (text: string, weight: Weight) =>
  [...text].reduce((width, sign) => {
    const face = faceOf(sign, weight)
    const advance = face?.glyphForCodePoint(sign.codePointAt(0) ?? 0).advanceWidth ?? 0
    return width + advance / (face?.unitsPerEm ?? 1)
  }, 0)

/**
 * The lines of a text within a width, in ems. The renderer would divide a word wherever its letters
 * go over into another of the family's files, as after the ž of Žižek. Here a word stays whole and
 * goes on after a hyphen of its own; it is divided only when it is wider than a line.
 */
export function linesOf(text: string, ems: number, weight: Weight): string[] {
  const fits = (line: string) => emsOf(line.trimEnd(), weight) <= ems
  const lines = ['']
  for (const part of partsOf(text)) {
    const last = lines.length - 1
    if (fits(lines[last] + part)) {
      lines[last] += part
      continue
    }
    lines.push('')
    for (const sign of part) {
      if (!fits(lines.at(-1) + sign)) lines.push('')
      lines[lines.length - 1] += sign
    }
  }
  return lines.map((line) => line.trim()).filter(Boolean)
}

/** Whether every word has room on a line of so many ems. */
export const isWhole = (text: string, ems: number, weight: Weight) =>
  partsOf(text).every((part) => emsOf(part.trimEnd(), weight) <= ems)

// What stays together: up to a space, or up to a hyphen between two letters.
const partsOf = (text: string) => text.split(/(?<=\s)(?=\S)|(?<=\S[-‐–/])(?=\S)/u)

function faceOf(sign: string, fontWeight: Weight) {
  for (const fontFamily of family) {
    const face = Font.getFont({ fontFamily, fontWeight })?.data
    if (
      face &&
      'hasGlyphForCodePoint' in face &&
      face.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0)
    )
      return face
  }
  return null
}
