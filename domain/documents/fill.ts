/** What can stand in the texts of letters and certificates in place of what it names. */
export const placeholders = ['name', 'event', 'city', 'dates', 'days', 'funding'] as const
export type Placeholder = (typeof placeholders)[number]

/** A text with each placeholder replaced by what it stands for. */
export const fill = (text: string, values: Record<Placeholder, string>): string =>
  text.replace(/\{(\w+)\}/g, (typed, name: string) => (isPlaceholder(name) ? values[name] : typed))

/** The first placeholder in a text that stands for nothing, such as {nam}; null when there is none. */
export function strangePlaceholder(text: string): string | null {
  for (const [typed, name = ''] of text.matchAll(/\{([^{}]*)\}/g))
    if (!isPlaceholder(name)) return typed
  return null
}

const isPlaceholder = (name: string): name is Placeholder =>
  placeholders.some((one) => one === name)
