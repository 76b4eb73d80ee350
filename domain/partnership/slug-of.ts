import { fold } from '../registration/search-text'

// Pages beside those of the partnerships have these addresses.
const taken = ['new', 'import']

// Letters that no accent can be taken off.
const plain: Record<string, string> = { đ: 'd', ħ: 'h', ı: 'i', ł: 'l', ø: 'o', ß: 'ss', æ: 'ae' }

/**
 * The address of a partnership of this name: Latin letters and digits with hyphens between them, at
 * most 80 characters. Empty for a name without any. Names that differ in accents, dashes or case
 * alone have the same one.
 */
export function slugOf(name: string): string {
  const slug = fold(name)
    .replace(/[đħıłøßæ]/g, (letter) => plain[letter] ?? '')
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replace(/^-|-$/g, '')
  return taken.includes(slug) ? `${slug}-partnership` : slug
}

/** The same for two ways of writing one organisation of a country. */
export const partyKey = ({ organisation, country }: { organisation: string; country: string }) =>
  `${country} ${slugOf(organisation) || organisation}`
