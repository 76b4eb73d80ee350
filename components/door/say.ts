import type { messages } from '@/messages'

/** The words of the phone at a door, as they stand in the messages. */
export type DoorTexts = (typeof messages)['sv']['door']['phone']

/** A text with its gaps filled: the phone has no translator with it. */
export const say = (text: string, gaps: Record<string, string | number> = {}) =>
  text.replace(/\{(\w+)\}/g, (gap, name) => String(gaps[name] ?? gap))
