import { constants, inflateSync } from 'node:zlib'

type Problem = 'damaged' | 'polyglot' | 'active'

// What a file of a few megabytes has in it when somebody means well; beyond it is a bomb.
const mostInflated = 32 * 1024 * 1024
const blank = /^[\s\0]*$/

/** What the bytes alone tell against a file, before anything reads it as a PDF. */
export function problemOfShape(file: Buffer): Problem | null {
  const end = file.lastIndexOf('%%EOF')
  if (end < 0) return 'damaged'
  const rest = file.toString('latin1', end + '%%EOF'.length)
  // A change that was being written onto the end when it broke off.
  if (/^\s*(\d+ \d+ obj|xref|trailer)\b/.test(rest)) return 'damaged'
  if (!blank.test(rest) || endsAsZip(file)) return 'polyglot'
  return activeIn(file)
}

// A ZIP is read from its end, so it may stand behind a PDF, and even have `%%EOF` as its last words.
function endsAsZip(file: Buffer): boolean {
  const signature = 'PK\x05\x06'
  const first = Math.max(0, file.length - 22 - 0xffff)
  for (let at = file.lastIndexOf(signature); at >= first; ) {
    if (at + 22 <= file.length) {
      const directory = file.readUInt32LE(at + 12) + file.readUInt32LE(at + 16)
      if (directory <= at && at + 22 + file.readUInt16LE(at + 20) <= file.length) return true
    }
    if (at === 0) break
    at = file.lastIndexOf(signature, at - 1)
  }
  return false
}

// Written as keys of a PDF's dictionaries: what somebody's text says of JavaScript is another thing.
const actives = [
  /\/S\s*\/(JavaScript|Launch|ImportData|GoToE)\b/,
  /\/EmbeddedFiles\s*(<<|\d)/,
  /\/Type\s*\/EmbeddedFile\b/,
  /\/Subtype\s*\/(FileAttachment|RichMedia)\b/,
]

function activeIn(file: Buffer): Problem | null {
  const text = file.toString('latin1')
  const packed = packedObjects(file, text)
  if (packed === null) return 'damaged'
  return [text, ...packed].some(isActive) ? 'active' : null
}

const isActive = (text: string) => actives.some((one) => one.test(unescaped(text)))

// A letter of a name may be written as its number: /J#61vaScript.
const unescaped = (text: string) =>
  text.replace(/#([0-9a-f]{2})/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  )

/** What stands in the streams of packed objects, in which dictionaries lie too; null for a bomb. */
function packedObjects(file: Buffer, text: string): string[] | null {
  const found: string[] = []
  let left = mostInflated
  for (const { index } of text.matchAll(/\/(?:ObjStm|XRef)\b/g)) {
    const start = /stream\r?\n/g
    start.lastIndex = index
    const from = start.exec(text.slice(0, index + 2000)) ? start.lastIndex : -1
    if (from < 0) continue
    try {
      const unpacked = inflateSync(file.subarray(from), {
        maxOutputLength: left,
        finishFlush: constants.Z_SYNC_FLUSH,
      })
      left -= unpacked.length
      found.push(unpacked.toString('latin1'))
    } catch (error) {
      if (error instanceof RangeError) return null
    }
    if (left <= 0) return null
  }
  return found
}
