'use server'

import { notFound } from 'next/navigation'
import type { FormState } from '@/domain/form'
import { retryAllGivenUp, retryLetter } from '@/domain/mail/retry'
import {
  resetTemplateForm,
  retryAllForm,
  retryLetterForm,
  templateFormOf,
} from '@/domain/mail/template-form'
import { changeTemplate, resetTemplate } from '@/domain/mail/templates'
import { can } from '@/domain/permissions'
import { NotFound } from '@/domain/refusal'
import { action } from '@/lib/action'
import { productWords, templateKind } from '@/lib/mail/product-words'

export const retryOne = action(retryLetterForm, async ({ tx, person, permit, home, input }) => {
  permit(can.seeOutbox(person))
  const page = `/staff/mail/${input.letterId}`
  home(page)
  await retryLetter(tx, person, input.letterId)
  return `${page}?retried=yes`
})

export const retryAll = action(retryAllForm, async ({ tx, person, permit }) => {
  permit(can.seeOutbox(person))
  return `/staff/mail?retried=${await retryAllGivenUp(tx, person)}`
})

/** Every kind of mail has words of its own, and so a form of its own. */
export async function saveTemplate(before: FormState, data: FormData): Promise<FormState> {
  const kind = (data instanceof FormData && templateKind(data.get('kind'))) || notFound()
  const original = productWords(kind)
  const save = action(
    templateFormOf(Object.keys(original)),
    async ({ tx, person, permit, input }) => {
      permit(can.editTemplates(person))
      const { kind: _, version, ...typed } = input as Record<string, string>
      await changeTemplate(tx, person, kind, { version: Number(version), original, typed })
      return `/staff/mail/templates/${kind}?saved=yes`
    },
  )
  return save(before, data)
}

export const putBackWords = action(resetTemplateForm, async ({ tx, person, permit, input }) => {
  permit(can.editTemplates(person))
  const kind = templateKind(input.kind)
  if (!kind) throw new NotFound()
  const { version } = input
  await resetTemplate(tx, person, kind, { version, original: productWords(kind) })
  return `/staff/mail/templates/${kind}?reset=yes`
})
