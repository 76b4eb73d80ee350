import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { readEnv } from './env'

const settings = {
  PUBLIC_URL: 'https://registration.example',
  AUTH_SECRET: 'a secret of the test that is long enough for it',
  SMTP_URL: 'smtp://localhost',
  MAIL_FROM: 'ICLD <registration@icld.example>',
  STAFF_EMAILS: 'staff@icld.example',
  DATA_DIR: 'no-such-folder',
}
const [one, two] = [randomBytes(32), randomBytes(32)]
const keysOf = (PASSPORT_KEYS?: string) => readEnv({ ...settings, PASSPORT_KEYS }).PASSPORT_KEYS

test('keys for passport data are read in their order, each with its name', () => {
  const both = `2019b:${one.toString('base64')}, 2019a:${two.toString('base64')}`
  expect(keysOf(both)).toEqual([
    { id: '2019b', key: one },
    { id: '2019a', key: two },
  ])
  expect(keysOf(`x:${one.toString('base64url')}`)).toEqual([{ id: 'x', key: one }])
})

test('without the setting there are no keys', () => {
  expect(keysOf()).toEqual([])
  expect(keysOf('')).toEqual([])
})

test.each([
  ['no name', one.toString('base64')],
  ['a key that is too short', `a:${randomBytes(16).toString('base64')}`],
  ['a key that is too long', `a:${randomBytes(33).toString('base64')}`],
  ['a name with strange signs', `å!:${one.toString('base64')}`],
  ['not a key', 'a:secret'],
  ['one right and one wrong', `a:${one.toString('base64')},b:secret`],
])('a wrong setting is one clear line that does not tell the secret: %s', (_, keys) => {
  expect(() => keysOf(keys)).toThrow(/^PASSPORT_KEYS is a list such as 2019a:KEY[^\n]*$/)
  expect(() => keysOf(keys)).not.toThrow(keys)
})

test('two keys of one name are refused', () => {
  const key = one.toString('base64')
  expect(() => keysOf(`a:${key},a:${two.toString('base64')}`)).toThrow(/^PASSPORT_KEYS names two/)
})

test('the demo makes its own key, the same at each start, and takes none', () => {
  const demo = { DEMO: 'yes', DEMO_SECRET: 'a secret of the demo that is long enough for it' }
  const { PASSPORT_KEYS } = readEnv(demo)
  expect(PASSPORT_KEYS).toEqual([{ id: 'demo', key: expect.any(Uint8Array) }])
  expect(PASSPORT_KEYS[0]?.key).toHaveLength(32)
  expect(readEnv(demo).PASSPORT_KEYS).toEqual(PASSPORT_KEYS)
  const another = { ...demo, DEMO_SECRET: 'another secret of a demo, as long as it has to be' }
  expect(readEnv(another).PASSPORT_KEYS).not.toEqual(PASSPORT_KEYS)
  expect(() => readEnv({ ...demo, PASSPORT_KEYS: 'a:b' })).toThrow('PASSPORT_KEYS')
})
