import { deflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { mostCvBytes } from '@/domain/application/form'
import { bytes, firstMore, joined, pdfOf, zip } from '@/test/pdfs'
import { checkPdf } from './check-pdf'

const problem = (name: string) => ({ problem: name })

test.each([1, 3, 40])('a whole PDF of %i pages is taken', async (pages) => {
  expect(await checkPdf(pdfOf(pages))).toEqual({ pages })
})

test('a PDF may end in white space', async () => {
  expect(await checkPdf(joined(pdfOf(1), bytes('\r\n\0\0\n')))).toEqual({ pages: 1 })
})

test('nothing is no PDF', async () => {
  expect(await checkPdf(bytes(''))).toEqual(problem('empty'))
})

test('five megabytes are taken and a byte more is too large', async () => {
  const padded = (size: number) => {
    const plain = pdfOf(1).length
    const room = size - plain - '<< /Length 0000000 >>\nstream\n\nendstream'.length - 60
    const stream = `<< /Length ${room} >>\nstream\n${' '.repeat(room)}\nendstream`
    const pdf = pdfOf(1, { more: [stream] })
    return joined(pdf, bytes('\n'.repeat(size - pdf.length)))
  }
  expect(await checkPdf(padded(mostCvBytes))).toEqual({ pages: 1 })
  expect(await checkPdf(padded(mostCvBytes + 1))).toEqual(problem('tooLarge'))
})

test.each([
  ['a picture called cv.pdf', bytes('\x89PNG\r\n\x1a\n0000IHDR')],
  ['a text', bytes('Curriculum vitae')],
  ['a Word document', zip()],
  ['a page of HTML before a PDF', joined(bytes('<html></html>\n'), pdfOf(1))],
  ['a GIF before a PDF', joined(bytes('GIF89a'), pdfOf(1))],
  ['a PDF of no version', bytes('%PDF-x\n%%EOF')],
])('%s is not a PDF', async (_, content) => {
  expect(await checkPdf(content)).toEqual(problem('notPdf'))
})

test.each([
  ['a ZIP after it', joined(pdfOf(1), zip())],
  ['a ZIP after it that ends as a PDF does', joined(pdfOf(1), zip('\n%%EOF\n'))],
  ['a script after it', joined(pdfOf(1), bytes('<script>alert(1)</script>'))],
])('a PDF with %s is told apart', async (_, content) => {
  expect(await checkPdf(content)).toEqual(problem('polyglot'))
})

test('a PDF that asks for a password is told apart', async () => {
  const key = '00'.repeat(32)
  const encrypt = `<< /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O <${key}> /U <${key}> >>`
  const content = pdfOf(1, {
    more: [encrypt],
    trailer: `/Encrypt ${firstMore(1)} 0 R /ID [<${'ab'.repeat(16)}> <${'ab'.repeat(16)}>]`,
  })
  expect(await checkPdf(content)).toEqual(problem('encrypted'))
})

test('a PDF that runs scripts is told apart', async () => {
  const content = pdfOf(1, {
    more: ['<< /S /JavaScript /JS (app.alert\\(1\\)) >>'],
    root: `/OpenAction ${firstMore(1)} 0 R`,
  })
  expect(await checkPdf(content)).toEqual(problem('active'))
})

test.each([
  ['cut off in the middle', pdfOf(3).slice(0, 200)],
  ['cut off, with an end put to it', joined(pdfOf(3).slice(0, 80), bytes('\n%%EOF'))],
  ['without a page', pdfOf(0)],
  [
    'of pages that are not there',
    bytes(`%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 9 0 R>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF`),
  ],
  [
    'of noise',
    joined(
      bytes('%PDF-1.4\n'),
      new Uint8Array(5000).map((_, i) => (i * 7919) % 251),
      bytes('\n%%EOF'),
    ),
  ],
])('a PDF %s is damaged', async (_, content) => {
  expect(await checkPdf(content)).toEqual(problem('damaged'))
})

test('a file that would fill the memory of its reader is damaged, and the server goes on', async () => {
  const bomb = deflateSync(Buffer.alloc(400 * 1024 * 1024, 0x20))
  const stream = `<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${bomb.length} >>\nstream\n`
  const head = bytes(
    `%PDF-1.5\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n3 0 obj\n${stream}`,
  )
  const xref = bytes(`\nendstream\nendobj\ntrailer\n<< /Size 4 /Root 1 0 R >>\nstartxref\n9\n%%EOF`)
  expect(await checkPdf(joined(head, new Uint8Array(bomb), xref))).toEqual(problem('damaged'))
}, 30_000)

test('pages that lead around in a circle come to an end', async () => {
  const content = bytes(
    `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 1/Kids[2 0 R]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF`,
  )
  expect(await checkPdf(content)).toEqual(problem('damaged'))
})
