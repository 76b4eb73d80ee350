import { notFound } from 'next/navigation'
import { staffEvent } from './staff-only'

/** An event by application, for staff, by its address; for an event of another kind the page is not there. */
export async function staffAcademy(slug: string) {
  const found = await staffEvent(slug)
  return found.event.kind === 'academy' ? found : notFound()
}
