import { hasPlace } from '@/domain/application/enter-application'
import { myApplication } from '@/domain/application/mine'
import { attended } from '@/domain/event/choices'
import type { Person } from '@/domain/people/person'
import type { Status } from '@/domain/registration/answers'
import { comes } from '@/domain/registration/comes'
import { myRegistration } from '@/domain/registration/mine'
import { db } from '@/lib/db'
import type { TicketHolder } from '@/lib/ticket-in-words'

export type Holding = TicketHolder & {
  registration: { id: string; status: Status }
  /** Whether there is a ticket: they come. */
  comes: boolean
}

/** What a ticket and a calendar entry are made of, from a conference or an academy; null for what is not one's own. */
export async function holdingOf(person: Person, reference: string): Promise<Holding | null> {
  const mine = await myRegistration(db(), person, reference)
  if (mine) {
    const { registration, event, party, partnership } = mine
    return {
      ...{ registration, event, organisation: party.organisation, country: party.country },
      partnership: partnership.name,
      comes: comes({ ...mine, ...registration }),
    }
  }
  const applied = await myApplication(db(), person, reference)
  if (!applied) return null
  const { registration, application } = applied
  return {
    registration,
    event: attended(applied.event, application.attendance),
    organisation: application.affiliation,
    country: application.residence,
    attendance: application.attendance,
    comes: registration.status === 'approved' && hasPlace(applied),
  }
}
