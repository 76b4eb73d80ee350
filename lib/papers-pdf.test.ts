import { beforeAll, expect, test } from 'vitest'
import { academy } from '@/db/seed/facts/academy'
import type { Event } from '@/domain/event/seats'
import type { Passport } from '@/domain/visa/passport'
import { moveClockTo } from '@/test/clock'
import { event } from '@/test/mails'
import { pdfText } from '@/test/pdf-text'
import { asInProduction } from '@/test/settings'
import { certificatesPdf } from './certificate-pdf'
import { letterPdf } from './letter-pdf'
import { certificateInWords, example, letterInWords } from './papers-in-words'

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
  ['in letters the type does not have', '李明 محمد', 'ተስፋዬ 😀'],
  ['of two hundred letters without a space', 'W'.repeat(100), 'M'.repeat(100)],
  [
    'of many words',
    'Konstantina Elisabeth-Charlotte von '.repeat(3),
    'Anrep-Žižekovskaïa Їжакевич '.repeat(3),
  ],
]

test.each(names)('a letter for a name %s can be read', async (_, given, family) => {
  const pdf = await letterPdf(
    letterInWords(
      named(given, family),
      { number, issuedAt },
      { ...it.passport, name: `${given} ${family}`.slice(0, 150) },
    ),
  )
  expect(pages(pdf)).toBeLessThanOrEqual(given.length < 100 ? 1 : 2)
  const text = pdfText(pdf)
  expect(text).toContain(number)
  expect(text).not.toContain('�')
})

test.each(names)(
  'a certificate for a name %s is a page that can be read',
  async (_, given, family) => {
    const pdf = await certificatesPdf([
      certificateInWords(named(given, family), { number: 'UME-C-7K3Q9ACD', issuedAt }),
    ])
    expect(pages(pdf)).toBe(1)
    expect(pdfText(pdf)).toContain('UME-C-7K3Q9ACD')
    expect(pdfText(pdf)).not.toContain('�')
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
  const pdf = await letterPdf(
    letterInWords({ ...it, event: long }, { number, issuedAt }, it.passport),
  )
  expect(pages(pdf)).toBeGreaterThan(1)
  expect(letters(pdfText(pdf))).toContain('39.Textoftheletter')
})

test('a certificate says its days in words and each by its name, and only those', async () => {
  const days = ['2019-06-10', '2019-06-11', '2019-06-13']
  const text = letters(
    pdfText(
      await certificatesPdf([
        certificateInWords({ ...it, days }, { number: 'UME-C-7K3Q9ACD', issuedAt }),
      ]),
    ),
  )
  for (const said of [
    'Daysattended:three(10–11and13June2019)',
    'Monday10June',
    'Thequestions',
    'Thursday13June',
  ])
    expect(text).toContain(said)
  expect(text).not.toContain('Wednesday12June')
})

test('all certificates of an event are a page each of one file', async () => {
  const all = Array.from({ length: 20 }, (_, i) =>
    certificateInWords(named(`Given${i}`, 'Family'), { number: `UME-C-7K3Q9AA${i}`, issuedAt }),
  )
  const pdf = await certificatesPdf(all)
  expect(pages(pdf)).toBe(20)
  const text = pdfText(pdf)
  for (let i = 0; i < 20; i++) expect(text).toContain(`Given${i} Family`)
})

type Application = typeof it.application

async function letterText(
  application: Partial<Application> = {},
  passport: Partial<Passport> = {},
) {
  const of = { ...it, application: { ...it.application, ...application } }
  return letters(
    pdfText(
      await letterPdf(letterInWords(of, { number, issuedAt }, { ...it.passport, ...passport })),
    ),
  )
}

const pages = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length
// Where a line ends, its space is not drawn.
const letters = (text: string) => text.replace(/\s/g, '')
