'use server'

import { z } from 'zod'
import { id } from '@/domain/form'
import { can } from '@/domain/permissions'
import { privacyVersion } from '@/domain/privacy/notice'
import { type Step, sendForm, stepForms } from '@/domain/registration/form'
import { openDraft, stepsFor } from '@/domain/registration/open-draft'
import { saveAnswers } from '@/domain/registration/save-answers'
import { sendDraft } from '@/domain/registration/send-draft'
import { action } from '@/lib/action'

const where = { event: id('unreadable'), from: z.enum(['check']).optional().catch(undefined) }
const registering = (event: string) => `/events/${event}/register`

/** Keeps one page's answers and goes on to the next, or back to where one came from to change them. */
function saving<S extends Step>(step: S) {
  return action(stepForms[step].safeExtend(where), async ({ tx, person, permit, input, typed }) => {
    permit(can.register(person))
    const { event, from, ...answers } = { ...typed, event: input.event, from: input.from }
    await saveAnswers(tx, person, event, step, answers)
    const draft = await openDraft(tx, person, event)
    const steps = draft ? stepsFor(draft) : []
    const next = steps[steps.indexOf(step) + 1]
    // A new partnership may have its places taken, and a new choice may ask for more: that comes
    // before anything else.
    const told =
      (step === 'partnership' && next === 'places') || (step === 'places' && next === 'invoice')
    return `${registering(event)}/${next && (told || !from) ? next : 'check'}`
  })
}

export const savePartnership = saving('partnership')
export const savePlaces = saving('places')
export const saveInvoice = saving('invoice')
export const saveYou = saving('you')
export const saveStay = saving('stay')
export const saveNeeds = saving('needs')
export const saveVisibility = saving('visibility')

export const send = action(
  sendForm.safeExtend({ event: where.event }),
  async ({ tx, person, permit, locale, input }) => {
    permit(can.register(person))
    const sent = await sendDraft(tx, person, input.event, { locale, privacyVersion })
    if ('awaitsApproval' in sent) return `/events/${input.event}/take-over`
    return `${registering(input.event)}/confirmation`
  },
  {
    'places-are-taken': ({ event }) => `${registering(event)}/places`,
    'event-is-full': ({ event }) => `${registering(event)}/places`,
    'substitution-is-over': ({ event }) => `/events/${event}/take-over`,
    'already-registered': ({ event }) => `${registering(event)}/confirmation`,
  },
)
