import { beforeAll, expect, test } from 'vitest'
import { drawable, emsOf, linesOf, typeIsLoaded } from './ticket-type'

beforeAll(() => typeIsLoaded())

test('a word stays whole whatever letters it is written in', () => {
  expect(linesOf('von Anrep-Žižekovskaïa Їжакевич', 8, 700)).toEqual([
    'von Anrep-',
    'Žižekovskaïa',
    'Їжакевич',
  ])
})

test('what fits on a line stays on it', () => {
  expect(linesOf('Nyby – Newtown', 20, 400)).toEqual(['Nyby – Newtown'])
  expect(linesOf('', 20, 400)).toEqual([])
})

test.each(['W'.repeat(100), `Anna ${'M'.repeat(40)}-${'i'.repeat(90)} de la Cruz`])(
  'no line is wider than the paper, and not a letter is lost: %s',
  (text) => {
    const lines = linesOf(text, 12, 700)
    for (const line of lines) expect(emsOf(line, 700)).toBeLessThanOrEqual(12)
    expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
  },
)

test('a dot stands for a letter the type lacks, and an accent is put on its letter', () => {
  expect(drawable('李 S\u0326tefan')).toBe('· Ștefan')
})
