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

const tenant = 'https://login.microsoftonline.com/7b1e3f0a-52cd-4e86-9f11-0a2b3c4d5e6f/v2.0'
const oidcOf = (more: Record<string, string>) =>
  readEnv({
    ...settings,
    OIDC_ISSUER: 'https://login.example',
    OIDC_CLIENT_ID: 'product',
    OIDC_CLIENT_SECRET: 'secret',
    ...more,
  }).OIDC

test('an organisation’s own sign-in is there when it is set, and vouches for addresses by itself at Entra ID alone', () => {
  expect(readEnv(settings).OIDC).toBeNull()
  expect(oidcOf({ OIDC_DOMAINS: 'ICLD.se, vasteras.se' })).toMatchObject({
    name: 'login.example',
    domains: ['icld.se', 'vasteras.se'],
    addressesAreItsOwn: false,
  })
  expect(oidcOf({ OIDC_ISSUER: tenant })).toMatchObject({
    name: 'Microsoft',
    addressesAreItsOwn: true,
  })
})

test.each([
  'common',
  'organizations',
  'consumers',
  '9188040d-6c67-4c5b-b112-36a304b66dad',
  'icld.se',
])('at Microsoft, where anybody could choose an address, nobody signs in: %s', (which) => {
  expect(() => oidcOf({ OIDC_ISSUER: `https://login.microsoftonline.com/${which}/v2.0` })).toThrow(
    /^OIDC_ISSUER has to name your own organisation by its id[^\n]*$/,
  )
})

test.each([
  [{ OIDC_ISSUER: 'http://login.example' }, /^OIDC_ISSUER has to begin with https/],
  [{ OIDC_ISSUER: '' }, /^OIDC_ISSUER is the address/],
  [{ OIDC_CLIENT_SECRET: '' }, /^OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET go together/],
  [{ OIDC_DOMAINS: 'anna@icld.se' }, /^OIDC_DOMAINS is a list of mail domains/],
])('a sign-in that is set wrong is one clear line: %j', (wrong, told) => {
  expect(() => oidcOf(wrong)).toThrow(told)
})

test('the demo has no organisation’s own sign-in', () => {
  const demo = { DEMO: 'yes', DEMO_SECRET: 'a secret of the demo that is long enough for it' }
  expect(readEnv(demo).OIDC).toBeNull()
  expect(() => readEnv({ ...demo, OIDC_ISSUER: tenant })).toThrow('OIDC_ISSUER')
})
