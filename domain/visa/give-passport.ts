import type { Tx } from '@/db/client'
import { passports } from '@/db/schema/documents'
import { type EnteredApplication, hasPlace } from '../application/enter-application'
import { entryOf } from '../audit/entry-of'
import { record } from '../audit/record'
import { now } from '../clock'
import { endDocuments } from '../documents/end-documents'
import { isOver } from '../event/window'
import { type SealKeys, seal } from '../privacy/seal'
import { NotFound, Refusal } from '../refusal'
import type { TypedPassport } from './form'
import { passportFrom } from './passport'

/**
 * Keeps what a visa letter needs to know of somebody's passport, sealed; given anew it takes the
 * place of what was given before, and a letter that was made of that is in force no more. The log
 * tells that it was given, and nothing of it. Throws Problems for what does not fit the event, and
 * NotFound when they need no visa; refuses `passports-are-not-kept` when there is no key,
 * `place-is-over` and `event-is-over`.
 */
export async function givePassport(
  tx: Tx,
  applicant: { id: string },
  entered: EnteredApplication,
  keys: SealKeys,
  typed: TypedPassport,
): Promise<void> {
  const { id, event, journey } = entered
  if (keys.length === 0) throw new Refusal('passports-are-not-kept')
  if (!hasPlace(entered)) throw new Refusal('place-is-over')
  if (!journey?.needsVisa) throw new NotFound()
  if (isOver(event)) throw new Refusal('event-is-over')
  const kept = {
    ...seal(keys, JSON.stringify(passportFrom(typed, event)), id),
    updatedAt: now(),
  }
  await tx
    .insert(passports)
    .values({ registrationId: id, ...kept })
    .onConflictDoUpdate({ target: passports.registrationId, set: kept })
  await record(
    tx,
    entryOf(entered, 'passport-given', applicant.id),
    ...(await endDocuments(tx, applicant.id, 'visa-letter', [id])),
  )
}
