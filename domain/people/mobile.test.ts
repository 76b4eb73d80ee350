import { expect, test } from 'vitest'
import { readableNumber, toE164 } from './mobile'

test.each([
  ['070-174 06 05', 'SE', '+46701740605'],
  ['0701740605', 'SE', '+46701740605'],
  ['+46 70 174 06 05', 'SE', '+46701740605'],
  ['+46 (0)70 174 06 05', 'SE', '+46701740605'],
  ['+46(0)70-1740605', 'BW', '+46701740605'],
  ['0046 70 174 06 05', 'SE', '+46701740605'],
  ['0046701740605', 'BW', '+46701740605'],
  ['70 174 06 05', 'SE', '+46701740605'],
  ['(070) 174.06.05', 'SE', '+46701740605'],
  ['71 234 567', 'BW', '+26771234567'],
  ['+267 71 234 567', 'SE', '+26771234567'],
  ['00267 71234567', 'SE', '+26771234567'],
  ['0712 345 678', 'KE', '+254712345678'],
  ['0977 123 456', 'ZM', '+260977123456'],
  ['044 123 456', 'XK', '+38344123456'],
  ['٠٧٠١٧٤٠٦٠٥', 'SE', '+46701740605'],
])('%s from %s is stored as %s', (typed, country, stored) => {
  expect(toE164(typed, country)).toBe(stored)
})

test.each([
  '12',
  'none',
  'see e-mail',
  '+46',
  '0701740605070174060507',
  '+999 123 456 789',
  '',
  '++46',
])('what cannot be a number has to be mended: %j', (typed) => {
  expect(() => toE164(typed, 'SE')).toThrow(
    expect.objectContaining({ fields: { mobile: 'mobile.unlike' } }),
  )
})

test('people read a number in groups', () => {
  expect(readableNumber('+46701740605')).toBe('+46 70 174 06 05')
})
