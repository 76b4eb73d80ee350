import type { Rates } from '../event/facts'

type Stay = { meals: string[]; nights: string[] }

/** A line of an invoice: what it is, how many, and each at how many whole kronor. */
export type PriceLine = { what: 'fee' | 'night' | 'lunch' | 'dinner'; count: number; each: number }

/** What whoever comes at own expense pays, by the event's rates. Breakfast comes with the night. */
export function priceLines(rates: Rates, { meals, nights }: Stay): PriceLine[] {
  const eaten = (kind: string) => meals.filter((code) => code.endsWith(`:${kind}`)).length
  const lines: PriceLine[] = [
    { what: 'fee', count: 1, each: rates.fee },
    { what: 'night', count: nights.length, each: rates.night },
    { what: 'lunch', count: eaten('lunch'), each: rates.lunch },
    { what: 'dinner', count: eaten('dinner'), each: rates.dinner },
  ]
  return lines.filter(({ count }) => count > 0)
}

/** The sum of all lines, in whole kronor. */
export const priceOf = (rates: Rates, stay: Stay): number =>
  priceLines(rates, stay).reduce((sum, { count, each }) => sum + count * each, 0)
