import { and, eq, inArray, isNotNull, lt, notExists, notInArray } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { cvs, journeys } from '@/db/schema/applications'
import { notes } from '@/db/schema/attendees'
import { invitedColleagues } from '@/db/schema/colleagues'
import { events } from '@/db/schema/events'
import { roomingLists } from '@/db/schema/hotels'
import { imports } from '@/db/schema/imports'
import { drafts, sessions, signIns, tries } from '@/db/schema/people'
import { personalLinks } from '@/db/schema/personal-links'
import { outbox } from '@/db/schema/records'
import { registrations, sensitiveAnswers } from '@/db/schema/registrations'
import { substitutions } from '@/db/schema/substitutions'
import { record } from '../audit/record'
import { calendarDay, dayAfter, days, hours, now } from '../clock'
import { living } from '../registration/answers'
import { erasePassportsOfEventsThatAreOver } from '../visa/erase-passports'
import { eraseNamedByOthers } from './erase-named-by-others'
import { eraseParticipantsOfOldEvents } from './erase-participants'

const draftsKept = days(90)
const signInMailsKept = hours(24)
// What mails said is kept for as long as the participant lists: thirteen months.
const sentTextsKept = days(396)

/**
 * Scheduled deletion (product rule 6): passport data once an event is over; special-category answers so many days after the event as
 * the event says (14 by default), with them staff's notes and whoever was only named by others; whoever took part so many months after it, 13 by default; drafts that were left lying, and whatever signs nobody in any more.
 */
export async function eraseWhatIsOver(tx: Tx): Promise<void> {
  const at = now()
  const before = (period: number) => new Date(at.getTime() - period)

  await eraseSensitiveAnswers(tx)
  await eraseParticipantsOfOldEvents(tx)
  await erasePassportsOfEventsThatAreOver(tx)
  await tx
    .delete(personalLinks)
    .where(
      and(
        lt(personalLinks.expiresAt, at),
        notInArray(
          personalLinks.id,
          tx.select({ id: invitedColleagues.linkId }).from(invitedColleagues),
        ),
        notInArray(personalLinks.id, tx.select({ id: substitutions.linkId }).from(substitutions)),
      ),
    )
  await tx.delete(drafts).where(lt(drafts.updatedAt, before(draftsKept)))
  await eraseCvsLeftLying(tx, before(draftsKept))
  await tx.delete(sessions).where(lt(sessions.expiresAt, at))
  await tx.delete(signIns).where(lt(signIns.expiresAt, at))
  await tx.delete(tries).where(lt(tries.resetsAt, at))
  await tx
    .delete(outbox)
    .where(and(eq(outbox.kind, 'sign-in'), lt(outbox.queuedAt, before(signInMailsKept))))
  await tx
    .update(outbox)
    .set({ sent: null })
    .where(and(isNotNull(outbox.sent), lt(outbox.sentAt, before(sentTextsKept))))
  // What staff wrote to a group is kept in the mail itself, with the names filled in.
  await tx
    .delete(outbox)
    .where(and(eq(outbox.kind, 'group-message'), lt(outbox.sentAt, before(sentTextsKept))))
  // They are lists of participants too.
  await tx.delete(roomingLists).where(lt(roomingLists.sentAt, before(sentTextsKept)))
  await tx.delete(imports).where(lt(imports.createdAt, before(draftsKept)))
}

const registrationsOf = (tx: Tx, eventIds: string[]) =>
  tx
    .select({ id: registrations.id })
    .from(registrations)
    .where(inArray(registrations.eventId, eventIds))

// Drafts hold such answers too.
async function eraseSensitiveAnswers(tx: Tx) {
  const all = await tx
    .select({ id: events.id, endsOn: events.endsOn, kept: events.sensitiveKeptDays })
    .from(events)
  const over = all.filter(({ endsOn, kept }) => calendarDay(now()) > dayAfter(endsOn, kept))
  if (over.length === 0) return
  const ids = over.map(({ id }) => id)
  await tx.delete(drafts).where(inArray(drafts.eventId, ids))
  await eraseNamedByOthers(tx, ids)
  await eraseApplicationsBeside(tx, ids)
  // Written freely, by staff, about people: nobody knows what stands in them.
  await tx.delete(notes).where(inArray(notes.registrationId, registrationsOf(tx, ids)))
  const erased = await tx
    .delete(sensitiveAnswers)
    .where(inArray(sensitiveAnswers.registrationId, registrationsOf(tx, ids)))
    .returning({ registrationId: sensitiveAnswers.registrationId })
  await record(
    tx,
    ...erased.map(({ registrationId }) => ({
      act: 'sensitive-answers-erased' as const,
      actorId: null,
      registrationId,
    })),
  )
}

// What an applicant gave beside the application itself: CV, journey, whom to call.
async function eraseApplicationsBeside(tx: Tx, eventIds: string[]) {
  await tx.delete(cvs).where(inArray(cvs.eventId, eventIds))
  await tx
    .delete(journeys)
    .where(
      inArray(
        journeys.registrationId,
        tx
          .select({ id: registrations.id })
          .from(registrations)
          .where(inArray(registrations.eventId, eventIds)),
      ),
    )
}

// Uploaded for an application that was never sent.
async function eraseCvsLeftLying(tx: Tx, before: Date) {
  await tx.delete(cvs).where(
    and(
      lt(cvs.uploadedAt, before),
      notExists(
        tx
          .select({ id: registrations.id })
          .from(registrations)
          .where(
            and(
              eq(registrations.eventId, cvs.eventId),
              eq(registrations.personId, cvs.personId),
              inArray(registrations.status, [...living]),
            ),
          ),
      ),
    ),
  )
}
