import { inflateRawSync } from 'node:zlib'

/** The files of a ZIP archive by name, read from its central directory. */
function unzip(archive: Buffer): Map<string, string> {
  const files = new Map<string, string>()
  let at = archive.lastIndexOf(Buffer.from('PK\x05\x06'))
  const entries = archive.readUInt16LE(at + 10)
  at = archive.readUInt32LE(at + 16)
  for (let i = 0; i < entries; i++) {
    const [method, size] = [archive.readUInt16LE(at + 10), archive.readUInt32LE(at + 20)]
    const [name, extra, comment] = [28, 30, 32].map((offset) => archive.readUInt16LE(at + offset))
    const local = archive.readUInt32LE(at + 42)
    const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28)
    const packed = archive.subarray(start, start + size)
    const path = archive.toString('utf8', at + 46, at + 46 + (name ?? 0))
    files.set(path, (method === 0 ? packed : inflateRawSync(packed)).toString('utf8'))
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0)
  }
  return files
}

const plain = (xml: string) =>
  xml
    .replace(/<[^>]+>/g, '')
    .replace(
      /&(quot|apos|lt|gt|amp);/g,
      (_, name: 'quot') => ({ quot: '"', apos: "'", lt: '<', gt: '>', amp: '&' })[name],
    )

export type ReadCell = { text: string; type: string; formula: boolean }

/** The cells of a workbook's first sheet, row by row. */
export function readSheet(file: Buffer): ReadCell[][] {
  const files = unzip(file)
  const sheet = files.get('xl/worksheets/sheet1.xml') ?? ''
  const shared = [...(files.get('xl/sharedStrings.xml') ?? '').matchAll(/<si>([\s\S]*?)<\/si>/g)]
  return [...sheet.matchAll(/<row\b[^>]*>([\s\S]*?)<\/row>/g)].map(([, row = '']) => {
    const cells: ReadCell[] = []
    for (const [, about = '', inside = ''] of row.matchAll(
      /<c\b([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g,
    )) {
      // An empty cell is left out: each says by its letters which column it is in.
      const column = columnOf(about.match(/\br="([A-Z]+)/)?.[1] ?? 'A')
      while (cells.length < column) cells.push({ text: '', type: 'n', formula: false })
      const type = about.match(/\bt="(\w+)"/)?.[1] ?? 'n'
      const text = type === 's' ? plain(shared[Number(plain(inside))]?.[1] ?? '') : plain(inside)
      cells.push({ text, type, formula: inside.includes('<f') })
    }
    return cells
  })
}

const columnOf = (letters: string) =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
