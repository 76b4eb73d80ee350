import { calendarDay, dayAfter, now } from '@/domain/clock'
import { fill } from '@/domain/documents/fill'
import type { OwnPapers } from '@/domain/documents/papers'
import { daysOf } from '@/domain/documents/who-was-there'
import type { DocumentTexts } from '@/domain/event/facts'
import type { Event } from '@/domain/event/seats'
import { country, dates, day } from '@/domain/in-words'
import type { Passport } from '@/domain/visa/passport'
import { daysInWords, numberInWords } from './days-in-words'
import { env } from './env'
import { type QrCode, qrCode } from './qr-code'

// Letters and certificates are in English whatever the language of the page: embassies and employers
// in many countries read them.

export type VerifyInWords = { number: string; address: string; code: QrCode; note: string }

type Paper = {
  owner: string
  ownerInFull: string
  title: string
  date: string
  paragraphs: string[]
  signedBy: string[]
  verify: VerifyInWords
}

export type LetterInWords = Paper & {
  number: string
  reference: string
  to: string
  passport: { label: string; value: string }[]
  regards: string
}

export type CertificateInWords = Paper & { name: string; days: { day: string; about: string }[] }

const owner = {
  owner: 'ICLD',
  ownerInFull: 'Swedish International Centre for Local Democracy',
}

type Example = {
  passport: Passport
  issued: (of: 'V' | 'C') => { number: string; issuedAt: Date }
}

type Of = Pick<OwnPapers, 'registration' | 'event' | 'days'> & {
  application: Pick<OwnPapers['application'], 'attendance' | 'funded'>
}

/** All that an invitation letter says, for the PDF. */
export function letterInWords(
  { application, event }: Pick<Of, 'application' | 'event'>,
  letter: { number: string; issuedAt: Date },
  passport: Passport,
): LetterInWords {
  const texts = textsOf(event)
  const days = daysOf(event).slice(application.attendance === 'labs' ? -2 : 0)
  const values = {
    ...valuesOf(event),
    // As in the passport: that is the name an embassy looks for.
    name: passport.name,
    dates: dates('en', days[0] ?? event.startsOn, event.endsOn),
    days: daysInWords(days),
    funding: application.funded
      ? 'ICLD pays for travel, lodging and meals during the visit, as set out in the letter of acceptance.'
      : 'Travel, lodging and other costs of the visit are paid by the participant or the participant’s own organisation.',
  }
  const { number } = letter
  return {
    ...owner,
    title: 'Letter of invitation',
    number,
    reference: `Reference number ${number}`,
    date: inFull(calendarDay(letter.issuedAt)),
    to: passport.embassy
      ? `To the Embassy of Sweden in ${passport.embassy}`
      : 'To whom it may concern',
    paragraphs: texts.letter.map((text) => fill(text, values)),
    passport: [
      { label: 'Name in passport', value: passport.name },
      { label: 'Nationality', value: nationality(passport.nationality) },
      { label: 'Date of birth', value: inFull(passport.born) },
      { label: 'Passport number', value: passport.number },
      { label: 'Passport valid until', value: inFull(passport.expires) },
    ],
    regards: 'Yours faithfully,',
    signedBy: texts.signedBy,
    verify: verifyOf(number, `In force until ${inFull(event.endsOn)}. Verify this number at`),
  }
}

/** All that a certificate says, for the PDF. */
export function certificateInWords(
  { registration, event, days }: Of,
  certificate: { number: string; issuedAt: Date },
): CertificateInWords {
  const texts = textsOf(event)
  const name = `${registration.givenNames} ${registration.familyName}`
  const values = {
    ...valuesOf(event),
    name,
    dates: dates('en', event.startsOn, event.endsOn),
    days: `${numberInWords(days.length)} (${daysInWords(days)})`,
    funding: '',
  }
  const about = (date: string) => event.programme.find((one) => one.date === date)?.title.en ?? ''
  return {
    ...owner,
    title: 'Certificate of attendance',
    name,
    date: `Issued on ${inFull(calendarDay(certificate.issuedAt))}`,
    paragraphs: texts.certificate.map((text) => fill(text, values)).filter((text) => text.trim()),
    days: days.map((date) => ({ day: day('en', date), about: about(date) })),
    signedBy: texts.signedBy,
    verify: verifyOf(certificate.number, 'Verify this number at'),
  }
}

/** A letter or a certificate of nobody, to see what the texts make of it. */
export const example = (event: Event): Of & Example => ({
  event,
  registration: {
    givenNames: 'Amina Wanjiru',
    familyName: 'Example-Öberg',
  } as OwnPapers['registration'],
  application: { attendance: 'week', funded: true },
  days: daysOf(event),
  passport: {
    name: 'Amina Wanjiru Example-Öberg',
    nationality: 'KE',
    born: '1986-11-03',
    number: 'X0000000',
    expires: dayAfter(event.endsOn, 1000),
    embassy: 'Nairobi',
  },
  issued: (of) => ({ number: `${event.referencePrefix}-${of}-EXAMPLE`, issuedAt: now() }),
})

const textsOf = ({ documents }: Event): DocumentTexts =>
  documents ?? { letter: [], certificate: [], signedBy: [] }

const valuesOf = ({ texts, city }: Event) => ({ event: texts.en.title, city })

const inFull = (date: string) => dates('en', date, date)

const nationality = (code: string) => (code === 'stateless' ? 'Stateless' : country('en', code))

function verifyOf(number: string, note: string): VerifyInWords {
  const address = `${env().PUBLIC_URL}/en/verify/${number}`
  return { number, address, code: qrCode(address), note }
}
