type Fields = Record<string, unknown>
type Value = string | number | boolean | null | (string | number | boolean | null)[]

/** A field as it was and as it is; undefined where the log does not say. */
export type FieldChange = { path: string[]; was?: Value; is?: Value }

// Of these the log tells that they were changed. What they say, it must not hold; should it ever,
// nobody reads it here.
const sensitive = new Set([
  ...['diet', 'severeAllergy', 'access', 'accessOther', 'sensitiveConsent', 'needs'],
  ...['passport', 'passportName', 'passportNumber', 'nationality', 'born', 'bornOn', 'expires'],
])
// What the log keeps for the product itself, or what is told elsewhere in the entry.
const untold = new Set(['version', 'step'])

/** What an entry says of each field: only what is different, and nothing of special-category data. */
export function fieldChanges(before: Fields | null, after: Fields | null): FieldChange[] {
  const [was, is] = [flat(before ?? {}), flat(after ?? {})]
  const paths = [...new Set([...is.keys(), ...was.keys()])]
  return paths
    .map((key): FieldChange => {
      const path = key.split('.')
      if (path.some((name) => sensitive.has(name))) return { path }
      return { path, was: was.get(key), is: is.get(key) }
    })
    .filter(({ path: [name = ''] }) => !untold.has(name))
    .filter(({ was, is, path }) => !same(was, is) || path.some((name) => sensitive.has(name)))
}

/** Fields within fields by their path; a list of plain values stays one. */
function flat(fields: Fields, above = ''): Map<string, Value> {
  const found = new Map<string, Value>()
  for (const [name, value] of Object.entries(fields)) {
    const path = above + name
    if (isPlain(value) || (Array.isArray(value) && value.every(isPlain)))
      found.set(path, value as Value)
    else if (typeof value === 'object')
      for (const [inner, each] of flat(value as Fields, `${path}.`)) found.set(inner, each)
  }
  return found
}

const isPlain = (value: unknown) => value === null || typeof value !== 'object'

const same = (one: unknown, other: unknown) =>
  one !== undefined && JSON.stringify(one ?? '') === JSON.stringify(other ?? '')
