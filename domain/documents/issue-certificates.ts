import { and, eq, exists, inArray, isNull } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { academyPlaces } from '@/db/schema/applications'
import { attendedDays, documents } from '@/db/schema/documents'
import { people } from '@/db/schema/people'
import { registrations } from '@/db/schema/registrations'
import { entryOf } from '../audit/entry-of'
import { enterEvent } from '../event/seats'
import { isOver } from '../event/window'
import { letterTo } from '../mail/addressee'
import { Refusal } from '../refusal'
import { isStillNamed } from '../registration/still-named'
import { tell } from '../told'
import { requireTexts } from './has-texts'
import { insertDocuments } from './insert-documents'
import { hasAPlaceAt } from './who-was-there'

/**
 * Issues certificates for those of whom a day of attendance is noted: all of them, or `only` those
 * that are named. Whoever has one in force keeps it; everybody else is told by mail, by its number
 * alone. Returns how many were issued. Refuses `event-is-not-over` before the last day has ended,
 * `no-attended-day` when no day is noted of any of them, and `document-has-no-text` before somebody
 * has written what certificates say.
 */
export async function issueCertificates(
  tx: Tx,
  staff: { id: string },
  eventId: string,
  only?: string[],
): Promise<number> {
  const event = await enterEvent(tx, eventId)
  if (!isOver(event)) throw new Refusal('event-is-not-over')
  const kind = 'certificate'
  requireTexts(event, kind)
  const there = await tx
    .select({
      id: registrations.id,
      eventId: registrations.eventId,
      reference: registrations.reference,
      givenNames: registrations.givenNames,
      email: people.email,
      locale: people.locale,
      inForce: documents.number,
    })
    .from(academyPlaces)
    .innerJoin(registrations, eq(registrations.id, academyPlaces.registrationId))
    .innerJoin(people, eq(people.id, registrations.personId))
    .leftJoin(
      documents,
      and(
        eq(documents.registrationId, registrations.id),
        eq(documents.kind, kind),
        isNull(documents.revokedAt),
      ),
    )
    .where(
      and(
        hasAPlaceAt(eventId),
        isStillNamed,
        only && inArray(registrations.id, only),
        exists(
          tx
            .select({ day: attendedDays.day })
            .from(attendedDays)
            .where(eq(attendedDays.registrationId, registrations.id)),
        ),
      ),
    )
  if (there.length === 0) throw new Refusal('no-attended-day')

  const without = there.filter(({ inForce }) => inForce === null)
  const numbers = await insertDocuments(
    tx,
    event,
    without.map(({ id }) => id),
    { kind, issuedBy: staff.id, validUntil: null },
  )
  const issued = without.flatMap((one) => {
    const number = numbers.get(one.id)
    return number ? { ...one, number, partnership: '' } : []
  })
  await tell(tx, {
    entries: issued.map(({ number, ...one }) =>
      entryOf(one, 'document-issued', staff.id, { after: { number, kind } }),
    ),
    letters: issued.map((one) => letterTo(one, { kind: 'certificate-issued', number: one.number })),
  })
  return issued.length
}
