'use server'

import { z } from 'zod'
import { id } from '@/domain/form'
import { can } from '@/domain/permissions'
import { withdrawConsent } from '@/domain/privacy/withdraw-consent'
import { NotFound } from '@/domain/refusal'
import { cancelRegistration } from '@/domain/registration/cancel'
import { myRegistration } from '@/domain/registration/mine'
import { action } from '@/lib/action'

const referenceForm = z.object({ reference: id('unreadable') })

export const cancel = action(referenceForm, async ({ tx, person, permit, input }) => {
  const mine = await myRegistration(tx, person, input.reference)
  if (!mine) throw new NotFound()
  permit(can.cancelRegistration(person, mine.registration))
  await cancelRegistration(tx, person, mine.registration.id)
  return `/my/${mine.registration.reference}`
})

export const withdraw = action(referenceForm, async ({ tx, person, permit, input }) => {
  const mine = await myRegistration(tx, person, input.reference)
  if (!mine) throw new NotFound()
  permit(can.withdrawConsent(person, mine.registration))
  await withdrawConsent(tx, person, mine.registration.id)
  return `/my/${mine.registration.reference}`
})
