import type { Typed } from '@/domain/form'

/** What was typed in a field that takes one answer. */
export const text = (typed: Typed[string]) => (typeof typed === 'string' ? typed : undefined)
