import { crc32, deflateRawSync } from 'node:zlib'

type Packed = { name: string; content: Buffer; size?: number; flags?: number; hidden?: boolean }

/** A ZIP archive of these files; `size` is what it says of a file, whatever is in it, and a hidden one stands in no directory. */
export function zipOf(files: Packed[]): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const { name, content, size = content.length, flags = 0, hidden } of files) {
    const packed = deflateRawSync(content)
    const about = Buffer.alloc(26)
    about.writeUInt16LE(20, 0)
    about.writeUInt16LE(flags, 2)
    about.writeUInt16LE(8, 4)
    about.writeUInt32LE(crc32(content), 10)
    about.writeUInt32LE(packed.length, 14)
    about.writeUInt32LE(size, 18)
    about.writeUInt16LE(Buffer.byteLength(name), 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), about, Buffer.from(name), packed])
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(at, 10)
    const entry = [Buffer.from('PK\x01\x02\x14\x00'), about, rest, Buffer.from(name)]
    if (!hidden) directory.push(Buffer.concat(entry))
    parts.push(local)
    at += local.length
  }
  const size = directory.reduce((sum, one) => sum + one.length, 0)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(directory.length, 8)
  end.writeUInt16LE(directory.length, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...parts, ...directory, end])
}

const file = (name: string, xml: string): Packed => ({ name, content: Buffer.from(xml) })
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'

const escaped = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
const letters = (column: number): string =>
  (column > 25 ? letters(Math.floor(column / 26) - 1) : '') +
  String.fromCharCode(65 + (column % 26))

/** The files of a workbook with these cells, row by row; a cell that begins with "=" is a formula. */
export function workbookFiles(rows: string[][], merged?: string): Packed[] {
  const cell = (text: string, at: string) => {
    if (text === '') return ''
    if (text.startsWith('='))
      return `<c r="${at}" t="str"><f>${escaped(text.slice(1))}</f><v>calculated</v></c>`
    return `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`
  }
  const lines = rows.map(
    (cells, i) =>
      `<row r="${i + 1}">${cells.map((text, j) => cell(text, `${letters(j)}${i + 1}`)).join('')}</row>`,
  )
  const merges = merged ? `<mergeCells count="1"><mergeCell ref="${merged}"/></mergeCells>` : ''
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  return [
    file(
      '[Content_Types].xml',
      `<?xml version="1.0"?><Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/></Types>`,
    ),
    file(
      '_rels/.rels',
      `<?xml version="1.0"?><Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    file(
      'xl/workbook.xml',
      `<?xml version="1.0"?><workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Blad1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    file(
      'xl/_rels/workbook.xml.rels',
      `<?xml version="1.0"?><Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    file(
      'xl/worksheets/sheet1.xml',
      `<?xml version="1.0"?><worksheet xmlns="${main}"><sheetData>${lines.join('')}</sheetData>${merges}</worksheet>`,
    ),
  ]
}

export const workbook = (rows: string[][], merged?: string) => zipOf(workbookFiles(rows, merged))

/** What Office wraps an older workbook in, or one with a password. */
export const container = (inside: string) =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(1024),
    Buffer.from(inside, 'utf16le'),
    Buffer.alloc(1024),
  ])
