import type { Locale } from '@/domain/language'
import { daysAsked, type May } from './days'

/** Who asks for a file of an event's days, of which event and in which language, if they may; else null. */
export async function daysFile(slug: string, language: string, may: May) {
  const locale: Locale = language === 'sv' ? 'sv' : 'en'
  const asked = await daysAsked(slug, may)
  return asked && { ...asked, locale }
}
