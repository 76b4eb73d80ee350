import { and, eq, isNull } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { documents, passports } from '@/db/schema/documents'
import { type EnteredApplication, hasPlace } from '../application/enter-application'
import { entryOf } from '../audit/entry-of'
import { dayAfter, seconds, startOfDay } from '../clock'
import { isOver } from '../event/window'
import { letterTo } from '../mail/addressee'
import type { Person } from '../people/person'
import { can } from '../permissions'
import { NotFound, Refusal } from '../refusal'
import { tell } from '../told'
import { endDocuments } from './end-documents'
import { requireTexts } from './has-texts'
import { insertDocuments } from './insert-documents'
import { tidyNumber } from './number'

/**
 * A named officer issues somebody's invitation letter for a visa; a new one takes the place of an
 * older. They are told by mail, by its number alone. When a colleague was quicker, and another is in
 * force than the one `replaces` names (empty for none), nothing is done. Returns the number in force.
 * Throws NotFound for everybody else; refuses `place-is-over`, `event-is-over`, `no-passport-data`,
 * and `document-has-no-text` before somebody has written what letters say.
 */
export async function issueVisaLetter(
  tx: Tx,
  officer: Person,
  entered: EnteredApplication,
  { replaces }: { replaces: string },
): Promise<string> {
  const { id, event } = entered
  if (!can.issueLetters(officer, entered)) throw new NotFound()
  if (!hasPlace(entered)) throw new Refusal('place-is-over')
  if (isOver(event)) throw new Refusal('event-is-over')
  const kind = 'visa-letter'
  requireTexts(event, kind)
  const [row] = await tx
    .select({ passport: passports.registrationId, inForce: documents.number })
    .from(passports)
    .leftJoin(
      documents,
      and(
        eq(documents.registrationId, passports.registrationId),
        eq(documents.kind, kind),
        isNull(documents.revokedAt),
      ),
    )
    .where(eq(passports.registrationId, id))
  if (!row) throw new Refusal('no-passport-data')
  if (row.inForce && row.inForce !== tidyNumber(replaces)) return row.inForce

  const ended = await endDocuments(tx, officer.id, kind, [id])
  const numbers = await insertDocuments(tx, event, [id], {
    kind,
    issuedBy: officer.id,
    validUntil: lastSecondOf(event.endsOn),
  })
  const number = numbers.get(id)
  if (!number) throw new Error('a letter that was just issued is not there')
  await tell(tx, {
    entries: [
      ...ended,
      entryOf(entered, 'document-issued', officer.id, { after: { number, kind } }),
    ],
    letters: [letterTo(entered, { kind: 'visa-letter-issued', number })],
  })
  return number
}

const lastSecondOf = (day: string) => new Date(startOfDay(dayAfter(day)).getTime() - seconds(1))
