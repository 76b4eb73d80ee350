import { and, eq, isNotNull, ne } from 'drizzle-orm'
import type { ApplicationStep } from '../../domain/application/form'
import { saveApplication } from '../../domain/application/save-application'
import { sendApplication } from '../../domain/application/send-application'
import { typedOfApplication } from '../../domain/application/typed-of-application'
import { now } from '../../domain/clock'
import { findOrAdd } from '../../domain/people/find-or-add'
import { giveRole } from '../../domain/people/give-role'
import { privacyVersion } from '../../domain/privacy/notice'
import { db, type Tx, transaction } from '../client'
import { cvs } from '../schema/applications'
import { events } from '../schema/events'
import { outbox } from '../schema/records'
import { registrations } from '../schema/registrations'
import { cvPdf } from './cv-pdf'
import { academy } from './facts/academy'
import { type DemoApplication, demoApplications } from './facts/applications'
import { demoApplicant, demoReviewers, demoStaff } from './facts/demo-people'

/** Puts a file into the storage; its id there. */
type KeepFile = (content: Buffer) => Promise<string>
type Cv = { fileId: string; bytes: number }

/** Sent in one transaction: enough of them to be quick, few enough to let others write meanwhile. */
const atOnce = 25

/** The demo's applications for the academy, with their CVs, and its reviewers. Once. */
export async function seedDemoApplications(keepFile: KeepFile): Promise<void> {
  const [event] = await db()
    .select({ id: events.id })
    .from(events)
    .where(eq(events.slug, academy.slug))
  if (!event) throw new Error('the academy has to be there before its applications')
  const already = await db()
    .select({ id: registrations.id })
    .from(registrations)
    .where(eq(registrations.eventId, event.id))
    .limit(1)
  if (already.length > 0) return

  await transaction((tx) => appointReviewers(tx, event.id))
  const applications = demoApplications()
  for (let from = 0; from < applications.length; from += atOnce) {
    const some = await Promise.all(
      applications.slice(from, from + atOnce).map(async (it) => {
        const content = cvOf(it)
        return { it, cv: content && { fileId: await keepFile(content), bytes: content.length } }
      }),
    )
    await transaction(async (tx) => {
      for (const { it, cv } of some) await apply(tx, event.id, it, cv)
      await takeMailsAsSent(tx)
    })
  }
}

async function appointReviewers(tx: Tx, eventId: string) {
  const [staff] = demoStaff
  const givenBy = staff ? (await findOrAdd(tx, staff.email, staff.locale)).id : null
  for (const { email, locale } of demoReviewers) {
    const { id } = await findOrAdd(tx, email, locale)
    await giveRole(tx, id, { role: 'reviewer', eventId }, givenBy)
  }
}

function cvOf({
  givenNames,
  familyName,
  affiliation,
  email,
  title,
}: DemoApplication): Buffer | null {
  if (!title) return null
  return cvPdf([`${givenNames} ${familyName}`, affiliation, email, '', 'Current work', title])
}

async function apply(tx: Tx, eventId: string, it: DemoApplication, cv: Cv | null) {
  const { email, locale, familyName, category, stream, ...answers } = it
  const person = await findOrAdd(tx, email, locale)
  const typed = typedOfApplication(
    { familyName, ...answers, delegateRole: category, theme: stream },
    answers,
  )
  for (const [step, page] of Object.entries(typed))
    await saveApplication(tx, person, academy.slug, step as ApplicationStep, page)
  if (cv)
    await tx.insert(cvs).values({
      ...{ eventId, personId: person.id, fileId: cv.fileId },
      name: `CV ${familyName}.pdf`,
      ...{ bytes: cv.bytes, pages: 1, uploadedAt: now() },
    })
  await sendApplication(tx, person, academy.slug, { locale, privacyVersion })
}

// They applied before the demo begins and have their copies. Only the demo's own applicant still
// gets hers, so that the page with the mails has one to show and not three hundred.
async function takeMailsAsSent(tx: Tx) {
  await tx
    .update(outbox)
    .set({ sentAt: now(), nextAttemptAt: null })
    .where(
      and(
        eq(outbox.kind, 'application-received'),
        isNotNull(outbox.nextAttemptAt),
        ne(outbox.to, demoApplicant.email),
      ),
    )
}
