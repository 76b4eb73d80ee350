import { createTranslator } from 'next-intl'
import type { Badge } from '@/domain/badge/badge'
import { now } from '@/domain/clock'
import { messages } from '@/messages'
import { badgeInWords } from './badges-in-words'
import type { BadgeSheet } from './pdf/badge-sheets'
import { streamed } from './pdf/streamed'

/** Badges of an event on sheets to be printed and cut. */
export function badgesFile(
  badges: Badge[],
  event: { slug: string; texts: { en: { title: string } } },
  sheet: BadgeSheet,
): ReadableStream<Uint8Array> {
  const t = createTranslator({ locale: 'en', messages: messages.en })
  const about = {
    title: `${t('badges.title')} – ${event.texts.en.title}`,
    author: t('site.owner'),
    ...{ locale: 'en' as const, at: now() },
  }
  const inWords = function* () {
    for (const badge of badges) yield badgeInWords(badge, event.slug)
  }
  // Heavy, and needed by whoever prints alone.
  return streamed(async () => (await import('./pdf/badges')).badgesPdf(inWords(), sheet, about))
}
