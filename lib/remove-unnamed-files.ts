import { db } from '@/db/client'
import { cvFiles } from '@/domain/application/cv-files'
import { files, isOld } from './files'

/**
 * Removes the files that nothing names any more: a CV that was erased, one that was replaced while
 * the server ended. A young one may belong to a transaction that is still on its way.
 */
export async function removeUnnamedFiles(storage = files()): Promise<void> {
  const old = (await storage.list()).filter(({ at }) => isOld(at))
  if (old.length === 0) return
  const named = await cvFiles(db())
  for (const { id } of old) if (!named.has(id)) await storage.remove(id)
}
