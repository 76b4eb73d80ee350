import { eq } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { passports } from '@/db/schema/documents'
import { registrations } from '@/db/schema/registrations'
import { entryOf } from '../audit/entry-of'
import { record } from '../audit/record'
import type { Person } from '../people/person'
import { can } from '../permissions'
import { open, type Sealed, type SealKeys } from '../privacy/seal'
import { NotFound, Refusal } from '../refusal'
import { tidyReference } from '../registration/reference'
import type { Passport } from './passport'

/**
 * Somebody's passport data for a named officer of their event: each look is written to the log.
 * Throws NotFound for everybody else and for an unknown reference; refuses `no-passport-data` when
 * none are there.
 */
export async function passportToSee(
  tx: Tx,
  officer: Person,
  reference: string,
  keys: SealKeys,
): Promise<Passport> {
  const [row] = await tx
    .select({
      id: registrations.id,
      eventId: registrations.eventId,
      keyId: passports.keyId,
      sealed: passports.sealed,
    })
    .from(registrations)
    .leftJoin(passports, eq(passports.registrationId, registrations.id))
    .where(eq(registrations.reference, tidyReference(reference)))
  if (!row || !can.seePassports(officer, row)) throw new NotFound()
  const { id, keyId, sealed } = row
  if (keyId === null || sealed === null) throw new Refusal('no-passport-data')
  await record(tx, entryOf(row, 'passport-seen', officer.id))
  return openPassport({ id, keyId, sealed }, keys)
}

/** Somebody's own passport data, for their own letter: no look of an officer. Null when none are there. */
export async function ownPassport(
  db: Db,
  registration: { id: string },
  keys: SealKeys,
): Promise<Passport | null> {
  const [row] = await db
    .select()
    .from(passports)
    .where(eq(passports.registrationId, registration.id))
  return row ? openPassport({ ...row, id: registration.id }, keys) : null
}

const openPassport = ({ id, ...sealed }: Sealed & { id: string }, keys: SealKeys) =>
  JSON.parse(open(keys, sealed, id)) as Passport
