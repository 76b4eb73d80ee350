import type { Typed } from '@/domain/form'

/** What an action answers: problems in words by field (`form` for the whole), what was typed, and where to go on. */
export type FormState = { problems: Record<string, string>; values: Typed; to?: string }
