import { and, inArray, isNull, notInArray, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { invitedColleagues } from '@/db/schema/colleagues'
import { drafts, identities, people, roles, sessions } from '@/db/schema/people'
import { outbox } from '@/db/schema/records'
import { registrations } from '@/db/schema/registrations'
import { roomRequests } from '@/db/schema/rooms'
import { substitutions } from '@/db/schema/substitutions'
import { chunks } from '../chunks'
import { eraseLettersAbout } from '../mail/erase-letters'
import type { MailKind } from '../mail/mail'

// To whoever was asked, and to the delegate about them.
const toThem: MailKind[] = ['invitation', 'take-over', 'take-over-ended']
const aboutThem: MailKind[] = ['substitution-asked', 'substitution-over']

/**
 * Erases whoever was named by others at events and did not come: invited, asked to take over, asked
 * to share a room. With them go the letters to them and about them, in which their names and links
 * stand, and the people who were only ever known by that. What the audit log says of them stays, as
 * the notice tells: it is only ever added to.
 */
export async function eraseNamedByOthers(tx: Tx, eventIds: string[]): Promise<void> {
  const address = <Of>(email: Of) => ({ email })
  const named = [
    ...(await tx
      .delete(invitedColleagues)
      .where(inArray(invitedColleagues.eventId, eventIds))
      .returning(address(invitedColleagues.email))),
    ...(await tx
      .delete(substitutions)
      .where(inArray(substitutions.eventId, eventIds))
      .returning(address(substitutions.email))),
    ...(await tx
      .delete(roomRequests)
      .where(inArray(roomRequests.eventId, eventIds))
      .returning(address(roomRequests.email))),
  ]
  await eraseLettersAbout(tx, eventIds, toThem)
  await tx
    .delete(outbox)
    .where(
      and(
        inArray(outbox.kind, aboutThem),
        inArray(
          outbox.registrationId,
          tx
            .select({ id: registrations.id })
            .from(registrations)
            .where(inArray(registrations.eventId, eventIds)),
        ),
      ),
    )
  await eraseStrangers(tx, [...new Set(named.map(({ email }) => email))])
}

/** Whoever has one of these addresses, never signed in, and is nothing here: no delegate, no role, not invited elsewhere. */
async function eraseStrangers(tx: Tx, emails: string[]) {
  const registrars = tx.select({ id: registrations.registeredBy }).from(registrations)
  for (const some of chunks(emails))
    await tx
      .delete(people)
      .where(
        and(
          inArray(people.email, some),
          isNull(people.emailProvedAt),
          notInArray(people.id, tx.select({ id: registrations.personId }).from(registrations)),
          notInArray(people.id, registrars.where(sql`${registrations.registeredBy} is not null`)),
          notInArray(people.id, tx.select({ id: roles.personId }).from(roles)),
          notInArray(people.id, tx.select({ id: drafts.personId }).from(drafts)),
          notInArray(people.id, tx.select({ id: sessions.personId }).from(sessions)),
          notInArray(people.id, tx.select({ id: identities.personId }).from(identities)),
          notInArray(
            people.email,
            tx.select({ email: invitedColleagues.email }).from(invitedColleagues),
          ),
        ),
      )
}
