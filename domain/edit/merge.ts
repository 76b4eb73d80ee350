import type { Typed } from '../form'
import { same } from './changed-fields'
import type { EditedBy } from './meanwhile'

/** A field that somebody else changed: taken over where one had not touched it, else one's own is kept. */
export type Merged = {
  field: string
  by: string | null
  at: Date
  /** What it said when the page was opened. */
  was: Typed[string]
  theirs: Typed[string]
  taken: boolean
  /** What a thing was called that was taken away altogether. */
  gone?: Typed[string]
}

/**
 * Lays what was typed over what others changed meanwhile. A field that still says what it said when
 * the page was opened takes their change; one that was typed in keeps what was typed. Nothing of
 * either is lost: what they wrote is told in any case.
 */
export function merge(typed: Typed, edits: EditedBy[]): { values: Typed; merged: Merged[] } {
  const values = { ...typed }
  const merged = new Map<string, Merged>()
  const opened: Typed = {}
  for (const { by, at, before, after } of edits)
    for (const field of Object.keys(after)) {
      opened[field] ??= before[field] ?? ''
      const taken = same(typed[field], opened[field]) || same(typed[field], after[field])
      if (taken) values[field] = after[field]
      merged.set(field, { field, by, at, was: opened[field], theirs: after[field], taken })
    }
  return { values, merged: [...merged.values()] }
}
