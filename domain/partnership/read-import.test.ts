import { expect, test } from 'vitest'
import type { ImportColumn, ImportFault } from './import-rows'
import { readImport } from './read-import'

const headings = ['Partnership', 'Theme in Swedish', 'Theme in English', 'Organisation', 'Country']
const ale = ['Ale – Ghanzi', 'Skola', 'School', 'Ale kommun', 'Sweden']
const ghanzi = ['Ale – Ghanzi', '', '', 'Ghanzi', 'Botswana']
const more = [...headings, 'Kind', 'Coordinators', 'Period']

test('a row a party is read, in either language, any order and any way of writing', () => {
  const { partnerships, faults } = readImport([
    [
      'LAND',
      ' organisation',
      'Tema på engelska',
      'samordnare',
      'PARTNERSKAP',
      'Tema på Svenska',
      'Slag',
      'period',
    ],
    [
      'sverige',
      'Sjuhärads  kommunalförbund',
      'Water',
      'a@b.example; C@B.example',
      'Sjuhärad – Da Nang',
      'Vatten',
      'Kommunalförbund',
      '2019–',
    ],
    ['', '', '', '', '', '', '', ''],
    ['viet nam', 'Da Nang', '', '', 'Sjuhärad – Da Nang', '', '', ''],
    ['XK', 'Vushtrri', 'Contact', '', 'Växjö – Vushtrri', 'Kontakt', 'municipality', ''],
    ['SE', 'Växjö kommun', '', '', 'Växjö – Vushtrri', '', 'kommun', ''],
  ])
  expect(faults).toEqual([])
  expect(partnerships).toEqual([
    {
      ...{ row: 2, name: 'Sjuhärad – Da Nang', period: '2019–' },
      theme: { sv: 'Vatten', en: 'Water' },
      parties: [
        { row: 2, organisation: 'Sjuhärads kommunalförbund', country: 'SE', kind: 'association' },
        { row: 4, organisation: 'Da Nang', country: 'VN', kind: null },
      ],
      coordinators: ['a@b.example', 'c@b.example'],
    },
    {
      ...{ row: 5, name: 'Växjö – Vushtrri', period: null },
      theme: { sv: 'Kontakt', en: 'Contact' },
      parties: [
        { row: 5, organisation: 'Vushtrri', country: 'XK', kind: 'municipality' },
        { row: 6, organisation: 'Växjö kommun', country: 'SE', kind: 'municipality' },
      ],
      coordinators: [],
    },
  ])
})

type Expected = [row: number, column: ImportColumn | null, problem: ImportFault, what?: string]

