import { eq } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { seats as seatsTable } from '@/db/schema/applications'
import { type EditedBy, EditedMeanwhile, unlessEdited } from '../edit/meanwhile'
import type { Rows } from '../edit/merge-rows'
import type { Form, Typed } from '../form'
import { type Event, enterEvent } from './seats'
import { type EventInFull, seatsByAttendance } from './section'

/**
 * An event held for an edit that was made of version `seen`. `concern` is what of another's edit
 * concerns this one, `rowsOf` the rows of its form. Refuses `edited-meanwhile` when
 * somebody has since changed something that concerns this edit: what others changed elsewhere in the
 * settings does not.
 */
export async function enterToEdit(
  tx: Tx,
  eventId: string,
  seen: number,
  concern: (edit: EditedBy) => EditedBy | null,
  rowsOf: (event: Event) => Rows | undefined = () => undefined,
): Promise<Event> {
  const event = await enterEvent(tx, eventId)
  try {
    await unlessEdited(tx, { kind: 'event', id: eventId }, { seen, current: event.version })
  } catch (error) {
    if (!(error instanceof EditedMeanwhile)) throw error
    const edits = error.edits.flatMap((edit) => concern(edit) ?? [])
    if (edits.length === 0) return event
    const { subject, version } = error
    const names = {
      sessionTheme: Object.fromEntries(event.themes.map(({ code, name }) => [code, name])),
    }
    throw new EditedMeanwhile(subject, version, edits, { names, rows: rowsOf(event) })
  }
  return event
}

/** What of somebody's edit stands on the page of a form; null when nothing does. */
export const onPageOf =
  (form: Form) =>
  ({ before, after, ...edit }: EditedBy): EditedBy | null => {
    const fields = Object.keys(after).filter((field) => field in form.shape)
    const only = (typed: Typed) => Object.fromEntries(fields.map((field) => [field, typed[field]]))
    return fields.length > 0 ? { ...edit, before: only(before), after: only(after) } : null
  }

/** An event with the seats it has by attendance, if it is an academy. */
export async function inFull(db: Db, event: Event): Promise<EventInFull> {
  if (event.kind !== 'academy') return { event, seats: null }
  const rows = await db.select().from(seatsTable).where(eq(seatsTable.eventId, event.id))
  return { event, seats: seatsByAttendance(rows) }
}
