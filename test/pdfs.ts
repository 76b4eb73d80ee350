import { crc32, deflateRawSync, deflateSync } from 'node:zlib'

type Body = string | Buffer

/** Objects as a PDF, with a right table of where they are. The first is the catalogue. */
export function pdfOf(objects: Body[], trailer = ''): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')]
  const size = () => parts.reduce((sum, part) => sum + part.length, 0)
  const at = objects.map((body, i) => {
    const offset = size()
    parts.push(Buffer.from(`${i + 1} 0 obj\n`), Buffer.from(body as string, 'latin1'))
    parts.push(Buffer.from('\nendobj\n'))
    return offset
  })
  const table = size()
  const lines = at.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`)
  const count = objects.length + 1
  parts.push(
    Buffer.from(
      `xref\n0 ${count}\n0000000000 65535 f \n${lines.join('')}trailer\n<< /Size ${count} /Root 1 0 R ${trailer} >>\nstartxref\n${table}\n%%EOF\n`,
      'latin1',
    ),
  )
  return Buffer.concat(parts)
}

export const stream = (content: Body, dictionary = ''): Buffer => {
  const bytes = Buffer.from(content as string, 'latin1')
  return Buffer.concat([
    Buffer.from(`<< ${dictionary} /Length ${bytes.length} >>\nstream\n`, 'latin1'),
    bytes,
    Buffer.from('\nendstream'),
  ])
}

type Parts = { catalogue?: string; page?: string; more?: Body[]; trailer?: string; text?: string }

/** A PDF of so many pages, each with a line of text. What is in `more` begins at object 5 + pages. */
export function pdf(pages = 1, { catalogue = '', page = '', more = [], ...it }: Parts = {}) {
  const { trailer, text = 'Curriculum vitae' } = it
  const kids = Array.from({ length: pages }, (_, i) => `${i + 5} 0 R`)
  return pdfOf(
    [
      `<< /Type /Catalog /Pages 2 0 R ${catalogue} >>`,
      `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${pages} /MediaBox [0 0 595 842] >>`,
      '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
      stream(`BT /F1 24 Tf 60 760 Td (${text}) Tj ET`),
      ...kids.map(
        () =>
          `<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << /F1 3 0 R >> >> ${page} >>`,
      ),
      ...more,
    ],
    trailer,
  )
}

/** Opens with a password only: the keys below are of nobody's, so the empty one is none. */
export const encryptedPdf = () => {
  const key = 'ab'.repeat(32)
  return pdf(1, {
    more: [`<< /Filter /Standard /V 2 /R 3 /Length 128 /P -4 /O <${key}> /U <${key}> >>`],
    trailer: `/Encrypt 6 0 R /ID [<${'01'.repeat(16)}> <${'01'.repeat(16)}>]`,
  })
}

/** A ZIP with one small file in it; `comment` are its very last bytes. */
export function zip(comment = ''): Buffer {
  const [name, content] = [Buffer.from('run.txt'), Buffer.from('hello')]
  const packed = deflateRawSync(content)
  const about = Buffer.alloc(26)
  about.writeUInt16LE(20, 0)
  about.writeUInt16LE(8, 4)
  about.writeUInt32LE(crc32(content), 10)
  about.writeUInt32LE(packed.length, 14)
  about.writeUInt32LE(content.length, 18)
  about.writeUInt16LE(name.length, 22)
  const local = Buffer.concat([Buffer.from('PK\x03\x04'), about, name, packed])
  const central = Buffer.concat([Buffer.from('PK\x01\x02\x14\0'), about, Buffer.alloc(14), name])
  const end = Buffer.alloc(18)
  end.writeUInt16LE(1, 4)
  end.writeUInt16LE(1, 6)
  end.writeUInt32LE(central.length, 8)
  end.writeUInt32LE(local.length, 12)
  end.writeUInt16LE(comment.length, 16)
  return Buffer.concat([local, central, Buffer.from('PK\x05\x06'), end, Buffer.from(comment)])
}

type Packing = {
  /** What lies there instead of the objects. */
  packed?: string
  /** Noted is only what differs from so many bytes before: what goes up evenly shrinks to nothing. */
  columns?: number
}

/** A PDF whose dictionaries lie packed in a stream, as most programs write them today. */
export function packedPdf(objects: string[], packing: Packing = {}): Buffer {
  const { packed = objects.join(' '), columns } = packing
  const offsets = objects.map((_, i) => objects.slice(0, i).join(' ').length + (i > 0 ? 1 : 0))
  const numbers = offsets.map((offset, i) => `${i + 1} ${offset}`).join(' ')
  const head = Buffer.from('%PDF-1.7\n')
  const id = objects.length + 1
  const plain = Buffer.from(`${numbers} ${packed}`, 'latin1')
  const content = deflateSync(columns ? differences(plain, columns) : plain)
  const predictor = columns ? `/DecodeParms << /Predictor 12 /Columns ${columns} >>` : ''
  const within = stream(
    content,
    `/Type /ObjStm /N ${objects.length} /First ${numbers.length + 1} /Filter /FlateDecode ${predictor}`,
  )
  const body = Buffer.concat([Buffer.from(`${id} 0 obj\n`), within, Buffer.from('\nendobj\n')])
  const table = head.length + body.length
  const entry = (kind: number, where: number, index: number) => {
    const bytes = Buffer.alloc(6)
    bytes.writeUInt8(kind, 0)
    bytes.writeUInt32BE(where, 1)
    bytes.writeUInt8(index, 5)
    return bytes
  }
  const entries = [
    entry(0, 0, 0),
    ...objects.map((_, i) => entry(2, id, i)),
    entry(1, head.length, 0),
    entry(1, table, 0),
  ]
  const xref = stream(
    Buffer.concat(entries),
    `/Type /XRef /Size ${entries.length} /W [1 4 1] /Root 1 0 R`,
  )
  return Buffer.concat([
    head,
    body,
    Buffer.from(`${id + 1} 0 obj\n`),
    xref,
    Buffer.from(`\nendobj\nstartxref\n${table}\n%%EOF\n`),
  ])
}

function differences(plain: Buffer, columns: number): Buffer {
  const rows = Math.ceil(plain.length / columns)
  const noted = Buffer.alloc(rows * (columns + 1))
  for (let row = 0; row < rows; row++) {
    noted[row * (columns + 1)] = 2
    for (let i = 0; i < columns; i++) {
      const at = row * columns + i
      noted[row * (columns + 1) + 1 + i] = (plain[at] ?? 32) - (plain[at - columns] ?? 0)
    }
  }
  return noted
}

export const onePage = [
  '<< /Type /Catalog /Pages 2 0 R >>',
  '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
  '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>',
]

/** 200 kB whose reader's memory grows in one great step: in a thread it ended the whole server. */
export function manyKeys() {
  const keys = Array.from({ length: 2_500_000 }, (_, i) => `/${String(i).padStart(7, '0')} 1`)
  const [catalogue = '', , page = ''] = onePage
  const pages = `<< /Type /Pages /Kids [3 0 R] /Count 1 /X << ${keys.join('')} >> >>`
  return packedPdf([catalogue, pages, page], { columns: 10 })
}

/** The smallest picture there is: a PNG of one pixel. */
export const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

export const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))
