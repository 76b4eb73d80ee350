/**
 * The number somebody typed, in Swedish or in English: spaces stand between thousands, and one comma
 * or point before the last one or two digits is the decimal mark. `ambiguous` where a mark may just
 * as well stand between thousands, as in 1.250 and 1,250; null where it is no number.
 */
export function numberTyped(typed: string): number | 'ambiguous' | null {
  const digits = typed.replace(/kr\.?$/i, '').replace(/\s/g, '')
  if (/^\d+([.,]\d{1,2})?$/.test(digits)) return Number(digits.replace(',', '.'))
  return /^\d{1,3}([.,]\d{3})+([.,]\d{1,2})?$/.test(digits) ? 'ambiguous' : null
}
