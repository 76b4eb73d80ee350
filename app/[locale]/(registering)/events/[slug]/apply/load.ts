import { notFound, redirect } from 'next/navigation'
import { getLocale } from 'next-intl/server'
import { applyState } from '@/domain/application/apply-window'
import { openApplication } from '@/domain/application/open-application'
import { db } from '@/lib/db'
import { signedIn } from '@/lib/signed-in'

/** What every page of an application begins with: who asks, their answers, and the way on when nothing can be answered. */
export async function loadApplication(slug: string) {
  const [person, locale] = await Promise.all([signedIn(), getLocale()])
  const open = (await openApplication(db(), person, slug)) ?? notFound()
  // The start page explains why nobody can apply now.
  if (applyState(open.event, open.begunAt) !== 'open')
    redirect(`/${locale}/events/${slug}/register`)
  if (open.mine && open.mine.status !== 'received') redirect(`/${locale}/my/${open.mine.reference}`)
  return { person, open }
}
