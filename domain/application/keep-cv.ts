import type { Tx } from '@/db/client'
import { cvs } from '@/db/schema/applications'
import { entryOf } from '../audit/entry-of'
import { now } from '../clock'
import { NotFound } from '../refusal'
import { tell } from '../told'
import { requireToApply } from './apply-window'
import { doesResearch, openApplication } from './open-application'

type File = { fileId: string; name: string; bytes: number; pages: number }

/**
 * Notes an applicant's CV, whose file has been kept already, in the place of an older one. Refuses
 * what `requireToApply` refuses; NotFound for an event that is not by application, and for whoever
 * does no research and is asked for no CV.
 */
export async function keepCv(
  tx: Tx,
  applicant: { id: string },
  eventSlug: string,
  file: File,
): Promise<void> {
  const open = await openApplication(tx, applicant, eventSlug)
  if (!open) throw new NotFound()
  requireToApply(open.event, open)
  if (!doesResearch(open)) throw new NotFound()
  const kept = { ...file, uploadedAt: now() }
  await tx
    .insert(cvs)
    .values({ eventId: open.event.id, personId: applicant.id, ...kept })
    .onConflictDoUpdate({ target: [cvs.eventId, cvs.personId], set: kept })
  // Of an application that was sent, another CV counts at once.
  if (open.mine)
    await tell(tx, {
      entries: [
        entryOf(open.mine, 'application-changed', applicant.id, { after: { cv: 'other' } }),
      ],
      letters: [],
    })
}
