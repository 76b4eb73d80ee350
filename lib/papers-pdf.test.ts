import { beforeAll, expect, test } from 'vitest'
import { academy } from '@/db/seed/facts/academy'
import type { Event } from '@/domain/event/seats'
import type { Passport } from '@/domain/visa/passport'
import { moveClockTo } from '@/test/clock'
import { event } from '@/test/mails'
import { lettersOf, piecesOf, textsOf } from '@/test/pdf-pages'
import { asInProduction } from '@/test/settings'
import { certificatesPdf } from './certificate-pdf'
import { letterPdf } from './letter-pdf'
import {
  type CertificateInWords,
  certificateInWords,
  example,
  letterInWords,
} from './papers-in-words'

beforeAll(() => {
  asInProduction()
  moveClockTo('2019-04-15T09:00:00+02:00')
})

const umea: Event = { ...event, ...academy, documents: academy.documents ?? null } as Event
const it = example(umea)
const number = 'UME-V-7K3Q9ACD'
const issuedAt = new Date('2019-04-15T09:00:00+02:00')

const named = (givenNames: string, familyName: string) => ({
  ...it,
  registration: { ...it.registration, givenNames, familyName },
})

const names: [string, string, string][] = [
  ['in Latin letters', 'Ștefan', 'Žižek-Åkerlund'],
  ['in Greek and Cyrillic letters', 'Γιώργος', 'Їжакевич'],
  ['in Chinese, Arabic and Ethiopic letters', '李明 محمد', 'ተስፋዬ'],
  ['with a sign that no type has', 'Anna', '😀'],
  ['of two hundred letters without a space', 'W'.repeat(100), 'M'.repeat(100)],
  [
    'of many words',
    'Konstantina Elisabeth-Charlotte von '.repeat(3),
    'Anrep-Žižekovskaïa Їжакевич '.repeat(3),
  ],
]

test.each(names)('a letter for a name %s can be read', async (_, given, family) => {
  const passport = { ...it.passport, name: `${given} ${family}`.slice(0, 150) }
  const letter = letterInWords(named(given, family), { number, issuedAt }, passport)
  const pdf = letterPdf(letter)
  expect((await textsOf(pdf)).length).toBeLessThanOrEqual(given.length < 100 ? 1 : 2)
  const text = await lettersOf(pdf)
  expect(text).toContain(number)
  expectDrawn(text, passport.name)
})

test.each(names)(
  'a certificate for a name %s is a page that can be read',
  async (_, given, family) => {
    const certificate = { number: 'UME-C-7K3Q9ACD', issuedAt }
    const pdf = await drawn([certificateInWords(named(given, family), certificate)])
    expect(await textsOf(pdf)).toHaveLength(1)
    const text = await lettersOf(pdf)
    expect(text).toContain('UME-C-7K3Q9ACD')
    expectDrawn(text, `${given} ${family}`)
  },
)

test('a letter says to whom, about whom, when, who pays, and where its number is verified', async () => {
  const text = await letterText()
  for (const said of [
    ...['TotheEmbassyofSwedeninNairobi', '15April2019', 'UME-V-7K3Q9ACD'],
    ...['inUmeå,Sweden,on10–14June2019', 'ICLDpaysfortravel', 'X0000000', 'Kenya', '3November1986'],
    ...['Programmeoffice', 'Inforceuntil14June2019'],
    'https://registration.example/en/verify/UME-V-7K3Q9ACD',
  ])
    expect(text).toContain(said)
})

test('a letter to no embassy, for the labs alone and at own expense, says so', async () => {
  const text = await letterText(
    { attendance: 'labs', funded: false },
    { embassy: '', nationality: 'stateless' },
  )
  for (const said of [
    'Towhomitmayconcern',
    'on13–14June2019',
    'participant’sownorganisation',
    'Stateless',
  ])
    expect(text).toContain(said)
})

test('a text that is too long for a page goes on on the next', async () => {
  const long = {
    ...umea,
    documents: {
      letter: Array.from({ length: 40 }, (_, i) => `${i}. ${'Text of the letter. '.repeat(12)}`),
      certificate: [],
      signedBy: ['A'],
    },
  }
  const pdf = letterPdf(letterInWords({ ...it, event: long }, { number, issuedAt }, it.passport))
  const pages = await textsOf(pdf)
  expect(pages.length).toBeGreaterThan(1)
  // Its number stands on each of them.
  for (const page of pages) expect(page.join('')).toContain(number)
  expect(await lettersOf(pdf)).toContain('39.Textoftheletter')
})

test('a certificate says its days in words and each by its name, and only those', async () => {
  const days = ['2019-06-10', '2019-06-11', '2019-06-13']
  const certificate = { number: 'UME-C-7K3Q9ACD', issuedAt }
  const text = await lettersOf(await drawn([certificateInWords({ ...it, days }, certificate)]))
  for (const said of [
    'Daysattended:three(10–11and13June2019)',
    'Monday10June',
    'Thequestions',
    'Thursday13June',
  ])
    expect(text).toContain(said)
  expect(text).not.toContain('Wednesday12June')
})

test('a certificate that says very much about ten days is still one page, nothing over anything else', async () => {
  const days = Array.from({ length: 10 }, (_, i) => `2019-06-${10 + i}`)
  const documents = {
    letter: [],
    certificate: Array.from({ length: 6 }, () =>
      'The participant has taken part in it all. '.repeat(5),
    ),
    signedBy: ['Programme office'],
  }
  const it = example({ ...umea, documents })
  const inWords = certificateInWords({ ...it, days }, { number: 'UME-C-7K3Q9ACD', issuedAt })
  const [page] = await piecesOf(await drawn([inWords]))
  const signature = page?.find(({ text }) => text.includes('Programme office'))
  const last = page?.find(({ text }) => text.includes('19 June'))
  expect(last?.y).toBeGreaterThan((signature?.y ?? 0) + 10)
})

test('all certificates of an event are a page each of one file', async () => {
  const all = Array.from({ length: 20 }, (_, i) =>
    certificateInWords(named(`Given${i}`, 'Family'), { number: `UME-C-7K3Q9AA${i}`, issuedAt }),
  )
  const pages = await textsOf(await drawn(all))
  expect(pages).toHaveLength(20)
  for (const [i, page] of pages.entries()) expect(page.join('')).toContain(`Given${i} Family`)
})

type Application = typeof it.application

async function letterText(
  application: Partial<Application> = {},
  passport: Partial<Passport> = {},
) {
  const of = { ...it, application: { ...it.application, ...application } }
  const said = letterInWords(of, { number, issuedAt }, { ...it.passport, ...passport })
  return lettersOf(letterPdf(said))
}

/** Every letter of a name, in whatever order its script is read; a dot for what no type has. */
function expectDrawn(text: string, name: string) {
  for (const letter of name.normalize('NFKC').match(/\p{L}\p{M}*/gu) ?? [])
    expect(text).toContain(letter)
  expect(text.includes('·')).toBe(/\p{So}/u.test(name))
}

async function drawn(all: CertificateInWords[]) {
  const parts: Uint8Array[] = []
  for await (const part of certificatesPdf(all)) parts.push(part)
  return Buffer.concat(parts)
}
