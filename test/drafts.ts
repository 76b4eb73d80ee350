import { type Tx, transaction } from '@/db/client'
import { drafts } from '@/db/schema/people'
import type { Typed } from '@/domain/form'
import type { Step } from '@/domain/registration/form'
import { sendDraft } from '@/domain/registration/send-draft'

type Answered = {
  /** Left out, the page of the partnership is not answered. */
  partyId?: string
  diet?: string
  roomWith?: string
  whenFull?: string
}

/** Puts a whole draft in place, as if page after page had been answered. */
export async function draftOf(
  tx: Tx,
  { id: personId }: { id: string },
  eventId: string,
  { partyId, diet = '', roomWith = '', whenFull }: Answered = {},
): Promise<void> {
  const pages: Partial<Record<Step, Typed>> = {
    ...(partyId && { partnership: { partyId } }),
    ...(whenFull && { places: { whenFull } }),
    invoice: {
      organisationNumber: '212000-1967',
      invoiceReference: 'Partnership',
      electronicAddress: '',
    },
    you: {
      givenNames: 'Kagiso',
      familyName: 'Ek',
      mobile: '+46 70 174 06 05',
      delegateRole: 'other',
      theme: 'trust',
      spokenLanguage: 'sv',
    },
    stay: {
      days: ['2019-05-13'],
      meals: ['2019-05-13:lunch'],
      nights: ['2019-05-13'],
      roomWith,
    },
    needs: { access: [], diet, sensitiveConsent: 'yes' },
    visibility: { onParticipantList: 'yes' },
  }
  for (const [step, answers] of Object.entries(pages) as [Step, Typed][]) {
    const kept = {
      answers,
      partyId: step === 'partnership' ? (partyId ?? null) : null,
      updatedAt: new Date('2019-03-25T09:00:00+01:00'),
    }
    await tx
      .insert(drafts)
      .values({ personId, eventId, step, ...kept })
      .onConflictDoUpdate({ target: [drafts.personId, drafts.eventId, drafts.step], set: kept })
  }
}

/** Sends what stands in somebody's draft. */
export const sendDraftOf = (person: { id: string; email: string }, { slug }: { slug: string }) =>
  transaction((tx) => sendDraft(tx, person, slug, { locale: 'en', privacyVersion: '2019-03-01' }))
