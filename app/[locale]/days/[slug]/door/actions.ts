'use server'

import { withQuery } from '@/components/query'
import { closeDoor, openDoor } from '@/domain/check-in/doors'
import { checkInForm, closeDoorForm, openDoorForm, undoForm } from '@/domain/check-in/form'
import { takeIn } from '@/domain/check-in/take-in'
import { undoCheckIn } from '@/domain/check-in/undo'
import { now } from '@/domain/clock'
import { eventById } from '@/domain/event/published'
import { can } from '@/domain/permissions'
import { NotFound, Refusal } from '@/domain/refusal'
import { action } from '@/lib/action'
import { atDoor } from '@/lib/at-door'
import { stillKeeps } from '@/lib/still-keeps'

export const openNewDoor = action(openDoorForm, async ({ tx, person, permit, input }) => {
  const event = await eventById(tx, input.eventId)
  permit(can.keepDoor(person, input))
  if (!event || !stillKeeps(person, event)) throw new NotFound()
  return `/days/${event.slug}/door/${await openDoor(tx, person, event.id, input.doorName)}`
})

export const shutDoor = atDoor(closeDoorForm, {
  may: can.closeDoor,
  does: async ({ tx, person, door, at }) => {
    await closeDoor(tx, person, door.id)
    return at()
  },
})

export const checkIn = atDoor(checkInForm, {
  may: can.keepDoor,
  does: async ({ tx, person, door, at, input: { entry, ...one } }) => {
    if (door.closedAt) throw new Refusal('door-is-closed')
    const sent = { ...one, id: entry, at: now().toISOString() }
    await takeIn(tx, person, { eventId: door.eventId, doorId: door.id }, [sent])
    const { reference, day, session } = one
    return withQuery(at(door.id), { for: `${day} ${session}`.trim(), seen: reference, entry })
  },
})

export const undoEntry = atDoor(undoForm, {
  may: can.keepDoor,
  does: async ({ tx, person, door, at, input: { entry, from } }) => {
    if (door.closedAt && from === 'door') throw new Refusal('door-is-closed')
    await undoCheckIn(tx, person, door.eventId, entry)
    return from === 'doors' ? at() : at(door.id)
  },
})
