import { z } from 'zod'
import { id, neededLine, optionalLine } from '../form'
import { costs, payers } from './cost'
import { numberTyped } from './number-typed'

const number = (name: string, least: number, most: number) =>
  neededLine(20, `${name}.whole`).transform((typed, context) => {
    const read = numberTyped(typed)
    if (typeof read === 'number' && Number.isInteger(read) && read >= least && read <= most)
      return read
    context.addIssue(`${name}.${read === 'ambiguous' ? 'marks' : 'whole'}`)
    return z.NEVER
  })

export const costForm = z.object({
  registrationId: id('unreadable'),
  cost: z.enum(costs, 'cost.missing'),
  payer: z.enum(payers, 'payer.missing'),
  quantity: number('quantity', 1, 1000),
  // Whole kronor in all.
  amount: number('amount', 0, 10_000_000),
  note: optionalLine(300),
})

export const correctCostForm = z.object({
  rowId: z.coerce.number('unreadable').int('unreadable'),
  correction: neededLine(300, 'correction.missing'),
})
