import { expect, test } from 'vitest'
import { z } from 'zod'
import { long, problemsOf, readForm } from './form'
import { emailAddress } from './people/email'
import { askToSignInForm, codeForm } from './people/form'
import { needsForm, partnershipForm, stayForm, youForm } from './registration/form'

const you = {
  givenNames: 'Ann',
  familyName: 'Ek',
  mobile: '070-174 06 05',
  delegateRole: 'other',
  theme: 'trust',
  spokenLanguage: 'sv',
}
const named = (givenNames: unknown) => youForm.safeParse({ ...you, givenNames })
const problemsWith = (givenNames: unknown) => {
  const { error } = named(givenNames)
  return error ? problemsOf(error) : {}
}

test.each([
  'Åsa-Märta',
  'Nguyễn Thị Minh Khai',
  'Љубица',
  'ქეთევან',
  'عبد الرحمن',
  '王小明',
  'ነፃነት',
  'Pérez de la O’Connor',
  'Jean-Luc 3rd',
  'X',
  '👩‍🚀',
])('a name is written as its bearer writes it: %s', (name) => {
  expect(named(name).data?.givenNames).toBe(name)
})

test('stray spaces are taken off, and accents typed as two characters become one', () => {
  expect(named('  Anna   Karin \n').data?.givenNames).toBe('Anna Karin')
  expect(named('\u00a0Anna\u3000').data?.givenNames).toBe('Anna')
  expect(named('A\u030asa').data?.givenNames).toBe('Åsa')
})

test.each(['', ' ', '\u00a0', ' \n\t ', '\u200b', '\u2060\ufeff', '\u3164', undefined])(
  'a name of nothing that can be seen is missing: %j',
  (name) => {
    expect(problemsWith(name)).toEqual({ givenNames: 'givenNames.missing' })
  },
)

test.each(['An\u0000na', 'An\nna', 'An\tna', 'An\u001bna', 'An\u007fna', 'An\u0085na'])(
  'a name with a control character is unreadable: %j',
  (name) => {
    expect(problemsWith(name)).toEqual({ givenNames: 'unreadable' })
  },
)

test.each(['\u202egnirts', 'Ann\u202d', '\u2066Ann\u2069', 'A\u202ann', 'A\u2067nn'])(
  'a name that turns the text after it around is unreadable: %j',
  (name) => {
    expect(problemsWith(name)).toEqual({ givenNames: 'unreadable' })
  },
)

test('a name is at most 100 characters, and one of 10,000 is told so at once', () => {
  expect(problemsWith('å'.repeat(100))).toEqual({})
  expect(problemsWith('å'.repeat(101))).toEqual({ givenNames: 'too-long:100' })
  expect(problemsWith('å'.repeat(10_000))).toEqual({ givenNames: 'too-long:100' })
  expect(problemsWith(`${' '.repeat(300)}Ann`)).toEqual({})
})

test.each([[['Ann']], [{ toString: 'Ann' }], [7], [null]])(
  'a name that is not text is no name: %j',
  (name) => {
    expect(problemsWith(name)).toHaveProperty('givenNames')
  },
)

test('answers outside what can be chosen are refused, and gender may be left unsaid', () => {
  const { error } = youForm.safeParse({ ...you, delegateRole: 'king', spokenLanguage: 'la' })
  expect(error && problemsOf(error)).toEqual({
    delegateRole: 'delegateRole.choose',
    spokenLanguage: 'spokenLanguage.choose',
  })
  expect(youForm.parse(you)).toMatchObject({ gender: 'not-said', interpretation: '' })
})

const needs = { access: [] as string[] }
const problemsOfNeeds = (typed: object) => {
  const { error } = needsForm.safeParse({ ...needs, ...typed })
  return error ? problemsOf(error) : {}
}

test('diet and access needs are taken only with consent, and without them none is asked', () => {
  expect(problemsOfNeeds({})).toEqual({})
  expect(problemsOfNeeds({ diet: '   ' })).toEqual({})
  expect(problemsOfNeeds({ sensitiveConsent: 'yes' })).toEqual({})
  for (const given of [{ diet: 'halal' }, { access: ['step-free'] }, { accessOther: 'a chair' }]) {
    expect(problemsOfNeeds(given)).toEqual({ sensitiveConsent: 'sensitiveConsent.missing' })
    expect(problemsOfNeeds({ ...given, sensitiveConsent: 'no' })).toEqual({
      sensitiveConsent: 'sensitiveConsent.missing',
    })
    expect(problemsOfNeeds({ ...given, sensitiveConsent: 'yes' })).toEqual({})
  }
})

