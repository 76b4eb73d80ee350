/** A name as lists are ordered by it, on either engine: å, ä and ö come last, as in Swedish. */
export const sortKey = (name: string) =>
  fold(
    name
      .normalize('NFC')
      .toLowerCase()
      .replace(/å/g, 'zzza')
      .replace(/[äæ]/g, 'zzzb')
      .replace(/[öø]/g, 'zzzc'),
  )

/** Text as it is compared in searches: lower case, without accents, single spaces. */
export function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim()
}