const long = 'x'.repeat(121)
const faulty: [told: string, cells: string[][], ...Expected[]][] = [
  [
    'a heading that is missing',
    [headings.slice(0, 4), ale.slice(0, 4)],
    [1, 'country', 'heading-missing'],
  ],
  [
    'a heading nobody knows',
    [[...headings, 'Telefon'], [...ale, '070'], ghanzi],
    [1, null, 'heading-unknown', 'Telefon'],
  ],
  [
    'a heading that stands there twice, once in each language',
    [[...headings, 'Land'], ale, ghanzi],
    [1, 'country', 'heading-twice', 'Land'],
  ],
  [
    'something in a column without a heading',
    [headings, ale, [...ghanzi, 'note']],
    [3, null, 'no-heading', 'note'],
  ],
  ['headings and nothing below', [headings], [2, null, 'no-rows']],
  [
    'a name that is missing, as below a merged cell',
    [headings, ale, ghanzi, ['', '', '', 'Budești', 'Moldova']],
    [4, 'name', 'name-missing'],
  ],
  [
    'a name without a Latin letter',
    [headings, ale, ghanzi, ['济南', 'a', 'b', 'Jinan', 'China']],
    [4, 'name', 'name-latin'],
  ],
  [
    'one name written in two ways',
    [headings, ale, ['ALE - Ghanzi', '', '', 'Ghanzi', 'Botswana']],
    [3, 'name', 'name-two-ways', 'Ale – Ghanzi'],
  ],
  [
    'a name that is too long',
    [headings, [long, ...ale.slice(1)], [long, ...ghanzi.slice(1)]],
    [2, 'name', 'too-long', '120'],
    [3, 'name', 'too-long', '120'],
  ],
  [
    'an organisation that is missing',
    [headings, ale, ghanzi, ['Ale – Ghanzi', '', '', '', 'Moldova']],
    [4, 'organisation', 'organisation-missing'],
  ],
  [
    'a country that is missing',
    [headings, ale, ['Ale – Ghanzi', '', '', 'Ghanzi', '']],
    [3, 'country', 'country-missing'],
  ],
  [
    'a country nobody knows',
    [headings, ale, ['Ale – Ghanzi', '', '', 'Ghanzi', 'Botswanien']],
    [3, 'country', 'country-unknown', 'Botswanien'],
  ],
  [
    'one party twice, its country written in two ways',
    [headings, ale, ghanzi, ['Ale – Ghanzi', '', '', 'GHANZI', 'bw']],
    [4, 'organisation', 'party-twice', '3'],
  ],
  [
    'a kind nobody knows',
    [more, [...ale, 'Kommun'], [...ghanzi, 'Klubb']],
    [3, 'kind', 'kind-unknown', 'Klubb'],
  ],
  [
    'an address that is none',
    [more, [...ale, '', 'anna@ale'], ghanzi],
    [2, 'coordinators', 'email-unlike', 'anna@ale'],
  ],
  ['one party only', [headings, ale], [2, 'organisation', 'one-party']],
  [
    'no Swedish party',
    [
      headings,
      ['Oslo – Ghanzi', 'a', 'b', 'Oslo', 'Norge'],
      ['Oslo – Ghanzi', '', '', 'Ghanzi', 'BW'],
    ],
    [2, 'country', 'not-swedish'],
  ],
  [
    'a theme in one language only',
    [headings, ['Ale – Ghanzi', 'Skola', '', 'Ale kommun', 'SE'], ghanzi],
    [2, 'themeEn', 'theme-one-language'],
  ],
  [
    'a theme that is another one further down',
    [headings, ale, ['Ale – Ghanzi', 'Vatten', '', 'Ghanzi', 'BW']],
    [3, 'themeSv', 'differs', '2'],
  ],
  [
    'a period that is another one further down',
    [more, [...ale, '', '', '2018–'], [...ghanzi, '', '', '2019–']],
    [3, 'period', 'differs', '2'],
  ],
  [
    'control characters',
    [headings, ['Ale – Ghanzi', 'Sko\u0007la', 'School', 'Ale kommun', 'SE'], ghanzi],
    [2, 'themeSv', 'unreadable'],
  ],
  [
    'marks that turn the direction of the text',
    [headings, ale, ['Ale – Ghanzi', '', '', 'Gha\u202enzi', 'BW']],
    [3, 'organisation', 'unreadable'],
  ],
  [
    'a formula',
    [headings, ale, ['Ale – Ghanzi', '', '', '=A1', 'BW']],
    [3, 'organisation', 'formula'],
  ],
  [
    'one partnership under two names',
    [
      headings,
      ale,
      ghanzi,
      ['Skola i Ghanzi', 'a', 'b', 'Ghanzi', 'BW'],
      ['Skola i Ghanzi', '', '', 'Ale kommun', 'SE'],
    ],
    [4, 'name', 'same-parties', 'Ale – Ghanzi'],
  ],
  [
    'more parties than a partnership has room for',
    [
      headings,
      ale,
      ...Array.from({ length: 8 }, (_, i) => ['Ale – Ghanzi', '', '', `Part ${i}`, 'KE']),
    ],
    [10, 'organisation', 'too-many-parties', '8'],
  ],
]

for (const [told, cells, ...expected] of faulty)
  test(`the row and the column are told of ${told}`, () => {
    expect(readImport(cells).faults).toEqual(
      expected.map(([row, column, problem, what = '']) => ({ row, column, problem, what })),
    )
  })

test('whatever stands in a file, it is read to its end', () => {
  for (const cells of [
    [],
    [[]],
    [['']],
    [headings, []],
    [[''], ['x']],
    [headings, Array(500).fill('=')],
  ])
    expect(readImport(cells).faults.length).toBeGreaterThan(0)
})
