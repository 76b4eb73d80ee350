import type { Act, Entry } from './record'

type Registration = { id: string; eventId: string; partnershipId?: string | null }

/** The log's entry of something done to one registration. */
export const entryOf = (
  { id, eventId, partnershipId }: Registration,
  act: Act,
  actorId: string | null,
  change: { before?: Record<string, unknown>; after?: Record<string, unknown> } = {},
): Entry => ({ act, actorId, eventId, partnershipId, registrationId: id, ...change })
