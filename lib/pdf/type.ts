import { join } from 'node:path'
import bidiFactory from 'bidi-js'
import { type Font, openSync } from 'fontkit'

// Heavy: imported only by whoever draws a PDF, and only then.

export type Weight = 400 | 700
export type Direction = 'ltr' | 'rtl'

/** A family for some scripts. `shaped`: its letters change their form or place beside each other. */
type Family = { file: (weight: Weight) => string; shaped?: boolean }

const fontsource = (name: string, script: string, shaped = false): Family => ({
  file: (weight) => `@fontsource/${name}/files/${name}-${script}-${weight}-normal.woff`,
  shaped,
})

// The first that has a sign draws it: the product's own type before the others.
const families: Family[] = [
  ...['latin', 'latin-ext', 'vietnamese', 'cyrillic', 'cyrillic-ext', 'greek', 'greek-ext'].map(
    (script) => fontsource('source-sans-3', script),
  ),
  fontsource('noto-sans-arabic', 'arabic', true),
  fontsource('noto-sans-hebrew', 'hebrew', true),
  fontsource('noto-sans-ethiopic', 'ethiopic'),
  fontsource('noto-sans-devanagari', 'devanagari', true),
  fontsource('noto-sans-thai', 'thai', true),
  fontsource('nanum-gothic', 'korean'),
  // Chinese in either writing, and Japanese.
  {
    file: (weight) =>
      `@embedpdf/fonts-sc/fonts/NotoSansHans-${weight === 400 ? 'Regular' : 'Bold'}.otf`,
  },
]

/** A family in a weight: what is measured here and embedded where it is drawn. */
export type Face = { path: string; font: Font; shaped: boolean; signs: Map<number, Sign> }

/** A letter as it is drawn, all measures in ems. */
export type Sign = { id: number; ems: number; dx: number; dy: number; codePoints: number[] }

export type Run = { face: Face; signs: Sign[] }

/** A line in the order in which it is seen, from the left. */
export type Line = { runs: Run[]; ems: number; fromTheRight: boolean }

const faces: Record<Weight, (Face | undefined)[]> = { 400: [], 700: [] }

// Opened when the first sign is looked for in it: most texts need two or three of them.
function faceAt(index: number, weight: Weight): Face {
  const { file, shaped = false } = families[index] as Family
  faces[weight][index] ??= open(join(process.cwd(), 'node_modules', file(weight)), shaped)
  return faces[weight][index]
}

const open = (path: string, shaped: boolean): Face => ({
  path,
  font: openSync(path),
  shaped,
  signs: new Map(),
})

const found: Record<Weight, Map<number, Face | null>> = { 400: new Map(), 700: new Map() }

function faceOf(sign: number, weight: Weight): Face | null {
  const known = found[weight].get(sign)
  if (known !== undefined) return known
  const at = families.findIndex((_, i) => has(faceAt(i, weight), sign))
  const face = at < 0 ? null : faceAt(at, weight)
  found[weight].set(sign, face)
  return face
}

