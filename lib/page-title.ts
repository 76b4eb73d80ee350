import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'

/** The title of a page: what it is, then whose it is. */
export async function pageTitle(title: string): Promise<Metadata> {
  return { title: await fullTitle(title) }
}

/** The same in words, for the forms that write their title themselves. */
export async function fullTitle(title: string): Promise<string> {
  const t = await getTranslations('site')
  return `${title} – ${t('owner')} ${t('name')}`
}
