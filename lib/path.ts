import { headers } from 'next/headers'
import type { Locale } from '@/domain/language'

/** The address of this page, with its query, as the visitor asked for it. */
export const currentPath = async () => (await headers()).get('x-path') ?? '/en'

/** The same page in the other language. */
export async function pathInOtherLanguage(): Promise<string> {
  const [, language, ...rest] = (await currentPath()).split('/')
  const other: Locale = language?.startsWith('sv') ? 'en' : 'sv'
  const [, query] = language?.split('?') ?? []
  return `/${[other, ...rest].join('/')}${query ? `?${query}` : ''}`
}
