import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { open, type SealKey, seal } from './seal'

const key = (id: string): SealKey => ({ id, key: randomBytes(32) })
const [older, newer] = [key('2018'), key('2019')]
const text = 'Wanjiru Öberg, 李明, A1234567'

test('what was sealed opens again, and nothing of it can be read before', () => {
  const sealed = seal([newer], text, 'hers')
  expect(open([newer], sealed, 'hers')).toBe(text)
  expect(sealed.keyId).toBe('2019')
  const bytes = sealed.sealed
    .split('.')
    .map((part) => Buffer.from(part, 'base64url').toString())
    .join('')
  for (const word of text.split(', ')) expect(sealed.sealed + bytes).not.toContain(word)
})

test('the same text is never sealed twice alike', () => {
  const all = Array.from({ length: 100 }, () => seal([newer], text, 'hers').sealed)
  expect(new Set(all.map((one) => one.split('.')[1])).size).toBe(100)
  expect(new Set(all.map((one) => one.split('.')[3])).size).toBe(100)
})

test('after a change of keys the first seals, and both open what they sealed', () => {
  const before = seal([older], text, 'hers')
  const keys = [newer, older]
  const after = seal(keys, text, 'hers')
  expect(after.keyId).toBe('2019')
  expect(open(keys, before, 'hers')).toBe(text)
  expect(open(keys, after, 'hers')).toBe(text)
  expect(() => open([newer], before, 'hers')).toThrow('the key 2018 is not there')
})

test('another key under the same name opens nothing', () => {
  const sealed = seal([newer], text, 'hers')
  expect(() => open([key('2019')], sealed, 'hers')).toThrow()
})

test('moved to another person, or under another key’s name, it does not open', () => {
  const sealed = seal([newer], text, 'hers')
  expect(() => open([newer], sealed, 'his')).toThrow()
  const renamed = { id: 'renamed', key: newer.key }
  expect(() => open([renamed], { ...sealed, keyId: 'renamed' }, 'hers')).toThrow()
})

test('changed by as little as a bit, anywhere, it does not open', () => {
  const { keyId, sealed } = seal([newer], text, 'hers')
  const parts = sealed.split('.')
  for (const i of [1, 2, 3]) {
    const bytes = Buffer.from(parts[i] ?? '', 'base64url')
    bytes[0] = (bytes[0] ?? 0) ^ 1
    const changed = parts.with(i, bytes.toString('base64url')).join('.')
    expect(() => open([newer], { keyId, sealed: changed }, 'hers'), `part ${i}`).toThrow()
  }
  const cut = parts.with(2, (parts[2] ?? '').slice(0, 6)).join('.')
  for (const broken of [cut, parts.with(0, '2').join('.'), parts.slice(0, 3).join('.'), ''])
    expect(() => open([newer], { keyId, sealed: broken }, 'hers'), broken).toThrow()
})

test('without a key nothing is sealed', () => {
  expect(() => seal([], text, 'hers')).toThrow('no key')
})