// The last glyphs of some files are empty, and fontkit reads past their end: another family has them.
function has(face: Face, sign: number): boolean {
  if (face.signs.has(sign)) return true
  if (!face.font.hasGlyphForCodePoint(sign)) return false
  try {
    signOf(face, sign)
    return true
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}

function signOf(face: Face, codePoint: number): Sign {
  const known = face.signs.get(codePoint)
  if (known) return known
  const { id, advanceWidth } = face.font.glyphForCodePoint(codePoint)
  const sign = {
    ...{ id, ems: advanceWidth / face.font.unitsPerEm, dx: 0, dy: 0 },
    codePoints: [codePoint],
  }
  face.signs.set(codePoint, sign)
  return sign
}

const plain = /^[\u0020-\u007e\u00a0-\u02ff]*$/
const fromTheRight = /[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufefc]/
// Signs that steer and are not seen. Those that join or part letters stay: Persian is written with them.
const unseen = /(?![\u200c\u200d])\p{Default_Ignorable_Code_Point}|\p{Cc}/gu
const joiners = /[\u200c\u200d]/
const dot = '·'

/**
 * A text on one line: letters put together with their accents, each in a family that has it, what
 * is written from the right put in its place. A sign that no family has is a dot. `kerned` is for
 * texts that are read rather than looked through. Without a direction the first letter gives it.
 */
export function lineOf(text: string, weight: Weight, kerned = false, direction?: Direction): Line {
  const key = `${weight}${kerned}${direction}${text}`
  const known = lines.get(key)
  if (known) return known
  const line = made(text, weight, kerned, direction)
  if (lines.size >= keptLines) lines.clear()
  lines.set(key, line)
  return line
}

// A line is measured, broken and drawn one after the other, and shaping it takes its time.
const lines = new Map<string, Line>()
const keptLines = 2000

function made(text: string, weight: Weight, kerned: boolean, direction?: Direction): Line {
  const clean = text.normalize('NFC').replace(/\s/g, ' ').replace(unseen, '')
  const levels = fromTheRight.test(clean) ? bidi.getEmbeddingLevels(clean, direction) : null
  const runs = itemsOf(clean, weight, levels?.levels).map((item) => ({
    face: item.face,
    signs: shaped(item, kerned),
  }))
  return {
    runs,
    ems: runs.reduce((sum, run) => run.signs.reduce((ems, sign) => ems + sign.ems, sum), 0),
    fromTheRight: (levels?.paragraphs[0]?.level ?? 0) % 2 === 1,
  }
}

/** How wide a text is drawn on one line, in ems. */
export function emsOf(text: string, weight: Weight, kerned = false): number {
  if (kerned || !plain.test(text)) return lineOf(text, weight, kerned).ems
  let ems = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    const face = faceOf(code, weight)
    if (face) ems += signOf(face, code).ems
  }
  return ems
}

type Item = { face: Face; text: string; level: number }

/** The parts of a text of one family and one direction, in the order in which they are seen. */
function itemsOf(text: string, weight: Weight, levels?: Uint8Array): Item[] {
  const items: Item[] = []
  let at = 0
  for (const letter of text) {
    const level = levels?.[at] ?? 0
    at += letter.length
    const seen = level % 2 === 1 ? (bidi.getMirroredCharacter(letter) ?? letter) : letter
    const before = items.at(-1)
    const part = drawnIn(seen, weight, before?.face)
    if (!part) continue
    if (before?.face === part.face && before.level === level) before.text += part.text
    else items.push({ ...part, level })
  }
  return levels ? inOrder(items) : items
}

const bidi = bidiFactory()
const goesWithWhatIsBefore = /[\s\p{M}\p{P}\u200c\u200d]/u

function drawnIn(letter: string, weight: Weight, before: Face | undefined) {
  const sign = letter.codePointAt(0) ?? 0
  const stays = before && goesWithWhatIsBefore.test(letter) && has(before, sign)
  if (stays) return { face: before, text: letter }
  if (joiners.test(letter)) return null
  const face = faceOf(sign, weight)
  if (face) return { face, text: letter }
  return { face: faceOf(dot.charCodeAt(0), weight) as Face, text: dot }
}

// The last rule of the bidirectional algorithm: from the deepest level on, what lies in it is turned round.
function inOrder(items: Item[]): Item[] {
  const ordered = [...items]
  const deepest = Math.max(0, ...items.map(({ level }) => level))
  for (let level = deepest; level > 0; level--)
    for (let from = 0; from < ordered.length; from++) {
      let to = from
      while ((ordered[to]?.level ?? 0) >= level) to++
      ordered.splice(from, to - from, ...ordered.slice(from, to).reverse())
      if (to > from) from = to
    }
  return ordered
}

function shaped({ face, text, level }: Item, kerned: boolean): Sign[] {
  const rightToLeft = level % 2 === 1
  if (!face.shaped && !kerned && !/\p{M}/u.test(text)) {
    const signs = Array.from(text, (letter) => signOf(face, letter.codePointAt(0) ?? 0))
    return rightToLeft ? signs.reverse() : signs
  }
  const em = face.font.unitsPerEm
  const direction = rightToLeft ? 'rtl' : 'ltr'
  const { glyphs, positions } = face.font.layout(text, undefined, undefined, undefined, direction)
  return glyphs.map(({ id, codePoints }, i) => {
    const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[i] ?? {}
    return { id, ems: xAdvance / em, dx: xOffset / em, dy: yOffset / em, codePoints }
  })
}
