import type { Locale } from '@/domain/language'

/** Things in the order in which a reader of a language looks for their names. */
export const byName = <Named extends { name: string }>(all: Named[], locale: Locale): Named[] =>
  all.toSorted((one, other) => one.name.localeCompare(other.name, locale))
