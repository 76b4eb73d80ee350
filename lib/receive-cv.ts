import { applyState } from '@/domain/application/apply-window'
import { doesResearch, openApplication } from '@/domain/application/open-application'
import type { Person } from '@/domain/people/person'
import { db } from './db'
import { keepFile } from './files'
import { logBug } from './log'
import { checkPdf, type PdfProblem } from './pdf/check-pdf'

type Received =
  | { fileId: string; name: string; bytes: number; pages: number }
  | { problem: PdfProblem | 'missing' | 'failed' }
  | Record<string, never>

/**
 * Reads the file `cv` of a form: what is wrong with it, or where it is kept now. Nothing chosen is
 * nothing received when there is a CV already. Of somebody who cannot apply nothing is kept.
 */
export async function receiveCv(person: Person, data: FormData): Promise<Received> {
  const file = data.get('cv')
  const open = await openApplication(db(), person, String(data.get('event') ?? ''))
  if (!open || applyState(open.event, open.begunAt) !== 'open' || !doesResearch(open)) return {}
  if (!(file instanceof File) || (file.size === 0 && !file.name))
    return open.cv ? {} : { problem: 'missing' }
  try {
    const content = new Uint8Array(await file.arrayBuffer())
    const checked = await checkPdf(content)
    if ('problem' in checked) return checked
    const fileId = await keepFile(content)
    return { fileId, name: nameOf(file.name), bytes: content.length, pages: checked.pages }
  } catch (error) {
    logBug(error, 'CV')
    return { problem: 'failed' }
  }
}

/** What a file is called, without the path some browsers send, and at most 150 characters. */
const nameOf = (name: string) => {
  const plain = (name.split(/[/\\]/).at(-1) ?? '')
    .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '')
    .trim()
  // Whole characters: half of one has no address and cannot be sent.
  return [...plain].slice(-150).join('') || 'cv.pdf'
}
