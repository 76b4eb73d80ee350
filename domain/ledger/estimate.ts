import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { jsonText } from '@/db/columns'
import { registrations } from '@/db/schema/registrations'
import type { Rates } from '../event/facts'
import { priceLines } from '../registration/price'
import type { Cost } from './cost'

export type Estimate = { cost: Cost; quantity: number; amount: number }[]

/**
 * What a delegate is reckoned to cost by the event's rates and their own answers, whoever pays:
 * the fee, each night, each lunch and dinner, in whole kronor. Breakfast comes with the night.
 */
export const estimateOf = (rates: Rates, stay: { meals: string[]; nights: string[] }): Estimate =>
  priceLines(rates, stay).map(({ what, count, each }) => ({
    cost: what,
    quantity: count,
    amount: count * each,
  }))

// How often a text stands in a list that is kept as JSON; either engine can count that.
const times = (text: string, list: SQLWrapper) => sql`((length(${jsonText(list)})
  - length(replace(${jsonText(list)}, ${text}, ''))) / ${text.length})`

/** The same in the database's words: the amount of each cost of a registration of the query. */
export const estimated = (rates: Rates): Record<Exclude<Cost, 'breakfast' | 'other'>, SQL> => ({
  fee: sql`${rates.fee}`,
  // Each night stands between two quotation marks.
  night: sql`(${times('"', registrations.nights)} / 2 * ${rates.night})`,
  lunch: sql`(${times(':lunch"', registrations.meals)} * ${rates.lunch})`,
  dinner: sql`(${times(':dinner"', registrations.meals)} * ${rates.dinner})`,
})
