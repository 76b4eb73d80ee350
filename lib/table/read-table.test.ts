import { expect, test } from 'vitest'
import { png } from '@/test/pdfs'
import { container, workbook, workbookFiles, zipOf } from '@/test/workbooks'
import { inParts } from '../in-parts'
import { listFile } from '../list-file'
import { readTable } from './read-table'

const cells = [
  ['Namn', 'Land', 'Tema'],
  ['Älvsbyn – Rombo', 'Tanzania', 'Vatten, "rent"; och\nmer'],
]
const plain = [
  ['Namn', 'Land'],
  ['Älvsbyn', 'Kenya'],
]
const read = async (content: string | Uint8Array) =>
  readTable(typeof content === 'string' ? Buffer.from(content) : content)
const lines = (mark: string, end = '\r\n') => plain.map((row) => row.join(mark)).join(end)

test('a CSV file is read whatever divides its cells and ends its lines', async () => {
  for (const mark of [',', ';', '\t'])
    for (const end of ['\n', '\r\n'])
      expect(await read(lines(mark, end)), JSON.stringify([mark, end])).toEqual({ cells: plain })
  expect(await read('"Namn; kort",Land\r\nÄlvsbyn,Kenya')).toEqual({
    cells: [['Namn; kort', 'Land'], plain[1]],
  })
})

test('a CSV file is read in UTF-8 with or without its mark, in UTF-16, and in Windows’ own', async () => {
  const text = lines(';')
  for (const content of [
    Buffer.from(text),
    Buffer.from(`\uFEFF${text}`),
    Buffer.from(`\uFEFF${text}`, 'utf16le'),
    Buffer.from(text, 'latin1'),
  ])
    expect(await read(content)).toEqual({ cells: plain })
  const dash = Buffer.concat([
    Buffer.from('Namn\r\nAle '),
    Buffer.from([0x96]),
    Buffer.from(' K\xf6', 'latin1'),
  ])
  expect(await read(dash)).toEqual({ cells: [['Namn'], ['Ale – Kö']] })
})

test('what our own lists write is read again, cell by cell', async () => {
  const [header = [], ...rows] = cells
  const headings = header.map((title) => ({ title, width: 20 }))
  for (const format of ['csv', 'semicolons', 'xlsx'] as const) {
    const file = listFile(format, { title: 'Blad', ...inParts({ headings, rows }) }, 'sv')
    expect(await read(await new Response(file).bytes()), format).toEqual({ cells })
  }
})

test('rows keep the numbers they have in the file, empty ones included', async () => {
  const gaps = [['Namn', 'Land'], [], ['', 'Kenya'], ['', ''], ['Ale', '']]
  for (const content of [workbook(gaps), 'Namn;Land\n\n;Kenya\n;\nAle;\n\n;\n']) {
    const found = await read(content)
    if (!('cells' in found)) throw new Error(found.problem)
    expect(found.cells.map((row) => row.findIndex(Boolean))).toEqual([0, -1, 1, -1, 0])
  }
})

test('of merged cells the first alone says something, and nothing is calculated', async () => {
  const rows = [
    ['Namn', 'Land'],
    ['Ale', '=HYPERLINK("http://x")'],
    ['', 'Kenya'],
  ]
  expect(await read(workbook(rows, 'A2:A3'))).toEqual({
    cells: [
      ['Namn', 'Land'],
      ['Ale', '='],
      ['', 'Kenya'],
    ],
  })
})

const sheet = 'xl/worksheets/sheet1.xml'
const withSheet = (change: object) =>
  zipOf(workbookFiles(plain).map((file) => (file.name === sheet ? { ...file, ...change } : file)))
const bomb = { name: 'xl/media/big.xml', content: Buffer.alloc(40 * 1024 * 1024) }

const refused: [told: string, content: () => string | Uint8Array, problem: string][] = [
  ['an empty file', () => '', 'empty'],
  ['a file of empty lines', () => ';;\n\n;', 'empty'],
  ['a file that is too large', () => 'x;'.repeat(1024 * 1024 + 1), 'tooLarge'],
  ['more than two thousand rows', () => `Namn\n${'x\n'.repeat(2001)}`, 'tooManyRows'],
  ['a picture', () => png, 'notTable'],
  ['a web page', () => '<!DOCTYPE html><table></table>', 'notTable'],
  ['a workbook of an older Excel', () => container('Workbook'), 'oldExcel'],
  ['a workbook with a password', () => container('EncryptedPackage'), 'encrypted'],
  ['an archive with a password', () => withSheet({ flags: 1 }), 'encrypted'],
  [
    'an archive that is no workbook',
    () => zipOf([{ name: 'a.txt', content: Buffer.from('a') }]),
    'notTable',
  ],
  ['a workbook cut off', () => workbook(plain).subarray(0, 700), 'damaged'],
  ['a sheet that is no XML', () => withSheet({ content: Buffer.from('<c r="A1"') }), 'damaged'],
  [
    'a sheet of nothing but beginnings',
    () => withSheet({ content: Buffer.from('<c r="A1"'.repeat(1_000_000)) }),
    'damaged',
  ],
  ['a bomb', () => zipOf([...workbookFiles(plain), bomb]), 'tooMuch'],
  [
    'a bomb that says it is small',
    () => zipOf([...workbookFiles(plain), { ...bomb, size: 9 }]),
    'damaged',
  ],
  [
    'a bomb that hides from the directory',
    () => zipOf([{ ...bomb, hidden: true }, ...workbookFiles(plain)]),
    'damaged',
  ],
  [
    'a bomb in the sheet itself',
    () => withSheet({ content: Buffer.alloc(40 * 1024 * 1024, ' ') }),
    'tooMuch',
  ],
  [
    'a cell a million rows down',
    () =>
      withSheet({
        content: Buffer.from(
          '<worksheet><sheetData><row r="1048576"><c r="A1048576"><v>1</v></c></row></sheetData></worksheet>',
        ),
      }),
    'tooManyRows',
  ],
  ['a quotation mark that is never closed', () => 'Namn;Land\n"Ale;Kenya\n', 'quotes'],
]

for (const [told, content, problem] of refused)
  test(`${told} is not read, and why is told`, async () => {
    expect(await read(content())).toEqual({ problem })
  })