test('a severe allergy says to what, and another access need says which', () => {
  expect(problemsOfNeeds({ severeAllergy: 'yes' })).toEqual({ diet: 'diet.missing' })
  expect(problemsOfNeeds({ access: ['other'], sensitiveConsent: 'yes' })).toEqual({
    accessOther: 'accessOther.missing',
  })
  expect(problemsOfNeeds({ access: ['telepathy'] })).toHaveProperty('access')
})

test('a form reads its own fields and nothing else of what is sent', () => {
  const data = new FormData()
  data.append('partyId', 'party-1')
  data.append('partyId', 'party-2')
  data.append('personId', 'somebody-else')
  data.append('__proto__', 'x')
  data.append('constructor', 'x')
  expect(readForm(partnershipForm, data)).toEqual({ partyId: 'party-1' })
})

test('a file where text is asked for is not there, and a list is a list also with one or none', () => {
  const data = new FormData()
  data.append('days', '2019-05-13')
  data.append('earlyNightReason', new File(['x'], 'x.txt'))
  expect(readForm(stayForm, data)).toEqual({
    days: ['2019-05-13'],
    meals: [],
    nights: [],
    earlyNightReason: undefined,
  })
})

test('a list of thousands is cut short', () => {
  const data = new FormData()
  for (let i = 0; i < 5_000; i++) data.append('days', '2019-05-13')
  expect(readForm(stayForm, data).days).toHaveLength(50)
})

test('a list that is made for many is cut short only where it says so', () => {
  const form = z.object({ many: long(z.array(z.string()), 300), some: z.array(z.string()) })
  const data = new FormData()
  for (let i = 0; i < 500; i++) for (const name of ['many', 'some']) data.append(name, String(i))
  const { many, some } = readForm(form, data)
  expect([many?.length, some?.length]).toEqual([300, 50])
})

test('an empty request is read as nothing answered, and says what is missing', () => {
  const { error } = youForm.safeParse(readForm(youForm, new FormData()))
  expect(error && problemsOf(error)).toEqual({
    givenNames: 'givenNames.missing',
    familyName: 'familyName.missing',
    mobile: 'mobile.missing',
    delegateRole: 'delegateRole.choose',
    theme: 'theme.choose',
    spokenLanguage: 'spokenLanguage.choose',
  })
})

test('an id that no product of ours makes is told like one that was not chosen', () => {
  for (const partyId of ['', 'x'.repeat(101), 'a\u0000b', undefined, ['a'], null])
    expect(partnershipForm.safeParse({ partyId }).error && partyId).toBe(partyId)
})

test.each([
  ['  Anna.Ek@Vasteras.SE ', 'anna.ek@vasteras.se'],
  ['ａnna@vasteras.se', 'anna@vasteras.se'],
  ['o’hara+icld@ghanzi.gov.bw', 'o’hara+icld@ghanzi.gov.bw'],
])('an address is compared without case and stray space: %j', (typed, address) => {
  expect(emailAddress.parse(typed)).toBe(address)
})

test.each([
  '',
  'anna',
  'anna@',
  '@ale.se',
  'a@b',
  'a b@ale.se',
  'a@ale.se, b@ale.se',
  'Anna <a@ale.se>',
  'a@ale.se\nbcc: b@ale.se',
  `${'a'.repeat(250)}@ale.se`,
  'a@ale.s',
])('what is not one address is refused: %j', (typed) => {
  expect(emailAddress.safeParse(typed).success).toBe(false)
})

test('a code is typed with spaces or hyphens as one likes', () => {
  expect(codeForm.parse({ code: ' 1234-56 78 ' }).code).toBe('12345678')
  for (const code of ['', '1234567', '123456789', 'abcdefgh', '１２３４５６７８'])
    expect(codeForm.safeParse({ code }).success).toBe(false)
})

test.each([
  'https://evil.example',
  '//evil.example',
  '/\\evil.example',
  'javascript:alert(1)',
  '/a\nb',
])('after signing in nobody is sent out of the product: %j', (next) => {
  expect(askToSignInForm.parse({ email: 'a@ale.se', next }).next).toBeUndefined()
})
