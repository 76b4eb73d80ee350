import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Hidden } from '@/components/attendees/hidden'
import { type Draft, draftQuery } from '@/lib/list-draft'
import { fullTitle } from '@/lib/page-title'

/** What an address says, without what a form of its own says. */
export function keptOf(draft: Draft, without: string[]): URLSearchParams {
  const query = draftQuery(draft)
  for (const name of without) query.delete(name)
  return query
}

type Props = {
  title: string
  draft: Draft
  /** What the form says itself. */
  fields: string[]
  children: ReactNode
}

/** One matter of a list: what is chosen goes back into the address. */
export async function Step({ title, draft, fields, children }: Props) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('lists')])
  return (
    <StepPage title={title} draft={draft}>
      <form action={`/${locale}/lists/new`} className="mt-6 space-y-8">
        <Hidden query={keptOf(draft, fields)} />
        {children}
        <button type="submit" className="button">
          {t('use')}
        </button>
      </form>
    </StepPage>
  )
}

export async function StepPage({ title, draft, children }: Omit<Props, 'fields'>) {
  const [locale, site] = await Promise.all([getLocale(), getTranslations('site')])
  return (
    <>
      <title>{await fullTitle(title)}</title>
      <p className="no-print mb-6">
        <a href={`/${locale}/lists/new?${draftQuery(draft)}`}>← {site('back')}</a>
      </p>
      <h1>{title}</h1>
      {children}
    </>
  )
}
