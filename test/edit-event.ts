import { db, transaction } from '@/db/client'
import { changeSettings, type InputOf } from '@/domain/event/change-settings'
import { type Consequence, nameOf, Unagreed } from '@/domain/event/consequences'
import { inFull } from '@/domain/event/enter-to-edit'
import { eventById } from '@/domain/event/published'
import { type SectionName, sections } from '@/domain/event/settings'
import type { Typed } from '@/domain/form'

/** The event as it stands. */
export async function eventNow(eventId: string) {
  const event = await eventById(db(), eventId)
  if (!event) throw new Error('no such event')
  return event
}

/** A page of an event's settings as somebody has it open. */
export async function openSection(eventId: string, name: SectionName) {
  const event = await eventNow(eventId)
  const typed = sections[name].typed(await inFull(db(), event))
  return { eventId, version: String(event.version), ...typed } as Typed
}

/** Sends such a page. What it does to others is agreed to only if it is said. */
export async function sendSection(
  staff: { id: string },
  name: SectionName,
  typed: Typed,
  agreed = '',
): Promise<number> {
  const input = sections[name].form.parse({ ...typed, agreed }) as InputOf<SectionName>
  return transaction((tx) => changeSettings(tx, staff, name, input))
}

/** Opens a page, changes some of it, and agrees to what that does to others. Returns how many were told. */
export async function edit(
  staff: { id: string },
  eventId: string,
  name: SectionName,
  changes: Typed,
): Promise<number> {
  const typed = { ...(await openSection(eventId, name)), ...changes }
  try {
    return await sendSection(staff, name, typed)
  } catch (error) {
    if (!(error instanceof Unagreed)) throw error
    return sendSection(staff, name, typed, nameOf(error.consequences))
  }
}

/** What sending a page does to others before it is agreed to; null when it is nothing, and then it is done. */
export async function wouldDo(
  staff: { id: string },
  name: SectionName,
  typed: Typed,
): Promise<Consequence[] | null> {
  try {
    await sendSection(staff, name, typed)
    return null
  } catch (error) {
    if (error instanceof Unagreed) return error.consequences
    throw error
  }
}
