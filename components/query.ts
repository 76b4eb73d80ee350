/** An address with these in its query; what is empty is left out. */
export function withQuery(
  here: string,
  values: Record<string, string | number | undefined | null>,
): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(values))
    if (value !== undefined && value !== null && value !== '') query.set(name, String(value))
  return query.size > 0 ? `${here}?${query}` : here
}
