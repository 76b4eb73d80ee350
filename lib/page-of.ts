/** The page of a list that an address names; the first when it names none that there could be. */
export function pageOf(written: string | string[] | undefined): number {
  const page = Number(written)
  return Number.isInteger(page) && page >= 1 && page <= 10_000 ? page : 1
}
