import type { Db } from '@/db/client'
import { cvs } from '@/db/schema/applications'

/** The ids of all files that are somebody's CV. */
export async function cvFiles(db: Db): Promise<Set<string>> {
  const rows = await db.select({ fileId: cvs.fileId }).from(cvs)
  return new Set(rows.map(({ fileId }) => fileId))
}
