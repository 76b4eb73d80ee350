import { expect, test } from 'vitest'
import { fold, sortKey } from './search-text'

test('names are found without their accents, in any case', () => {
  expect(fold('  Ștefan  ŢURCANU ')).toBe('stefan turcanu')
})

test('lists are ordered as in Swedish: å, ä and ö come after z', () => {
  const names = ['Öhrn', 'Zetterberg', 'Ärlig', 'Ábel', 'Ekberg', 'Åsberg']
  const ordered = names.toSorted((one, other) => (sortKey(one) < sortKey(other) ? -1 : 1))
  expect(ordered).toEqual(['Ábel', 'Ekberg', 'Zetterberg', 'Åsberg', 'Ärlig', 'Öhrn'])
})
