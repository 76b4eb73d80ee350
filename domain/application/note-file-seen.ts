import type { Tx } from '@/db/client'
import { record } from '../audit/record'

type Cv = { eventId: string; registrationId: string | null }

/** That somebody else than its owner has opened a CV is written down. */
export const noteFileSeen = (tx: Tx, who: { id: string }, { eventId, registrationId }: Cv) =>
  record(tx, {
    act: 'file-seen',
    actorId: who.id,
    eventId,
    ...(registrationId && { registrationId }),
  })
