import type { Typed } from '@/domain/form'

/** One answer as it was typed, for the field to show again. */
export const said = (typed: Typed | undefined, name: string): string | undefined => {
  const value = typed?.[name]
  return typeof value === 'string' ? value : undefined
}

/** Several chosen answers. */
export const chosen = (typed: Typed | undefined, name: string): string[] => {
  const value = typed?.[name]
  return Array.isArray(value) ? value : []
}
