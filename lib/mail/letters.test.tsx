import { expect, test } from 'vitest'
import { type Locale, locales } from '@/domain/language'
import type { Mail, MailKind } from '@/domain/mail/mail'
import type { ChangedWords } from '@/domain/mail/templates'
import { samples as mails } from '@/emails/samples'
import { event, otherMails } from '@/test/mails'
import { drawLetter } from './compose'

const site = 'https://registration.example'
const all: Mail[] = [...Object.values(mails), ...otherMails]
const inBoth = all.flatMap((mail) => locales.map((locale) => ({ kind: mail.kind, locale, mail })))

async function draw(mail: Mail, locale: Locale, words: ChangedWords = []) {
  const letter = {
    id: 7,
    attempts: 1,
    queuedAt: new Date('2019-03-25T08:00:00Z'),
    to: 'asa@ale.example',
    locale,
    mail,
    registrationId: 'hers',
  }
  const { html, text, subject, ...rest } = await drawLetter(letter, event, site, words)
  return { ...rest, subject: String(subject), html: String(html), text: String(text) }
}

test.each(inBoth)('a letter says all it has to say: $kind ($locale)', async ({ mail, locale }) => {
  const { subject, html, text } = await draw(mail, locale)
  expect(html).toContain(`lang="${locale}"`)
  for (const said of [subject, html, text]) {
    expect(said).toMatch(/\S/)
    expect(said).not.toMatch(/undefined|null|NaN|\[object|Invalid Date/)
    // A text that nobody has worded, or a value that nobody gave.
    expect(said).not.toMatch(/\b(mails|confirmation)\.|\{\w+\}/)
  }
  expect(text).not.toMatch(/<[a-z/]|&[a-z]+;|[\u200b\u200c]/)
  for (const paragraph of text.split('\n\n')) expect(paragraph.trim()).toBe(paragraph)
})

// What staff write to a group is their own words in each language: a sample has but one.
const worded = all.filter(({ kind }) => kind !== 'group-message')

test.each(worded)('no language speaks the other’s words: $kind', async (mail) => {
  const [sv, en] = await Promise.all(locales.map((locale) => draw(mail, locale)))
  expect(sv?.subject).not.toBe(en?.subject)
  const paragraphs = (letter: typeof sv) => letter?.text.split('\n\n') ?? []
  // What is said in one way in both: who writes, a code, a place that has no name yet.
  const same = paragraphs(sv).filter((one) => paragraphs(en).includes(one))
  expect(same.filter((one) => !/^(ICLD|\d{4} \d{4})$/.test(one))).toEqual([])
})

const mine = 'my/VAS-7K3Q9'
const see: [string, string, string] = [mine, 'Se din anmälan', 'See your registration']
const application: [string, string, string] = [mine, 'Se din ansökan', 'See your application']
const given = 'events/partnership-conference-2019/take-over?link=abc'
const leads: { [Kind in MailKind]: [to: string, sv: string, en: string] | null } = {
  'sign-in': ['sign-in/link?token=abc', 'Logga in', 'Sign in'],
  received: see,
  'group-message': see,
  'registered-by-colleague': [mine, 'Kontrollera och komplettera', 'Check and complete'],
  approved: see,
  declined: see,
  waiting: see,
  offered: [mine, 'Svara på erbjudandet', 'Answer the offer'],
  'offer-ends-soon': [mine, 'Svara på erbjudandet', 'Answer the offer'],
  'offer-expired': see,
  'place-accepted': see,
  'stopped-waiting': see,
  'place-given-up': see,
  'substitution-asked': see,
  substituted: null,
  'substitution-over': see,
  cancelled: see,
  restored: see,
  'change-decided': see,
  'room-asked': [mine, 'Svara ja eller nej', 'Answer yes or no'],
  'room-answered': see,
  'room-over': see,
  'deadline-soon': see,
  'changed-for-you': see,
  'event-changed': see,
  'application-received': application,
  'application-accepted': [mine, 'Svara', 'Answer'],
  'application-in-reserve': application,
  'application-rejected': application,
  'academy-place-offered': [mine, 'Svara', 'Answer'],
  'academy-place-ends-soon': [mine, 'Svara', 'Answer'],
  'academy-place-taken': [mine, 'Svara om din resa', 'Answer about your journey'],
  'application-over': application,
  'visa-letter-issued': [mine, 'Hämta brevet', 'Fetch the letter'],
  'certificate-issued': [mine, 'Hämta intyget', 'Fetch the certificate'],
  'document-revoked': application,
  'reviewer-named': ['review', 'Gå till din kö', 'Go to your queue'],
  'review-assigned': ['review', 'Gå till din kö', 'Go to your queue'],
  'role-given': ['coordinator', 'Gå till dina sidor', 'Go to your pages'],
  'role-ended': null,
  invitation: [given, 'Anmäl dig', 'Register'],
  'take-over': [given, 'Svara ja eller nej', 'Answer yes or no'],
  'take-over-ended': null,
  'draft-left': [
    'events/partnership-conference-2019/register/check',
    'Fortsätt anmälan',
    'Continue your registration',
  ],
  'one-party': [given, 'Se partnerskapets deltagare', 'See the partnership’s delegates'],
  'rooming-list': null,
  objected: [given, 'Se partnerskapets deltagare', 'See the partnership’s delegates'],
  'list-sent': ['lists/some-list', 'Till listan', 'Go to the list'],
  'list-stopped': ['my', 'Till dina sidor', 'Go to your pages'],
}

test.each(inBoth)('a letter has one button at most: $kind ($locale)', async ({ mail, locale }) => {
  // Whoever has lost the rights may have no lists any more.
  const toLists = mail.kind === 'list-stopped' && mail.why === 'making'
  const lead = toLists ? ['lists', 'Till dina listor', 'Go to your lists'] : leads[mail.kind]
  // The path to sign in stands in the mail with its language.
  const to = mail.kind === 'sign-in' ? `${site}/sv/${lead?.[0]}` : `${site}/${locale}/${lead?.[0]}`
  const label = lead?.[locale === 'sv' ? 1 : 2]
  const { html, text } = await draw(mail, locale)
  expect([...html.matchAll(/href="(http[^"]*)"/g)].map(([, href]) => href)).toEqual(
    lead ? [to] : [],
  )
  expect(text.match(/^http.*$/gm) ?? []).toEqual(lead ? [to] : [])
  if (label) expect(text).toContain(`${label}:\n${to}`)
})

test('whoever comes has the event for their calendar, whoever does not any more has it taken out', async () => {
  const methods = async (mail: Mail) => {
    const { attachments = [] } = await draw(mail, 'sv')
    return attachments.map(({ content }) => String(content).match(/METHOD:(\w+)/)?.[1])
  }
  const comes: Mail[] = [
    mails.received,
    mails['registered-by-colleague'],
    mails.approved,
    mails['place-accepted'],
    { ...mails.restored, funding: 'self' },
    mails['event-changed'],
  ]
  for (const mail of comes) expect(await methods(mail), mail.kind).toEqual(['PUBLISH'])
  for (const mail of [mails.cancelled, mails.declined, mails.substituted])
    expect(await methods(mail), mail.kind).toEqual(['CANCEL'])
  const neither: Mail[] = [
    { ...mails.received, funding: 'waiting' },
    { ...mails.cancelled, how: 'left-queue' },
    mails.restored,
    mails.offered,
    mails['take-over'],
  ]
  for (const mail of neither) expect(await methods(mail), mail.kind).toEqual([])
})

test('a time to answer by is told as the clock on the wall in Sweden shows it', async () => {
  expect((await draw(mails.offered, 'sv')).text).toContain('1 april 2019 kl. 09:30, svensk tid')
  expect((await draw(mails.offered, 'en')).text).toContain('1 April 2019 at 09:30, Swedish time')
})

test('what people have written stays text in a letter', async () => {
  const { html, text } = await draw({ ...mails.declined, reason: '<b>{turn}</b> & more' }, 'en')
  expect(html).toContain('&lt;b&gt;{turn}&lt;/b&gt; &amp; more')
  expect(text).toContain('<b>{turn}</b> & more')
})

test('what staff wrote in Markdown is drawn as a letter and reads as plain text', async () => {
  const body = [
    'Hello **Åsa**,',
    '# The bus',
    '- leaves 08:15\n- from [the station](https://example.org/map)',
    '<script>alert(1)</script> ![a picture](https://example.org/spy.png) [x](javascript:alert(1))',
  ].join('\n\n')
  const { html, text, subject } = await draw(
    { ...mails['group-message'], subject: 'The bus', body },
    'en',
  )
  expect(subject).toBe('The bus')
  expect(html).toContain('<strong>Åsa</strong>')
  expect(html).toMatch(/<a[^>]* href="https:\/\/example\.org\/map"/)
  expect(html).not.toMatch(/<script|<img|javascript:|spy\.png/)
  expect(text).toContain('Hello Åsa,\n\nThe bus\n\n* leaves 08:15')
  expect(text).toContain('the station:\nhttps://example.org/map')
})

test('a test of a message says that it is one', async () => {
  const { subject, text } = await draw(
    { ...mails['group-message'], subject: 'Hej', test: true },
    'sv',
  )
  expect(subject).toBe('Prov: Hej')
  expect(text).toContain('Det här är ett prov')
})

test('words that staff have changed are said in place of the product’s, in their language alone', async () => {
  const words: ChangedWords = [
    {
      kind: 'cancelled',
      locale: 'sv',
      words: { 'how.staff': 'Du är avbokad från {event}, it’s so.' },
    },
    { kind: 'sign-in', locale: 'sv', words: { subject: 'Koden är {code}' } },
  ]
  const sv = await draw(mails.cancelled, 'sv', words)
  expect(sv.text).toContain(`Du är avbokad från ${event.texts.sv.title}, it’s so.`)
  expect(sv.subject).toBe((await draw(mails.cancelled, 'sv')).subject)
  expect((await draw(mails.cancelled, 'en', words)).text).toBe(
    (await draw(mails.cancelled, 'en')).text,
  )
  expect((await draw(mails['sign-in'], 'sv', words)).subject).toBe('Koden är 1234 5678')
})
