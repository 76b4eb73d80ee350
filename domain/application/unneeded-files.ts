import { inArray } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { cvs } from '@/db/schema/applications'

const atOnce = 500

/** Those of the kept files that no CV is any more: replaced, erased, or never noted. */
export async function unneededFiles(db: Db, fileIds: string[]): Promise<string[]> {
  const unneeded: string[] = []
  for (let i = 0; i < fileIds.length; i += atOnce) {
    const some = fileIds.slice(i, i + atOnce)
    const noted = await db.select({ id: cvs.fileId }).from(cvs).where(inArray(cvs.fileId, some))
    const needed = new Set(noted.map(({ id }) => id))
    unneeded.push(...some.filter((id) => !needed.has(id)))
  }
  return unneeded
}
