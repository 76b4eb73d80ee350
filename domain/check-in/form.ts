import { z } from 'zod'
import { id, neededLine } from '../form'

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const session = z
  .string()
  .max(64)
  .refine((text) => !/\p{Cc}/u.test(text), 'unreadable')

export const openDoorForm = z.object({
  eventId: id('unreadable'),
  doorName: neededLine(40, 'doorName.missing'),
})
export const closeDoorForm = z.object({ doorId: id('unreadable') })

/** One who is let in on a page: the id is made with the page, so that a second press changes nothing. */
export const checkInForm = z.object({
  doorId: id('unreadable'),
  entry: z.uuid('unreadable'),
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

/** One whom a phone let in. */
const doorEntry = z.object({
  id: z.uuid(),
  reference: id('unreadable').max(20),
  day,
  session,
  how: z.enum(['ticket', 'name']),
  at: z.iso.datetime(),
})
export type DoorEntry = z.output<typeof doorEntry>

/**
 * What a phone sends: who came in, and what was undone, all since it last sent. Each entry is read by
 * itself: one that cannot be read is told apart, and keeps no other from being taken in.
 */
export const sentByDoor = z
  .object({
    entries: z.array(z.unknown()).max(mostAtOnce),
    // One that leads to nothing changes nothing.
    undone: z.array(id('unreadable').catch('')).max(mostAtOnce),
    /** For what it lets in just now: who else is in for it, it has to hear at once. Null for everything. */
    for: z.object({ day, session }).nullable().catch(null),
    /** That the door is closed with this. */
    close: z.boolean().default(false),
  })
  .transform(({ entries, undone, ...sent }) => ({
    ...sent,
    undone: undone.filter(Boolean),
    entries: entries.flatMap((one) => doorEntry.safeParse(one).data ?? []),
    unreadable: entries.flatMap((one) => (doorEntry.safeParse(one).success ? [] : idOf(one))),
  }))
export type SentByDoor = z.output<typeof sentByDoor>

const idOf = (one: unknown) => z.object({ id: z.string() }).safeParse(one).data?.id ?? []
