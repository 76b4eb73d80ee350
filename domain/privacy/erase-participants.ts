import { and, eq, exists, inArray, notInArray, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { applications, cvs, journeys, reviews } from '@/db/schema/applications'
import { notes, registrationTags } from '@/db/schema/attendees'
import { changeRequests } from '@/db/schema/change-requests'
import { badges, checkIns } from '@/db/schema/days'
import { attendedDays, passports } from '@/db/schema/documents'
import { events } from '@/db/schema/events'
import { hotelStays, hotels, roomingLists } from '@/db/schema/hotels'
import { invoicing } from '@/db/schema/invoicing'
import { listAddresses, listSchedules, lists } from '@/db/schema/lists'
import { messageRecipients } from '@/db/schema/messages'
import { drafts, identities, people, roles, sessions } from '@/db/schema/people'
import { outbox } from '@/db/schema/records'
import { decisions, registrations, sensitiveAnswers } from '@/db/schema/registrations'
import { roommates } from '@/db/schema/rooms'
import { record } from '../audit/record'
import { calendarDay, monthsAfter, now } from '../clock'
import { eraseLettersAbout } from '../mail/erase-letters'
import { isStillNamed } from '../registration/still-named'
import { eraseNamedByOthers } from './erase-named-by-others'

/**
 * Participant lists are kept so many months after an event as the event says, 13 by default (product
 * rule 6): from then on nothing here names who was registered for it. What stays of a registration is
 * what the accounts need: partnership, party, country, what it held, what it cost. Whoever has no
 * other registration and no role has no account any more. The log says it once for each event; asked
 * again, nothing is left to do.
 */
export async function eraseParticipantsOfOldEvents(tx: Tx): Promise<void> {
  const all = await tx
    .select({ id: events.id, endsOn: events.endsOn, kept: events.listsKeptMonths })
    .from(events)
    .where(
      exists(
        tx
          .select({ id: registrations.id })
          .from(registrations)
          .where(and(eq(registrations.eventId, events.id), isStillNamed)),
      ),
    )
  const today = calendarDay(now())
  for (const { id, endsOn, kept } of all)
    if (today > monthsAfter(endsOn, kept)) await eraseParticipants(tx, id)
}

async function eraseParticipants(tx: Tx, eventId: string) {
  await eraseNamedByOthers(tx, [eventId])
  await eraseLetters(tx, eventId)
  await eraseBesideRegistrations(tx, eventId)
  await eraseListsOf(tx, eventId)
  const erased = await tx
    .update(registrations)
    .set({
      ...{ givenNames: '', familyName: '', sortName: '', searchText: '', mobile: '' },
      ...{ gender: 'not-said', spokenLanguage: 'en', interpretation: '', earlyNightReason: '' },
      ...{ onParticipantList: false, noPhoto: true, registeredBy: null, ended: null },
      erasedAt: now(),
    })
    .where(and(eq(registrations.eventId, eventId), isStillNamed))
    .returning({ id: registrations.id })
  await eraseAccounts(tx, eventId)
  await record(tx, {
    act: 'participants-erased',
    actorId: null,
    eventId,
    subject: { kind: 'event', id: eventId },
    after: { people: erased.length },
  })
}

const of = (tx: Tx, eventId: string) =>
  tx.select({ id: registrations.id }).from(registrations).where(eq(registrations.eventId, eventId))

async function eraseLetters(tx: Tx, eventId: string) {
  await tx.delete(outbox).where(inArray(outbox.registrationId, of(tx, eventId)))
  await eraseLettersAbout(tx, [eventId])
}

// Whatever is known of a registration in a table of its own, and what was written freely about it.
async function eraseBesideRegistrations(tx: Tx, eventId: string) {
  const theirs = of(tx, eventId)
  const gone = [
    ...[sensitiveAnswers, passports, journeys, invoicing, changeRequests, notes, registrationTags],
    ...[hotelStays, roommates, badges, attendedDays, messageRecipients],
  ]
  for (const one of gone) await tx.delete(one).where(inArray(one.registrationId, theirs))
  await tx.delete(checkIns).where(eq(checkIns.eventId, eventId))
  await tx.delete(cvs).where(eq(cvs.eventId, eventId))
  await tx.delete(drafts).where(eq(drafts.eventId, eventId))
  await tx
    .update(applications)
    .set({ title: '', abstract: '', motivation: '', affiliation: '', researchCountries: [] })
    .where(inArray(applications.registrationId, theirs))
  await tx.update(reviews).set({ comment: '' }).where(inArray(reviews.registrationId, theirs))
  await tx.update(decisions).set({ reason: '' }).where(inArray(decisions.registrationId, theirs))
}

// They could list nobody any more; what the hotels were sent names everybody.
async function eraseListsOf(tx: Tx, eventId: string) {
  const ofEvent = tx.select({ id: lists.id }).from(lists).where(eq(lists.eventId, eventId))
  await tx.delete(listAddresses).where(inArray(listAddresses.listId, ofEvent))
  await tx.delete(listSchedules).where(inArray(listSchedules.listId, ofEvent))
  const itsHotels = tx.select({ id: hotels.id }).from(hotels).where(eq(hotels.eventId, eventId))
  await tx.delete(roomingLists).where(inArray(roomingLists.hotelId, itsHotels))
}

/**
 * A registration that stays for the accounts points to its person: the row stays, and nobody can be
 * reached or sign in by it. Whoever has or had a role keeps the account: the log speaks of them.
 */
async function eraseAccounts(tx: Tx, eventId: string) {
  const named = tx.select({ id: registrations.personId }).from(registrations).where(isStillNamed)
  const gone = tx
    .select({ id: people.id })
    .from(people)
    .where(
      and(
        inArray(
          people.id,
          tx
            .select({ id: registrations.personId })
            .from(registrations)
            .where(eq(registrations.eventId, eventId)),
        ),
        notInArray(people.id, named),
        notInArray(people.id, tx.select({ id: roles.personId }).from(roles)),
        notInArray(people.id, tx.select({ id: drafts.personId }).from(drafts)),
      ),
    )
  await tx.delete(sessions).where(inArray(sessions.personId, gone))
  await tx.delete(identities).where(inArray(identities.personId, gone))
  await tx
    .update(people)
    .set({ email: sql`'erased-' || ${people.id} || '@invalid'`, emailProvedAt: null })
    .where(inArray(people.id, gone))
}
