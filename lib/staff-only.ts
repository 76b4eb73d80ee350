import { notFound } from 'next/navigation'
import { cache } from 'react'
import { db } from '@/db/client'
import { eventForStaff } from '@/domain/event/published'
import { can } from '@/domain/permissions'
import { currentPerson } from './session'

/** Who asks, if they are staff; for everybody else the page is not there. */
export const staffOnly = cache(async () => {
  const person = await currentPerson()
  return person && can.workAsStaff(person) ? person : notFound()
})

/** An event for staff, by its address. */
export const staffEvent = cache(async (slug: string) => {
  const person = await staffOnly()
  const event = (await eventForStaff(db(), slug)) ?? notFound()
  return { person, event }
})
