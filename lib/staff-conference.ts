import { notFound } from 'next/navigation'
import { staffEvent } from './staff-only'

/** An event that partnerships are invited to, for staff; an academy is not one. */
export async function staffConference(slug: string) {
  const { event } = await staffEvent(slug)
  return event.kind === 'conference' ? event : notFound()
}
