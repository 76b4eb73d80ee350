import { expect, test } from 'vitest'
import { locales } from '../language'
import {
  countryCodes,
  groupOf,
  hasPriority,
  incomeGroupOf,
  incomeGroups,
  incomeList,
} from './countries'

// The Bank has 81 of high income: the Channel Islands are one of them, and have no code of their own.
test('the groups are as large as the World Bank’s of that year, and no country is in two', () => {
  expect(incomeGroups.map((group) => incomeList[group].length)).toEqual([34, 47, 56, 80])
  expect(new Set(countryCodes).size).toBe(countryCodes.length)
})

test('every country has a name in both languages', () => {
  for (const locale of locales) {
    const names = new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' })
    for (const code of countryCodes) expect(names.of(code), `${code} in ${locale}`).toBeTruthy()
  }
})

test('a country is in the group of its income', () => {
  expect(incomeGroupOf('UG')).toBe('low')
  expect(incomeGroupOf('KE')).toBe('lower-middle')
  expect(incomeGroupOf('ZA')).toBe('upper-middle')
  expect(incomeGroupOf('SE')).toBe('high')
  expect(incomeGroupOf('ZZ')).toBeNull()
})

test('whoever works in a country of low or middle income has priority', () => {
  const works = (...researchCountries: string[]) =>
    hasPriority({ residence: 'SE', researchCountries })
  for (const country of ['UG', 'KE', 'ZA', 'XK']) expect(works(country)).toBe(true)
  expect(works('SE', 'TZ')).toBe(true)
  expect(works('SE', 'JP')).toBe(false)
  expect(works('ZZ')).toBe(false)
  expect(works()).toBe(false)
})

test('whoever does no research counts by where they live, and whoever does by where they do it', () => {
  const lives = (residence: string) => ({ residence, researchCountries: [] })
  expect(groupOf(lives('KE'))).toBe('lower-middle')
  expect(hasPriority(lives('KE'))).toBe(true)
  expect(hasPriority(lives('SE'))).toBe(false)
  expect(hasPriority({ residence: 'KE', researchCountries: ['JP'] })).toBe(false)
})
