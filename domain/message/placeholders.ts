/** What can stand in a message in place of what differs by recipient. Nothing of it is anybody's secret. */
export const placeholders = [
  'givenNames',
  'familyName',
  'reference',
  'partnership',
  'organisation',
  'event',
  'dates',
  'city',
  'closes',
  'changeDeadline',
  'hotelDeadline',
  'link',
] as const
export type Placeholder = (typeof placeholders)[number]
export type PlaceholderValues = Record<Placeholder, string>

/** The first placeholder in a text that stands for nothing, such as {nam}; null when there is none. */
export function strangePlaceholder(text: string): string | null {
  for (const [typed, name = ''] of text.matchAll(/\{([^{}]*)\}/g))
    if (!isPlaceholder(name)) return typed
  return null
}

/** A line of plain text with each placeholder replaced by what it stands for. */
export const fillLine = (text: string, values: PlaceholderValues): string =>
  text.replace(/\{(\w+)\}/g, (typed, name: string) => (isPlaceholder(name) ? values[name] : typed))

/**
 * The same in Markdown: what is filled in stays text, whatever signs are in it. Only {link} is an
 * address: to be pressed where it stands, or behind words as in [your registration]({link}).
 */
export const fillMarkdown = (text: string, values: PlaceholderValues): string =>
  text.replace(/(\]\()?\{(\w+)\}/g, (typed, behindWords: string | undefined, name: string) => {
    if (!isPlaceholder(name)) return typed
    if (name !== 'link') return (behindWords ?? '') + asText(values[name])
    return behindWords ? behindWords + values.link : `<${values.link}>`
  })

const isPlaceholder = (name: string): name is Placeholder =>
  placeholders.some((one) => one === name)

const asText = (value: string) => value.replace(/[\\`*_{}[\]()#+\-.!|<>~&:]/g, '\\$&')
