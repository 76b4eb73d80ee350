'use server'

import { correctCost } from '@/domain/ledger/correct-cost'
import { enterCost } from '@/domain/ledger/enter-cost'
import { correctCostForm, costForm } from '@/domain/ledger/form'
import { whereIs } from '@/domain/lists/where-is'
import { can } from '@/domain/permissions'
import { action } from '@/lib/action'

const account = ({ slug, reference }: { slug: string; reference: string }, done: string) =>
  `/staff/events/${slug}/ledger/${reference}?done=${done}`

export const enter = action(costForm, async ({ tx, person, permit, input }) => {
  permit(can.keepBooks(person))
  const { registrationId, ...entered } = input
  const where = await whereIs(tx, registrationId)
  await enterCost(tx, person, registrationId, entered)
  return account(where, 'entered')
})

export const correct = action(correctCostForm, async ({ tx, person, permit, input }) => {
  permit(can.keepBooks(person))
  const registrationId = await correctCost(tx, person, input.rowId, input.correction)
  return account(await whereIs(tx, registrationId), 'corrected')
})
