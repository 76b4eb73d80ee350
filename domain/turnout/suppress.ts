/** How a group answered a question about gender; `notSaid` holds every answer that is neither of the two. */
export type Split = { women: number; men: number; notSaid: number }

const parts = ['women', 'men', 'notSaid'] as const

/**
 * The smallest number of people of whom something is told. With fewer, whoever knows one or two of
 * them knows the others; five is what official statistics commonly ask for.
 */
export const fewestTold = 5

/**
 * Of groups that share nobody, which splits can be shown beside the sum of all without telling of
 * fewer than five people, even by taking shown groups from the sum. Null is a split that is hidden.
 * The sum is null when even it would tell too much.
 */
export function suppress(groups: Split[]): { shown: (Split | null)[]; sum: Split | null } {
  const sum = groups.reduce(add, { women: 0, men: 0, notSaid: 0 })
  if (!tellsOfMany(sum)) return { shown: groups.map(() => null), sum: null }
  const hidden = new Set(groups.flatMap((group, i) => (tellsOfMany(group) ? [] : [i])))
  // The sum less what is shown is what is hidden, as one group: it too has to be large enough. The
  // smallest of the shown is hidden with it until it is, so that the fewest people are left out.
  const bySize = groups
    .map((_, i) => i)
    .sort((one, other) => size(groups[one]) - size(groups[other]))
  for (const i of bySize) {
    const together = [...hidden].map((one) => groups[one] ?? nobody).reduce(add, nobody)
    if (size(together) === 0 || tellsOfMany(together)) break
    hidden.add(i)
  }
  return { shown: groups.map((group, i) => (hidden.has(i) ? null : group)), sum }
}

const nobody: Split = { women: 0, men: 0, notSaid: 0 }

/** Whether a split tells of nobody in particular: no part of it is of one to four, and not all said the same. */
export function tellsOfMany(split: Split): boolean {
  const told = parts.map((part) => split[part]).filter((count) => count > 0)
  return told.length > 1 && told.every((count) => count >= fewestTold)
}

const size = (split: Split | undefined) =>
  split ? parts.reduce((sum, part) => sum + split[part], 0) : 0

const add = (one: Split, other: Split): Split => ({
  women: one.women + other.women,
  men: one.men + other.men,
  notSaid: one.notSaid + other.notSaid,
})
