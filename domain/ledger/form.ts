import { z } from 'zod'
import { id, neededLine, optionalLine } from '../form'
import { costs, payers } from './cost'

const number = (missing: string, least: number, most: number) =>
  neededLine(12, missing)
    .transform((typed) => Number(typed.replace(/[\s\u00a0.]/g, '').replace(/kr$/i, '')))
    .refine((value) => Number.isInteger(value) && value >= least && value <= most, missing)

export const costForm = z.object({
  registrationId: id('unreadable'),
  cost: z.enum(costs, 'cost.missing'),
  payer: z.enum(payers, 'payer.missing'),
  quantity: number('quantity.whole', 1, 1000),
  // Whole kronor in all.
  amount: number('amount.whole', 0, 10_000_000),
  note: optionalLine(300),
})

export const correctCostForm = z.object({
  rowId: z.coerce.number('unreadable').int('unreadable'),
  correction: neededLine(300, 'correction.missing'),
})
