import { inflateRawSync } from 'node:zlib'

// A table of two thousand rows takes a tenth of it.
const mostUnpacked = 20 * 1024 * 1024
const mostFiles = 500
const lastRow = 20_000
const lastColumn = 256

type Files = Map<string, Buffer>
type Problem = { problem: 'damaged' | 'encrypted' | 'tooMuch' | 'tooManyRows' | 'notTable' }

export const isZip = (content: Uint8Array) => content[0] === 0x50 && content[1] === 0x4b

/**
 * The files of a ZIP archive, unpacked no further than they say they are large, and not at all when
 * that is too much in all. What lies in the archive without standing in its directory makes it
 * damaged: a reader that goes through it from the beginning would unpack it unchecked.
 */
export function unpack(archive: Buffer): { files: Files } | Problem {
  try {
    const entries = directoryOf(archive)
    if (entries === null) return { problem: 'damaged' }
    if (entries.some(({ encrypted }) => encrypted)) return { problem: 'encrypted' }
    const size = entries.reduce((sum, entry) => sum + entry.size, 0)
    if (size > mostUnpacked || entries.length > mostFiles) return { problem: 'tooMuch' }
    const files: Files = new Map()
    for (const { name, start, packed, size, method } of entries) {
      const content = archive.subarray(start, start + packed)
      const unpacked =
        method === 0 ? content : inflateRawSync(content, { maxOutputLength: Math.max(size, 1) })
      if (unpacked.length !== size || isTorn(name, unpacked)) return { problem: 'damaged' }
      files.set(name, unpacked)
    }
    return { files }
  } catch {
    return { problem: 'damaged' }
  }
}

// A cell holds 32,767 characters at most, each of which may be written as "&quot;".
const longestText = 200_000

// A tag that never ends, or a text longer than any cell: a reader of XML goes over them anew and anew.
function isTorn(name: string, content: Buffer): boolean {
  if (!/\.(xml|rels)$/.test(name)) return false
  const text = content.toString('latin1')
  let at = 0
  for (;;) {
    const next = text.indexOf('<', at)
    if ((next < 0 ? text.length : next) - at > longestText) return true
    if (next < 0) return false
    const end = text.indexOf('>', next)
    const another = text.indexOf('<', next + 1)
    if (end < 0 || end - next > longestText || (another >= 0 && another < end)) return true
    at = end + 1
  }
}

/** The directory at an archive's end; null when the archive holds anything else. */
function directoryOf(archive: Buffer) {
  const end = archive.lastIndexOf('PK\x05\x06', undefined, 'latin1')
  if (end < 0) return null
  const count = archive.readUInt16LE(end + 10)
  const directory = archive.readUInt32LE(end + 16)
  let at = directory
  const entries = Array.from({ length: count }, () => {
    if (archive.toString('latin1', at, at + 4) !== 'PK\x01\x02') throw new Error('no entry')
    const flags = archive.readUInt16LE(at + 8)
    const [name, extra, comment] = [28, 30, 32].map((offset) => archive.readUInt16LE(at + offset))
    const local = archive.readUInt32LE(at + 42)
    const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28)
    const entry = {
      ...{ local, start, encrypted: (flags & 1) === 1, method: archive.readUInt16LE(at + 10) },
      ...{ packed: archive.readUInt32LE(at + 20), size: archive.readUInt32LE(at + 24) },
      name: archive.toString('utf8', at + 46, at + 46 + (name ?? 0)),
    }
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0)
    return entry
  })
  let next = 0
  for (const { local, start, packed } of entries.toSorted(
    (one, other) => one.local - other.local,
  )) {
    // Up to 24 bytes may follow a file: its sizes, said once more.
    if (local < next || local - next > 24) return null
    next = start + packed
  }
  return directory >= next && directory - next <= 24 ? entries : null
}

/** Which cells of the first sheet hold a formula, counted from nought; or why it is no sheet of ours. */
export function formulasOf(files: Files): { cells: { row: number; column: number }[] } | Problem {
  const sheet = files.get(firstSheet(files))?.toString('utf8')
  if (sheet === undefined) return { problem: 'notTable' }
  const cells: { row: number; column: number }[] = []
  let at = { row: 0, column: 0 }
  // Tag by tag and never back: however it is made up, a sheet is gone through once.
  for (const [, tag, attributes = ''] of sheet.matchAll(/<(?:\w+:)?([cf])\b([^<>]*)>/g)) {
    if (tag === 'f') cells.push(at)
    const [, letters = '', number] = attributes.match(/\br="([A-Z]{1,3})(\d{1,7})"/) ?? []
    if (tag === 'f' || !number) continue
    at = { row: Number(number) - 1, column: columnOf(letters) }
    const isEmpty = attributes.endsWith('/')
    if (!isEmpty && (at.row > lastRow || at.column > lastColumn)) return { problem: 'tooManyRows' }
  }
  return { cells }
}

/** The path of the sheet that stands first in a workbook. */
function firstSheet(files: Files): string {
  const text = (name: string) => files.get(name)?.toString('utf8') ?? ''
  const id = text('xl/workbook.xml').match(/<(?:\w+:)?sheet\b[^<>]*?\br:id="([^"]+)"/)?.[1]
  const links = [...text('xl/_rels/workbook.xml.rels').matchAll(/<Relationship\b[^<>]*>/g)]
  const link = links.find(([tag]) => tag.includes(`Id="${id}"`))?.[0]
  const target = link?.match(/\bTarget="([^"]+)"/)?.[1] ?? 'worksheets/sheet1.xml'
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`
}

const columnOf = (letters: string) =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
