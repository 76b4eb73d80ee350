import { z } from 'zod'
import { id, optionalLine } from '../form'
import { invoiceForm, needsForm, partnershipForm, stayForm, visibilityForm, youForm } from './form'

/** What can be changed after sending, page by page. */
export const changeForms = {
  party: partnershipForm,
  you: youForm,
  stay: stayForm,
  needs: needsForm,
  visibility: visibilityForm,
  invoice: invoiceForm,
} satisfies Record<string, z.ZodObject>

export type ChangeStep = keyof typeof changeForms
export const changeSteps = Object.keys(changeForms) as ChangeStep[]
export const isChangeStep = (step: string): step is ChangeStep => Object.hasOwn(changeForms, step)

/**
 * What becomes a request once its deadline has passed. Diet, access and what one consents to
 * change at once as long as the event lasts: an allergy is never too late to tell.
 */
export const requestedSteps = ['party', 'you', 'stay', 'invoice'] as const
export type RequestedStep = (typeof requestedSteps)[number]
export const isRequestedStep = (step: ChangeStep): step is RequestedStep =>
  requestedSteps.some((one) => one === step)

export const decideChangeForm = z.object({
  requestId: id('unreadable'),
  changeOutcome: z.enum(['accepted', 'refused'], { error: 'changeOutcome.choose' }),
  changeReason: optionalLine(1000),
})
