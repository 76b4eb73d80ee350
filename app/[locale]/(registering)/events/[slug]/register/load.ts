import { notFound, redirect } from 'next/navigation'
import { getLocale } from 'next-intl/server'
import { windowState } from '@/domain/event/window'
import type { Person } from '@/domain/people/person'
import { type Draft, openDraft } from '@/domain/registration/open-draft'
import { db } from '@/lib/db'
import { signedIn } from '@/lib/signed-in'

/** What every question page begins with: who asks, their draft, and the way on when there is nothing to ask. */
export async function loadDraft(slug: string): Promise<{ person: Person; draft: Draft }> {
  const [person, locale] = await Promise.all([signedIn(), getLocale()])
  const draft = (await openDraft(db(), person, slug)) ?? notFound()
  if (draft.mine) redirect(`/${locale}/events/${slug}/register/confirmation`)
  // The start page explains why nobody can register now.
  if (!draft.takesOver && windowState(draft.event) !== 'open')
    redirect(`/${locale}/events/${slug}/register`)
  if (draft.takesOver?.confirmedAt) redirect(`/${locale}/events/${slug}/take-over`)
  return { person, draft }
}
