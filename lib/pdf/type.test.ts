import { expect, test } from 'vitest'
import { linesOf, widestOf } from './lines'
import { emsOf, lineOf } from './type'

const signsOf = (text: string) => lineOf(text, 700).runs.flatMap(({ signs }) => signs)
const drawn = (text: string) =>
  signsOf(text)
    .map(({ codePoints }) => String.fromCodePoint(...codePoints))
    .join('')

test.each([
  ['Latin', 'Ștefan Žižek-Åkerlund'],
  ['Greek', 'Γιώργος Παπαδόπουλος'],
  ['Cyrillic', 'Олександр Їжакевич'],
  ['Ethiopic', 'ተስፋዬ ገብረ'],
  ['Chinese', '李明 臺灣'],
  ['Japanese', '田中さくら エリ'],
  ['Korean', '김민준'],
])('names in %s letters are drawn, sign after sign', (_, name) => {
  expect(drawn(name)).toBe(name)
  expect(signsOf(name).every(({ id }) => id !== 0)).toBe(true)
})

test.each([
  ['Arabic', 'محمد الهاشمي'],
  ['Persian', 'علی‌رضا گنجی'],
  ['Urdu', 'ٹیپو ڈار'],
  ['Hebrew', 'שָׁלוֹם כהן'],
])('names in %s letters are drawn from the right', (_, name) => {
  const line = lineOf(name, 400)
  expect(line.fromTheRight).toBe(true)
  expect(line.runs.flatMap(({ signs }) => signs).every(({ id }) => id !== 0)).toBe(true)
  const letters = (text: string) => [...text].filter((sign) => /\p{L}/u.test(sign))
  // The first letter that is written is the last one from the left.
  expect(letters(drawn(name)).at(-1)).toBe(letters(name)[0])
})

test('an Arabic letter has another form between others than by itself', () => {
  const alone = signsOf('ه').map(({ id }) => id)
  expect(signsOf('ههه').map(({ id }) => id)).not.toContain(alone[0])
})

test('words of either direction beside each other keep theirs, and brackets are turned with them', () => {
  expect(drawn('Anna דן Lind')).toBe('Anna ןד Lind')
  expect(drawn('Anna (דן) 12')).toBe('Anna (ןד) 12')
  // From the right as a whole: the number stands to the left of the name, its digits as they are.
  expect(drawn('(דן) 12')).toBe('12 (ןד)')
})

test('a line of a text that is written from the left is so whichever letters it begins with', () => {
  const { runs, fromTheRight } = lineOf('דן has taken part', 400, false, 'ltr')
  const seen = runs.flatMap(({ signs }) => signs).flatMap(({ codePoints }) => codePoints)
  expect(String.fromCodePoint(...seen)).toBe('ןד has taken part')
  expect(fromTheRight).toBe(false)
})

test('a letter with its accent beside it is put together, and a sign that steers is not drawn', () => {
  expect(drawn('S\u0326tefan\u200e\u202e')).toBe('Ștefan')
})

test('a dot stands for a sign that no family has', () => {
  expect(drawn('Anna 😀')).toBe('Anna ·')
})

test.each([
  'W'.repeat(100),
  `Anna ${'M'.repeat(40)}-${'i'.repeat(90)} de la Cruz`,
  '李'.repeat(60),
])('no line is wider than there is room for, and not a letter is lost: %s', (text) => {
  const lines = linesOf(text, 12, 700)
  for (const line of lines) expect(emsOf(line, 700)).toBeLessThanOrEqual(12)
  expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
})

test('a word stays whole, and goes on after a hyphen of its own', () => {
  expect(linesOf('von Anrep-Žižekovskaïa Їжакевич', 8, 700)).toEqual([
    'von Anrep-',
    'Žižekovskaïa',
    'Їжакевич',
  ])
  expect(widestOf('a bcd', 700)).toBe(emsOf('bcd', 700))
})
