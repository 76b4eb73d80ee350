import { db, transaction } from '@/db/client'
import { certifiedAt, ownPapers, papersForOfficer } from '@/domain/documents/papers'
import type { Event } from '@/domain/event/seats'
import type { Person } from '@/domain/people/person'
import { ownPassport, passportToSee } from '@/domain/visa/see-passport'
import { env } from './env'
import { noteExport } from './note-export'
import { certificateInWords, example, letterInWords } from './papers-in-words'
import { streamed } from './pdf/streamed'

// What draws them is heavy: a server that is asked for no paper never loads it.
const drawLetter = async (...of: Parameters<typeof letterInWords>) =>
  (await import('./letter-pdf')).letterPdf(letterInWords(...of))
const drawCertificates = (all: ReturnType<typeof certificateInWords>[]) =>
  streamed(async () => (await import('./certificate-pdf')).certificatesPdf(all))

type Pdf = Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>
type Paper = { pdf: Pdf; number: string }

/** Somebody's own visa letter, when one is in force and the passport data it is made of are there. */
export async function ownLetter(person: Person, reference: string): Promise<Paper | null> {
  const papers = await ownPapers(db(), person, reference)
  if (!papers?.letter) return null
  const passport = await ownPassport(db(), papers.registration, env().PASSPORT_KEYS)
  if (!passport) return null
  const { letter } = papers
  return { pdf: await drawLetter(papers, letter, passport), number: letter.number }
}

/** The same for a named officer: drawn of passport data, it is a look at them. */
export async function officersLetter(officer: Person, reference: string): Promise<Paper | null> {
  const papers = await papersForOfficer(db(), officer, reference)
  if (!papers?.letter || !papers.givenAt) return null
  const passport = await transaction((tx) =>
    passportToSee(tx, officer, reference, env().PASSPORT_KEYS),
  )
  const { letter } = papers
  return { pdf: await drawLetter(papers, letter, passport), number: letter.number }
}

/** Somebody's own certificate, when one is in force. */
export async function ownCertificate(person: Person, reference: string): Promise<Paper | null> {
  const papers = await ownPapers(db(), person, reference)
  if (!papers?.certificate) return null
  const { certificate } = papers
  const pdf = drawCertificates([certificateInWords(papers, certificate)])
  return { pdf, number: certificate.number }
}

/**
 * Every certificate of an event that is in force, as one file for staff; null when there is none.
 * That it is taken out stands in the log.
 */
export async function allCertificates(staff: Person, event: Event): Promise<Pdf | null> {
  const all = await certifiedAt(db(), staff, event.id)
  const inWords = all.flatMap(({ certificate, ...papers }) =>
    certificate ? certificateInWords(papers, certificate) : [],
  )
  if (inWords.length === 0) return null
  const taken = { format: 'pdf', people: inWords.length, of: 'certificates' } as const
  await noteExport(staff, { eventId: event.id }, taken)
  return drawCertificates(inWords)
}

/** What an event's texts make of a letter or a certificate, with invented data. */
export async function previewOf(event: Event, kind: 'letter' | 'certificate'): Promise<Pdf> {
  const { passport, issued, ...papers } = example(event)
  return kind === 'letter'
    ? drawLetter(papers, issued('V'), passport)
    : drawCertificates([certificateInWords(papers, issued('C'))])
}
