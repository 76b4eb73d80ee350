import { and, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { applications, cvs } from '@/db/schema/applications'
import { events } from '@/db/schema/events'
import { drafts } from '@/db/schema/people'
import { registrations } from '@/db/schema/registrations'
import { entryOf } from '../audit/entry-of'
import { now } from '../clock'
import { type Event, enterEvent } from '../event/seats'
import { isBefore } from '../event/window'
import type { Locale } from '../language'
import { letterTo } from '../mail/addressee'
import { rememberLanguage } from '../people/remember-language'
import { Problems } from '../problems'
import { NotFound, Refusal } from '../refusal'
import { foundBy, insertRegistration } from '../registration/new-registration'
import { tell } from '../told'
import { requireToApply } from './apply-window'
import { type ApplicationAnswers, applicationForm } from './form'
import { doesResearch, openApplication } from './open-application'
import { checkAttendance, checkStream } from './save-application'

type Applicant = { id: string; email: string; locale?: Locale }
type Meta = { locale: Locale; privacyVersion: string }

/**
 * Sends what stands in the applicant's draft: a new application, or the changes to one that was
 * sent before. They get a copy by mail. Throws Problems when answers or the CV are missing (field
 * `form`), NotFound for an event that is unknown or not by application; refuses what
 * `requireToApply` refuses, and `already-registered` when there is nothing new to send.
 */
export async function sendApplication(
  tx: Tx,
  applicant: Applicant,
  eventSlug: string,
  { locale, privacyVersion }: Meta,
): Promise<{ reference: string }> {
  const event = await enterEvent(
    tx,
    tx.select({ id: events.id }).from(events).where(eq(events.slug, eventSlug)),
  )
  const open = await openApplication(tx, applicant, eventSlug)
  if (!open) throw new NotFound()
  const { mine } = open
  if (mine && !open.unsent) throw new Refusal('already-registered')
  requireToApply(event, open)
  const read = applicationForm.safeParse({
    ...open.answers,
    // What was answered as a researcher is not kept of somebody who does not apply as one.
    research: doesResearch(open) ? open.answers.research : undefined,
  })
  if (!read.success || (doesResearch(open) && !open.cv))
    throw new Problems({ form: 'answers.incomplete' })
  checkAttendance(open, read.data.category)
  checkStream(event, read.data.stream)

  const { id, reference } = mine
    ? await changeApplication(tx, applicant, mine, read.data)
    : await addApplication(tx, applicant, event, read.data, { locale, privacyVersion })
  await tx
    .delete(drafts)
    .where(and(eq(drafts.personId, applicant.id), eq(drafts.eventId, event.id)))
  // The file itself goes with the next that nobody needs any more.
  if (!doesResearch(open))
    await tx.delete(cvs).where(and(eq(cvs.personId, applicant.id), eq(cvs.eventId, event.id)))
  if (applicant.locale !== locale) await rememberLanguage(tx, applicant.id, locale)

  const it = { id, eventId: event.id }
  const { givenNames } = read.data.applicant
  const told = { ...it, reference, email: applicant.email, locale, givenNames, partnership: '' }
  await tell(tx, {
    entries: [
      entryOf(it, mine ? 'application-changed' : 'application-sent', applicant.id, {
        after: { status: mine?.status ?? 'received' },
      }),
    ],
    letters: [
      letterTo(told, {
        kind: 'application-received',
        again: mine !== null,
        closed: !isBefore(event.closesAt),
        copy: { ...read.data, cv: doesResearch(open) ? (open.cv?.name ?? '') : '' },
      }),
    ],
  })
  return { reference }
}

async function addApplication(
  tx: Tx,
  applicant: Applicant,
  event: Event,
  answers: ApplicationAnswers,
  { locale, privacyVersion }: Meta,
) {
  const columns = columnsOf(answers)
  const added = await insertRegistration(tx, event, applicant, from(answers), {
    ...columns.registration,
    spokenLanguage: locale,
    privacyVersion,
    ...askedAfterAcceptance,
  })
  await tx.insert(applications).values({ registrationId: added.id, ...columns.application })
  return added
}

const askedAfterAcceptance = {
  mobile: '',
  interpretation: '',
  days: [],
  meals: [],
  nights: [],
  earlyNightReason: '',
  onParticipantList: false,
  noPhoto: false,
}

type Sent = typeof registrations.$inferSelect

async function changeApplication(
  tx: Tx,
  { email }: Applicant,
  mine: Sent,
  answers: ApplicationAnswers,
) {
  const { id, reference } = mine
  const columns = columnsOf(answers)
  const found = foundBy({ ...columns.registration, reference, email, party: from(answers) })
  await tx
    .update(registrations)
    .set({ ...columns.registration, ...found, updatedAt: now() })
    .where(eq(registrations.id, id))
  await tx.update(applications).set(columns.application).where(eq(applications.registrationId, id))
  return { id, reference }
}

const from = ({ applicant }: ApplicationAnswers) => ({
  organisation: applicant.affiliation,
  partnership: '',
})

/** What is stored of an application: with the registration, and beside it. */
function columnsOf({ category, applicant, stream, research, motivation }: ApplicationAnswers) {
  const { givenNames, familyName, gender, affiliation, residence } = applicant
  return {
    registration: {
      delegateRole: category.category,
      theme: stream.stream,
      givenNames,
      familyName,
      gender,
    },
    application: {
      attendance: category.attendance,
      affiliation,
      residence,
      researchCountries: research?.researchCountries ?? [],
      title: research?.title ?? '',
      abstract: research?.abstract ?? '',
      motivation: motivation.motivation,
      fundingRequested: motivation.fundingRequested === 'yes',
    },
  }
}
