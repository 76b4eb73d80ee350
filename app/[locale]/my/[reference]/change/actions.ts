'use server'

import { z } from 'zod'
import { id } from '@/domain/form'
import { can } from '@/domain/permissions'
import { changeAnswers } from '@/domain/registration/change'
import { type ChangeStep, changeForms } from '@/domain/registration/change-form'
import { enter } from '@/domain/registration/enter'
import { action } from '@/lib/action'

const where = z.object({
  reference: id('unreadable'),
  version: z.coerce.number({ error: 'unreadable' }).int(),
}).shape

/** Changes one page's answers, or asks staff for it when its deadline has passed. */
function changing<S extends ChangeStep>(step: S) {
  return action(
    changeForms[step].safeExtend(where),
    async ({ tx, person, permit, home, input, typed }) => {
      const it = await enter(tx, { reference: input.reference })
      permit(can.change(person, it.registration))
      home(`/my/${it.reference}`)
      const { reference: _, version: __, ...answers } = typed
      const outcome = await changeAnswers(
        tx,
        { ...person, as: 'delegate' },
        it,
        step,
        answers,
        input.version,
      )
      return `/my/${it.reference}?done=${outcome}`
    },
  )
}

export const changeParty = changing('party')
export const changeYou = changing('you')
export const changeStay = changing('stay')
export const changeNeeds = changing('needs')
export const changeVisibility = changing('visibility')
export const changeInvoice = changing('invoice')
