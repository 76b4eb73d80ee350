'use server'

import { z } from 'zod'
import { id } from '@/domain/form'
import { can } from '@/domain/permissions'
import { NotFound } from '@/domain/refusal'
import { enter } from '@/domain/registration/enter'
import { askedOfMe } from '@/domain/substitution/asked-of-me'
import { declineSubstitution } from '@/domain/substitution/decline'
import { action } from '@/lib/action'

export const declineTakeOver = action(
  z.object({ event: id('unreadable') }),
  async ({ tx, person, permit, input }) => {
    const asked = await askedOfMe(tx, person, input.event)
    if (!asked) throw new NotFound()
    permit(can.answerTakeOver(person, asked.substitution))
    const it = await enter(tx, { id: asked.substitution.registrationId })
    await declineSubstitution(tx, person, it)
    return `/events/${input.event}/take-over`
  },
)
