import { eq } from 'drizzle-orm'
import type { z } from 'zod'
import type { Tx } from '@/db/client'
import { events } from '@/db/schema/events'
import { record } from '../audit/record'
import { changedFields } from '../edit/changed-fields'
import type { EditedBy } from '../edit/meanwhile'
import type { Typed } from '../form'
import { Problems } from '../problems'
import { NotFound } from '../refusal'
import { requireStillComplete } from './complete'
import { enterToEdit, inFull } from './enter-to-edit'
import {
  type KnownDay,
  type KnownSession,
  programmeOf,
  speakersOf,
  typedSession,
} from './programme'
import type { Event } from './seats'
import type { programmeDayForm, removeSessionForm, sessionForm } from './session-form'

type Staff = { id: string }

/**
 * Staff add a session to the programme, or change one. Throws NotFound when it has been removed,
 * Problems for a day or a theme that the event does not have. Refuses `edited-meanwhile` when
 * somebody else has changed this very session.
 */
export async function saveSession(
  tx: Tx,
  staff: Staff,
  input: z.output<typeof sessionForm>,
): Promise<void> {
  const { eventId, version, sessionId, sessionDate: date, sessionTheme: theme } = input
  const event = await enterToEdit(tx, eventId, version, editOf('session', sessionId))
  const days = programmeOf(event)
  const before = sessionId ? sessionIn(days, sessionId) : null
  if (!days.some((day) => day.date === date))
    throw new Problems({ sessionDate: 'sessionDate.unlike' })
  if (theme && !event.themes.some(({ code }) => code === theme))
    throw new Problems({ sessionTheme: 'unreadable' })

  const about = { sv: input.sessionAboutSv, en: input.sessionAboutEn }
  const speakers = speakersOf(input.speakers)
  const session: KnownSession = {
    id: before?.session.id ?? crypto.randomUUID().slice(0, 8),
    from: input.sessionFrom,
    to: input.sessionTo,
    title: { sv: input.sessionTitleSv, en: input.sessionTitleEn },
    ...((about.sv || about.en) && { about }),
    ...(input.sessionRoom && { room: input.sessionRoom }),
    ...(theme && { theme }),
    ...(speakers.length > 0 && { speakers }),
  }
  await write(tx, staff, event, {
    of: ['session', session.id],
    programme: without(days, session.id).map((day) =>
      day.date === date ? { ...day, sessions: [...day.sessions, session] } : day,
    ),
    before: before ? typedSession(before.date, before.session) : {},
    after: typedSession(date, session),
  })
}

/** Staff take a session out of the programme. What is out already stays out. */
export async function removeSession(
  tx: Tx,
  staff: Staff,
  { eventId, version, sessionId }: z.output<typeof removeSessionForm>,
): Promise<void> {
  const event = await enterToEdit(tx, eventId, version, editOf('session', sessionId))
  const days = programmeOf(event)
  const { date, session } = sessionIn(days, sessionId)
  const gone = typedSession(date, session)
  await write(tx, staff, event, {
    of: ['session', sessionId],
    programme: without(days, sessionId),
    before: gone,
    after: Object.fromEntries(Object.keys(gone).map((field) => [field, ''])),
  })
}

/** Staff say what a day of the programme is called. Throws NotFound for a day the event does not have. */
export async function titleDay(
  tx: Tx,
  staff: Staff,
  { eventId, version, programmeDate, dayTitleSv, dayTitleEn }: z.output<typeof programmeDayForm>,
): Promise<void> {
  const event = await enterToEdit(tx, eventId, version, editOf('day', programmeDate))
  const days = programmeOf(event)
  const before = days.find(({ date }) => date === programmeDate)?.title
  if (!before) throw new NotFound()
  await write(tx, staff, event, {
    of: ['day', programmeDate],
    programme: days.map((day) =>
      day.date === programmeDate ? { ...day, title: { sv: dayTitleSv, en: dayTitleEn } } : day,
    ),
    before: { dayTitleSv: before.sv, dayTitleEn: before.en },
    after: { dayTitleSv, dayTitleEn },
  })
}

// Which session or day an edit was of stands beside its fields in the log.
type Part = 'session' | 'day'

const editOf =
  (part: Part, which: string) =>
  (edit: EditedBy): EditedBy | null => {
    const { [part]: of, ...after } = edit.after
    return of === which ? { ...edit, after } : null
  }

function sessionIn(days: KnownDay[], id: string) {
  for (const { date, sessions } of days)
    for (const session of sessions) if (session.id === id) return { date, session }
  throw new NotFound()
}

const without = (days: KnownDay[], id: string): KnownDay[] =>
  days.map((day) => ({ ...day, sessions: day.sessions.filter((one) => one.id !== id) }))

type Written = { of: [Part, string]; programme: KnownDay[]; before: Typed; after: Typed }

async function write(tx: Tx, staff: Staff, event: Event, { of, programme, ...typed }: Written) {
  const version = event.version + 1
  const changed = changedFields(typed.before, typed.after, version)
  if (!changed) return
  const after = { ...event, programme: programmeOf({ ...event, programme }) }
  const { seats } = await inFull(tx, event)
  requireStillComplete({ event, seats }, { event: after, seats })
  await tx
    .update(events)
    .set({ programme: after.programme, version })
    .where(eq(events.id, event.id))
  const [part, which] = of
  await record(tx, {
    act: 'event-changed',
    actorId: staff.id,
    eventId: event.id,
    subject: { kind: 'event', id: event.id },
    before: changed.before,
    after: { ...changed.after, [part]: which },
  })
}
