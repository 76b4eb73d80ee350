'use server'

import { z } from 'zod'
import { id } from '@/domain/form'
import { can } from '@/domain/permissions'
import { changeAnswers } from '@/domain/registration/change'
import { type ChangeStep, changeForms } from '@/domain/registration/change-form'
import { enter } from '@/domain/registration/enter'
import { action } from '@/lib/action'
import { homeOf } from '@/lib/on-registration'

const where = z.object({
  reference: id('unreadable'),
  version: z.coerce.number({ error: 'unreadable' }).int(),
}).shape

/** Staff change one page's answers for somebody, who is told. */
function changing<S extends ChangeStep>(step: S) {
  return action(
    changeForms[step].safeExtend(where),
    async ({ tx, person, permit, home, input, typed }) => {
      const it = await enter(tx, { reference: input.reference })
      permit(can.workOnAttendees(person))
      const page = homeOf(it, 'staff')
      home(page)
      const { reference: _, version: __, ...answers } = typed
      await changeAnswers(tx, { ...person, as: 'staff' }, it, step, answers, input.version)
      return `${page}?done=changed`
    },
  )
}

export const changePartyOf = changing('party')
export const changeYouOf = changing('you')
export const changeStayOf = changing('stay')
export const changeInvoiceOf = changing('invoice')
