/** The two languages everything is written in, Swedish first. */
export const locales = ['sv', 'en'] as const
export type Locale = (typeof locales)[number]

/** The same words in both languages. */
export type InBoth<Words = string> = Record<Locale, Words>
