import type { Typed } from '../form'

/**
 * The fields of a form that an edit changes, as they were and as they become: what the log keeps of
 * it, with the version it made. Null when nothing is different.
 */
export function changedFields(
  before: Typed,
  after: Typed,
  version: number,
): { before: Typed; after: Typed & { version: string } } | null {
  const changed = Object.keys(after).filter((name) => !same(before[name], after[name]))
  if (changed.length === 0) return null
  const only = (typed: Typed) => Object.fromEntries(changed.map((name) => [name, typed[name]]))
  return { before: only(before), after: { ...only(after), version: String(version) } }
}

/** Whether two answers say the same: nothing typed is as good as nothing there. */
export const same = (one: Typed[string], other: Typed[string]) =>
  JSON.stringify(one ?? '') === JSON.stringify(other ?? '')
