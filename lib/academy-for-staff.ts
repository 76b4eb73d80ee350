import { notFound } from 'next/navigation'
import { db } from '@/db/client'
import { eventForStaff } from '@/domain/event/published'
import { can } from '@/domain/permissions'
import { currentPerson } from './session'
import { staffEvent } from './staff-only'

/** An academy for staff, by its address: other events are not applied for and have no certificates. */
export async function academyForStaff(slug: string) {
  const found = await staffEvent(slug)
  return found.event.kind === 'academy' ? found : notFound()
}

/** The same for a download; null for everybody else. */
export async function academyToDownload(slug: string) {
  const person = await currentPerson()
  if (!person || !can.workAsStaff(person)) return null
  const event = await eventForStaff(db(), slug)
  return event?.kind === 'academy' ? { person, event } : null
}
