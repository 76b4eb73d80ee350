import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { documents } from '@/db/schema/documents'
import { enterApplication } from '../application/enter-application'
import { letterTo } from '../mail/addressee'
import type { Person } from '../people/person'
import { can } from '../permissions'
import { NotFound, Refusal } from '../refusal'
import { tell } from '../told'
import { endDocuments } from './end-documents'
import { tidyNumber } from './number'

/**
 * Withdraws a document: whoever verifies its number is told that it is in force no more. Its person
 * is told by mail. Letters are withdrawn by a named officer, certificates by staff; for everybody
 * else, and for an unknown number, NotFound. Refuses `document-is-revoked`.
 */
export async function revokeDocument(tx: Tx, staff: Person, number: string): Promise<void> {
  const its = eq(documents.number, tidyNumber(number))
  const [found] = await tx.select().from(documents).where(its)
  if (!found) throw new NotFound()
  const { kind, registrationId } = found
  const may = kind === 'visa-letter' ? can.issueLetters : can.issueCertificates
  if (!may(staff, found)) throw new NotFound()
  const entered = await enterApplication(tx, { id: registrationId })
  // Asked again now that nobody else changes it: it may have been replaced meanwhile.
  const [now] = await tx.select().from(documents).where(its)
  if (!now || now.revokedAt) throw new Refusal('document-is-revoked')
  await tell(tx, {
    entries: await endDocuments(tx, staff.id, kind, [registrationId]),
    letters: [
      letterTo(entered, { kind: 'document-revoked', number: found.number, document: kind }),
    ],
  })
}
