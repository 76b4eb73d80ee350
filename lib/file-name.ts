/** A name for a file that every machine takes: plain letters, digits and hyphens. */
export function fileName(parts: string[], ending: string): string {
  const plain = parts
    .map((part) =>
      part
        .normalize('NFKD')
        .replace(/\p{M}/gu, '')
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-+|-+$/g, '')
        .slice(0, 60),
    )
    .filter(Boolean)
  return `${plain.join('-') || 'list'}.${ending}`
}
