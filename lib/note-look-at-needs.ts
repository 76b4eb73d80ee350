import { db, transaction } from '@/db/client'
import { lookIsNoted, noteLook } from '@/domain/audit/note-look'

type Registration = Parameters<typeof noteLook>[2]

/**
 * Before special-category answers are shown it is written down who looks at them. A page that is
 * loaded again costs one read and no write.
 */
export async function noteLookAtNeeds(viewer: { id: string }, registration: Registration) {
  if (await lookIsNoted(db(), viewer, registration)) return
  await transaction((tx) => noteLook(tx, viewer, registration))
}
