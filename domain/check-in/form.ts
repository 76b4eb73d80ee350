import { z } from 'zod'
import { id, neededLine } from '../form'

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const session = z.string().max(64)

export const openDoorForm = z.object({
  eventId: id('unreadable'),
  doorName: neededLine(40, 'doorName.missing'),
})
export const closeDoorForm = z.object({ doorId: id('unreadable') })

/** One who is let in on a page: the id is made with the page, so that a second press changes nothing. */
export const checkInForm = z.object({
  doorId: id('unreadable'),
  entry: id('unreadable'),
  reference: id('unreadable'),
  day,
  session: session.default(''),
  how: z.enum(['ticket', 'name']),
})
export const undoForm = z.object({
  doorId: id('unreadable'),
  entry: id('unreadable'),
  // Where the button stood.
  from: z.enum(['door', 'doors']).default('door'),
})

/** How many entries a phone sends at once. */
export const mostAtOnce = 100

/** What a phone sends: who came in, and what was undone, all since it last sent. */
export const sentByDoor = z.object({
  entries: z
    .array(
      z.object({
        id: z.uuid(),
        reference: z.string().min(1).max(20),
        day,
        session,
        how: z.enum(['ticket', 'name']),
        at: z.iso.datetime(),
      }),
    )
    .max(mostAtOnce),
  undone: z.array(z.uuid()).max(mostAtOnce),
  /** For what it lets in just now: who else is in for it, it has to hear at once. Null for everything. */
  for: z.object({ day, session }).nullable(),
  /** That the door is closed with this. */
  close: z.boolean().default(false),
})
export type SentByDoor = z.output<typeof sentByDoor>
export type DoorEntry = SentByDoor['entries'][number]
