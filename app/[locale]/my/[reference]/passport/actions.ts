'use server'

import { enterApplication } from '@/domain/application/enter-application'
import { can } from '@/domain/permissions'
import { passportForm } from '@/domain/visa/form'
import { givePassport as give } from '@/domain/visa/give-passport'
import { action } from '@/lib/action'
import { env } from '@/lib/env'

export const givePassport = action(passportForm, async ({ tx, person, permit, home, input }) => {
  const entered = await enterApplication(tx, { reference: input.reference })
  permit(can.giveOwnPassport(person, entered.registration))
  const page = `/my/${entered.reference}/passport`
  home(page)
  await give(tx, person, entered, env().PASSPORT_KEYS, input)
  return `${page}?done=yes`
})
