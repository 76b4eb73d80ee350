import { transaction } from '@/db/client'
import type { Answer } from '@/domain/check-in/answer'
import { closeDoor, type Door } from '@/domain/check-in/doors'
import type { SentByDoor } from '@/domain/check-in/form'
import { takeIn } from '@/domain/check-in/take-in'
import { undoCheckIn } from '@/domain/check-in/undo'
import type { Person } from '@/domain/people/person'
import { Refusal } from '@/domain/refusal'

/** What a phone sent, taken in as one; null when its door is closed. */
export async function receiveFromDoor(
  person: Person,
  door: Door,
  { entries, undone, close }: SentByDoor,
): Promise<Answer[] | null> {
  const at = { eventId: door.eventId, doorId: door.id }
  try {
    return await transaction(async (tx) => {
      const answers = await takeIn(tx, person, at, entries)
      // One or two: whoever pressed the wrong name.
      for (const one of undone) await undoCheckIn(tx, person, door.eventId, one)
      if (close) await closeDoor(tx, person, door.id)
      return answers
    })
  } catch (error) {
    if (error instanceof Refusal && error.code === 'door-is-closed') return null
    throw error
  }
}
