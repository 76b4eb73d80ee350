import { and, eq, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { applications, cvs, seats } from '@/db/schema/applications'
import { events } from '@/db/schema/events'
import { drafts } from '@/db/schema/people'
import { registrations } from '@/db/schema/registrations'
import { isKnown } from '../event/published'
import type { Typed } from '../form'
import { living } from '../registration/answers'
import { type Attendance, attendances, isResearcher } from './answers'
import { type ApplicationStep, applicationForms, isApplicationStep, stepsOf } from './form'
import { typedOfApplication } from './typed-of-application'

export type OpenApplication = NonNullable<Awaited<ReturnType<typeof openApplication>>>

/**
 * Everything an application's pages need, in one query: the event, what the person has sent with
 * what they have changed since laid over it, their CV, and when they began what is not sent yet.
 * Null for an unknown event or one that is not by application.
 */
export async function openApplication(db: Db, person: { id: string }, eventSlug: string) {
  const rows = await db
    .select({
      event: events,
      step: drafts.step,
      typed: drafts.answers,
      begunAt: drafts.begunAt,
      cv: cvs,
      registration: registrations,
      application: applications,
      offered: { week: hasSeats('week'), labs: hasSeats('labs') },
    })
    .from(events)
    .leftJoin(drafts, and(eq(drafts.eventId, events.id), eq(drafts.personId, person.id)))
    .leftJoin(cvs, and(eq(cvs.eventId, events.id), eq(cvs.personId, person.id)))
    .leftJoin(
      registrations,
      and(
        eq(registrations.eventId, events.id),
        eq(registrations.personId, person.id),
        sql`${registrations.status} in ${living}`,
      ),
    )
    .leftJoin(applications, eq(applications.registrationId, registrations.id))
    .where(and(eq(events.slug, eventSlug), isKnown()))
  const [first] = rows
  if (first?.event.kind !== 'academy') return null

  const { event, cv, registration, application, offered } = first
  const sent = registration && application ? typedOfApplication(registration, application) : {}
  const changed: Partial<Record<ApplicationStep, Typed>> = {}
  for (const { step, typed } of rows)
    if (step && typed && isApplicationStep(step)) changed[step] = typed
  const begun = rows.flatMap(({ begunAt }) => begunAt ?? [])
  return {
    event,
    cv,
    /** For which days one can apply: those that there are seats for. */
    attendances: attendances.filter((attendance) => offered[attendance]),
    answers: { ...sent, ...changed },
    mine: registration,
    /** Whether there is something that has not been sent. */
    unsent: Object.keys(changed).length > 0,
    begunAt: begun.length > 0 ? new Date(Math.min(...begun.map(Number))) : null,
  }
}

const hasSeats = (attendance: Attendance) =>
  sql<number>`exists (select 1 from ${seats} where ${seats.eventId} = ${events.id}
    and ${seats.attendance} = ${attendance} and ${seats.capacity} > 0)`.mapWith(Boolean)

/** Which pages are asked, as far as the answers so far tell. */
export const pagesOf = ({ answers }: Pick<OpenApplication, 'answers'>): ApplicationStep[] =>
  stepsOf(answers.category?.category as string | undefined)

/** The first page whose answers are not there or do not pass its form any more; null when all do. */
export function firstUnansweredOf(open: Pick<OpenApplication, 'answers' | 'cv'>) {
  return (
    pagesOf(open).find((step) =>
      step === 'cv' ? !open.cv : !applicationForms[step].safeParse(open.answers[step]).success,
    ) ?? null
  )
}

/** Whether the answers so far are those of somebody who does research. */
export const doesResearch = ({ answers }: Pick<OpenApplication, 'answers'>): boolean =>
  isResearcher(String(answers.category?.category))
