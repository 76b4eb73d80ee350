'use server'

import { verifyForm } from '@/domain/documents/form'
import { tidyNumber } from '@/domain/documents/number'
import { can } from '@/domain/permissions'
import { openAction } from '@/lib/action'

export const verify = openAction(verifyForm, async ({ permit, input }) => {
  permit(can.verifyDocument())
  return `/verify/${encodeURIComponent(tidyNumber(input.number))}`
})
