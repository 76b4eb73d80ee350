import { IntlMessageFormat } from 'intl-messageformat'

type Node = ReturnType<IntlMessageFormat['getAst']>[number]

/**
 * What is wrong with words that take the place of others: `broken` when they cannot be read,
 * `missing:{name}` for a placeholder that they leave out, `strange:{name}` for one that has no
 * value there. Null when nothing is.
 */
export function faultOf(original: string, typed: string): string | null {
  const named = placeholdersOf(typed)
  if (!named) return 'broken'
  const needed = placeholdersOf(original) ?? new Set()
  for (const name of needed) if (!named.has(name)) return `missing:${name}`
  for (const name of named) if (!needed.has(name)) return `strange:${name}`
  return null
}

/** The placeholders of a text, each with how it is written; null when it cannot be parsed. */
function placeholdersOf(text: string): Set<string> | null {
  try {
    return new Set(new IntlMessageFormat(text, 'en').getAst().flatMap(named))
  } catch {
    return null
  }
}

// 0 is a text and 7 the number of a plural; a tag, 8, is a name of its own that no text of ours has.
function named(node: Node): string[] {
  if (node.type === 0 || node.type === 7) return []
  if (node.type === 8) return [`<${node.value}>`, ...node.children.flatMap(named)]
  const how = { 1: '', 2: ', number', 3: ', date', 4: ', time', 5: ', select', 6: ', plural' }
  const own = `{${node.value}${how[node.type]}}`
  if (node.type !== 5 && node.type !== 6) return [own]
  return [own, ...Object.values(node.options).flatMap(({ value }) => value.flatMap(named))]
}
