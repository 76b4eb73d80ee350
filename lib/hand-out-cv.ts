import { db, transaction } from '@/db/client'
import { cvToSee } from '@/domain/application/cv-to-see'
import { noteFileSeen } from '@/domain/application/note-file-seen'
import type { Person } from '@/domain/people/person'
import { fileContent } from './files'

/** A CV for whoever may see it, or null. That somebody else than its owner takes it is written down. */
export async function handOutCv(person: Person, fileId: string) {
  const cv = await cvToSee(db(), person, fileId)
  const content = cv && (await fileContent(cv.fileId))
  if (!content) return null
  if (cv.personId !== person.id) await transaction((tx) => noteFileSeen(tx, person, cv))
  return { name: cv.name, content }
}
