import { transaction } from '@/db/client'
import type { Answer } from '@/domain/check-in/answer'
import { closeDoor, type Door, doorById } from '@/domain/check-in/doors'
import type { SentByDoor } from '@/domain/check-in/form'
import { takeIn } from '@/domain/check-in/take-in'
import { undoCheckIn } from '@/domain/check-in/undo'
import type { Person } from '@/domain/people/person'

/** What a phone sent, taken in as one; and whether its door had been closed, so that it has to let go of it. */
export function receiveFromDoor(
  person: Person,
  door: Door,
  { entries, unreadable, undone, close }: SentByDoor,
): Promise<{ answers: Answer[]; closed: boolean }> {
  const at = { eventId: door.eventId, doorId: door.id }
  return transaction(async (tx) => {
    const answers = await takeIn(tx, person, at, entries)
    // One or two: whoever pressed the wrong name.
    for (const one of undone) await undoCheckIn(tx, person, door.eventId, one)
    const closed = Boolean((await doorById(tx, door.id))?.closedAt)
    if (close) await closeDoor(tx, person, door.id)
    const refused = unreadable.map((id): Answer => ({ id, became: 'refused', why: 'unreadable' }))
    return { answers: [...answers, ...refused], closed }
  })
}
