import { z } from 'zod'
import { id, neededLine, optionalLine, tick } from '../form'
import { emailAddress, normaliseEmail } from '../people/email'
import { accessNeeds, delegateRoles, genders, whenFullChoices } from './answers'

// One form a question page. The browser checks with these, and the server always does.

export const partnershipForm = z.object({ partyId: id('partyId.choose') })

export const placesForm = z.object({
  whenFull: z.enum(whenFullChoices, { error: 'whenFull.choose' }),
})

export const invoiceForm = z.object({
  organisationNumber: neededLine(40, 'organisationNumber.missing'),
  invoiceReference: neededLine(100, 'invoiceReference.missing'),
  electronicAddress: optionalLine(80),
})

/** What stands for a theme where the event does not ask for one. */
export const notAsked = 'not-asked'

export const youForm = z.object({
  givenNames: neededLine(100, 'givenNames.missing'),
  familyName: neededLine(100, 'familyName.missing'),
  mobile: neededLine(40, 'mobile.missing'),
  delegateRole: z.enum(delegateRoles, { error: 'delegateRole.choose' }),
  theme: id('theme.choose').transform((code) => (code === notAsked ? '' : code)),
  spokenLanguage: z.enum(['sv', 'en'], { error: 'spokenLanguage.choose' }),
  interpretation: optionalLine(200),
  gender: z.enum(genders, { error: 'unreadable' }).default('not-said'),
})

const choices = z.array(z.string().max(40, 'unreadable'), { error: 'unreadable' })

export const stayForm = z.object({
  days: choices.min(1, 'days.choose'),
  meals: choices,
  nights: choices,
  earlyNightReason: optionalLine(300),
  // A single room unless the one who is named agrees.
  roomWith: z.string().default('').transform(normaliseEmail).pipe(z.literal('').or(emailAddress)),
})

export const needsForm = z
  .object({
    diet: optionalLine(500),
    severeAllergy: tick,
    access: z.array(z.enum(accessNeeds, { error: 'unreadable' })),
    accessOther: optionalLine(300),
    sensitiveConsent: tick,
  })
  .superRefine((needs, context) => {
    const problem = (field: string, message: string) =>
      context.addIssue({ code: 'custom', path: [field], message })
    if (needs.access.includes('other') && !needs.accessOther)
      problem('accessOther', 'accessOther.missing')
    if (needs.severeAllergy && !needs.diet) problem('diet', 'diet.missing')
    if (givesNeeds(needs) && !needs.sensitiveConsent)
      problem('sensitiveConsent', 'sensitiveConsent.missing')
  })

/** Whether anything of a special category was given at all. */
export function givesNeeds(needs: { diet: string; access: string[]; accessOther: string }) {
  return needs.diet !== '' || needs.access.length > 0 || needs.accessOther !== ''
}

export const visibilityForm = z.object({ onParticipantList: tick, noPhoto: tick })

export const sendForm = z.object({
  privacyRead: tick.refine((ticked) => ticked, 'privacyRead.missing'),
})

/**
 * The question pages in their order. `places` is asked only of whoever comes third, `invoice` of
 * whoever then chooses to come at own expense.
 */
export const steps = [
  'partnership',
  'places',
  'invoice',
  'you',
  'stay',
  'needs',
  'visibility',
] as const
export type Step = (typeof steps)[number]

export const stepForms = {
  partnership: partnershipForm,
  places: placesForm,
  invoice: invoiceForm,
  you: youForm,
  stay: stayForm,
  needs: needsForm,
  visibility: visibilityForm,
} satisfies Record<Step, z.ZodObject>

/** Everything a registration for the conference is made of, page by page. */
export const registrationForm = z.object({
  ...stepForms,
  places: placesForm.optional(),
  invoice: invoiceForm.optional(),
})
export type RegistrationAnswers = z.output<typeof registrationForm>
