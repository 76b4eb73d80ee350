import type { Tx } from '@/db/client'
import { drafts } from '@/db/schema/people'
import { now } from '../clock'
import type { Event } from '../event/seats'
import { problemsOf, type Typed } from '../form'
import { Problems } from '../problems'
import { NotFound } from '../refusal'
import type { Attendance } from './answers'
import { requireToApply } from './apply-window'
import { type ApplicationStep, applicationForms } from './form'
import { type OpenApplication, openApplication } from './open-application'

/**
 * Keeps one question page's answers in the applicant's draft, as they were typed, once they pass
 * the page's form and fit the event. What was sent before stays as it is until the draft is sent.
 * Throws Problems for what has to be mended; refuses what `requireToApply` refuses; NotFound for an
 * unknown event.
 */
export async function saveApplication(
  tx: Tx,
  applicant: { id: string },
  eventSlug: string,
  step: ApplicationStep,
  typed: Typed,
): Promise<void> {
  const open = await openApplication(tx, applicant, eventSlug)
  if (!open) throw new NotFound()
  requireToApply(open.event, open)
  const read = applicationForms[step].safeParse(typed)
  if (!read.success) throw new Problems(problemsOf(read.error))
  if (step === 'category') checkAttendance(open, applicationForms.category.parse(typed))
  if (step === 'stream') checkStream(open.event, applicationForms.stream.parse(typed))

  const kept = { answers: typed, updatedAt: now() }
  await tx
    .insert(drafts)
    .values({ personId: applicant.id, eventId: open.event.id, step, ...kept, begunAt: now() })
    .onConflictDoUpdate({ target: [drafts.personId, drafts.eventId, drafts.step], set: kept })
}

/** Throws Problems for a stream that the event does not have. */
export function checkStream({ themes }: Pick<Event, 'themes'>, { stream }: { stream: string }) {
  if (!themes.some(({ code }) => code === stream)) throw new Problems({ stream: 'stream.choose' })
}

/** Throws Problems for an attendance that the event has no seats for. */
export function checkAttendance(
  { attendances }: Pick<OpenApplication, 'attendances'>,
  { attendance }: { attendance: Attendance },
) {
  if (!attendances.includes(attendance)) throw new Problems({ attendance: 'attendance.choose' })
}
