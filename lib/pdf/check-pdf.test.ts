import { deflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { mostCvBytes } from '@/domain/application/form'
import {
  encryptedPdf,
  manyKeys,
  onePage,
  packedPdf,
  pdf,
  pdfOf,
  png,
  stream,
  zip,
} from '@/test/pdfs'
import { checkPdf } from './check-pdf'

const gif = Buffer.from('GIF89a\x01\x00\x01\x00\x00\x00\x00;', 'latin1')
const textOf = (file: Buffer) => file.toString('latin1')
const file = (text: string) => Buffer.from(text, 'latin1')
const script = '<< /S /JavaScript /JS (app.alert\\(1\\)) >>'

test.each([
  ['of one page', pdf(1), 1],
  ['of three pages', pdf(3), 3],
  ['with its dictionaries packed', packedPdf(onePage), 1],
  ['with blank lines and NULs after its end', Buffer.concat([pdf(2), file('\r\n\0\0\n')]), 2],
  ['that was changed afterwards and so has two ends', changed(), 1],
  ['whose table of places is wrong, but whose objects can be found', broken(), 1],
  ['of somebody who writes JavaScript', pdf(1, { text: 'HTML/CSS/JavaScript /Launch' }), 1],
  ['whose first page is opened by itself', pdf(1, { catalogue: '/OpenAction [5 0 R /Fit]' }), 1],
])('a PDF %s is read', async (_, bytes, pages) => {
  expect(await checkPdf(bytes)).toEqual({ pages })
})

test.each([
  ['a picture named as a PDF', png],
  ['text', file('My name is %PDF-1.7')],
  ['a PDF behind HTML', Buffer.concat([file('<script>alert(1)</script>'), pdf()])],
  ['a PDF behind the head of a GIF', Buffer.concat([gif, pdf()])],
  ['a PDF within a ZIP', Buffer.concat([zip(), pdf()])],
  ['a PDF behind a blank line', Buffer.concat([file('\n'), pdf()])],
])('%s is no PDF', async (_, bytes) => {
  expect(await checkPdf(bytes)).toEqual({ problem: 'notPdf' })
})

test.each([
  ['with a ZIP behind it', Buffer.concat([pdf(), zip()])],
  ['with HTML behind it', Buffer.concat([pdf(), file('<html><script>1</script>')])],
  [
    'with a ZIP behind it that ends as a PDF does',
    Buffer.concat([pdf(), zip('\nstartxref\n0\n%%EOF\n')]),
  ],
])('a PDF %s is two files in one', async (_, bytes) => {
  expect(await checkPdf(bytes)).toEqual({ problem: 'polyglot' })
})

test('nothing at all is an empty file', async () => {
  expect(await checkPdf(Buffer.alloc(0))).toEqual({ problem: 'empty' })
})

test('five megabytes are taken, and a byte more is too large', async () => {
  const padded = (size: number) => Buffer.concat([pdf(), Buffer.alloc(size - pdf().length, '\n')])
  expect(await checkPdf(padded(mostCvBytes))).toEqual({ pages: 1 })
  expect(await checkPdf(padded(mostCvBytes + 1))).toEqual({ problem: 'tooLarge' })
})

test('a PDF that wants a password is told from one that is damaged', async () => {
  expect(await checkPdf(encryptedPdf())).toEqual({ problem: 'encrypted' })
})

test.each([
  ['half of it', pdf(3).subarray(0, 400)],
  ['all but its last line', file(textOf(pdf()).replace('%%EOF\n', ''))],
  [
    'a change that broke off',
    file(textOf(changed()).replace(/trailer(?![\s\S]*trailer)[\s\S]*/, '')),
  ],
  ['its head and its end', file('%PDF-1.7\n%%EOF\n')],
  ['no page', pdf(0)],
  ['no catalogue', pdfOf(['<< /Type /Nothing >>'])],
  [
    'pages that are not there',
    pdfOf([onePage[0] ?? '', '<< /Type /Pages /Kids [9 0 R] /Count 1 >>']),
  ],
  ['a garbled middle', file(textOf(pdf()).replaceAll('obj', 'bjo'))],
])('of a PDF with %s nothing can be read', async (_, bytes) => {
  expect(await checkPdf(bytes)).toEqual({ problem: 'damaged' })
})

test.each([
  ['a script when it is opened', pdf(1, { catalogue: `/OpenAction ${script}` })],
  [
    'a script of its own',
    pdf(1, { catalogue: '/Names << /JavaScript << /Names [(a) 6 0 R] >> >>', more: [script] }),
  ],
  ['a script on a page', pdf(1, { page: `/AA << /O ${script} >>` })],
  [
    'a script under another spelling',
    pdf(1, { catalogue: '/OpenAction << /S /J#61vaScript /JS (1) >>' }),
  ],
  ['a script among packed dictionaries', packedPdf([...onePage, script])],
  ['a program to start', pdf(1, { catalogue: '/OpenAction << /S /Launch /F (cmd.exe) >>' })],
  [
    'a file within it',
    pdf(1, {
      catalogue: '/Names << /EmbeddedFiles << /Names [(a) 6 0 R] >> >>',
      more: [
        '<< /Type /Filespec /F (a.exe) /EF << /F 7 0 R >> >>',
        stream('MZ', '/Type /EmbeddedFile'),
      ],
    }),
  ],
])('a PDF with %s does more than be read', async (_, bytes) => {
  expect(await checkPdf(bytes)).toEqual({ problem: 'active' })
})

const zeros = Buffer.alloc(200 * 1024 * 1024)
const bomb = deflateSync(zeros)
const bombs: [string, () => Buffer][] = [
  [
    'packed dictionaries that unpack to 200 MB',
    () => packedPdf(onePage, { packed: textOf(zeros) }),
  ],
  ['dictionaries packed twice', () => twicePacked()],
  ['a million lists within lists', () => pdf(1, { catalogue: `/X ${'['.repeat(1_000_000)}` })],
  [
    'pages that are each other’s parents',
    () =>
      pdfOf([
        onePage[0] ?? '',
        '<< /Type /Pages /Kids [3 0 R] /Count 9 >>',
        '<< /Type /Pages /Kids [2 0 R] /Parent 2 0 R /Count 9 >>',
      ]),
  ],
  ['a table of two thousand million objects', () => endless()],
  ['a dictionary of two and a half million keys', manyKeys],
]
test.each(bombs)('a PDF with %s neither hangs nor fells the server', async (_, make) => {
  const bytes = make()
  expect(bytes.length).toBeLessThan(5_000_000)
  const began = performance.now()
  expect(await checkPdf(bytes)).toEqual({ problem: 'damaged' })
  expect(performance.now() - began).toBeLessThan(15_000)
  expect(await checkPdf(pdf())).toEqual({ pages: 1 })
})

test('a picture that unpacks to 200 MB is not unpacked: its page is only counted', async () => {
  const more = [stream(bomb, '/Filter /FlateDecode')]
  expect(await checkPdf(pdf(1, { page: '/Contents 6 0 R', more }))).toEqual({ pages: 1 })
})

test('what cannot be read in time is taken as damaged', async () => {
  expect(await checkPdf(pdf(), 1)).toEqual({ problem: 'damaged' })
})

test('a crowd of files takes turns, and each is read', async () => {
  const all = await Promise.all([1, 2, 3, 1, 2, 3].map((pages) => checkPdf(pdf(pages))))
  expect(all).toEqual([1, 2, 3, 1, 2, 3].map((pages) => ({ pages })))
})

function changed() {
  const first = textOf(pdf())
  const start = first.match(/startxref\n(\d+)/)?.[1]
  const again = `4 0 obj\n<< /Length 0 >>\nstream\n\nendstream\nendobj\n`
  const at = first.length
  return file(
    `${first}${again}xref\n4 1\n${String(at).padStart(10, '0')} 00000 n \ntrailer\n<< /Size 6 /Root 1 0 R /Prev ${start} >>\nstartxref\n${at + again.length}\n%%EOF\n`,
  )
}

function broken() {
  return file(textOf(pdf()).replace(/startxref\n\d+/, 'startxref\n7'))
}

function twicePacked() {
  const packed = deflateSync(deflateSync(zeros))
  const within = stream(
    packed,
    '/Type /ObjStm /N 1 /First 190000000 /Filter [/FlateDecode /FlateDecode]',
  )
  const one = packedPdf(onePage)
  // The packed dictionaries of a right file, in whose stead others stand.
  const text = textOf(one)
  const from = text.indexOf('<< /Type /ObjStm')
  const to = text.indexOf('\nendobj', from)
  return Buffer.concat([one.subarray(0, from), within, one.subarray(to)])
}

function endless() {
  const xref = stream(
    deflateSync(Buffer.alloc(30_000_000, 1)),
    '/Type /XRef /Size 2000000000 /Index [0 2000000000] /W [0 1 0] /Root 1 0 R /Filter /FlateDecode',
  )
  const head = '%PDF-1.7\n'
  return Buffer.concat([
    file(`${head}1 0 obj\n`),
    xref,
    file(`\nendobj\nstartxref\n${head.length}\n%%EOF\n`),
  ])
}
