import type { registrations } from '@/db/schema/registrations'
import type { DelegateRole } from './answers'

type Registration = typeof registrations.$inferSelect

/** A registration for a conference: it is for a party of a partnership. A query that joins both finds only such. */
export type OfConference = Omit<Registration, 'partnershipId' | 'partyId' | 'delegateRole'> & {
  partnershipId: string
  partyId: string
  delegateRole: DelegateRole
}
