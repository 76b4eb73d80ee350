import { z } from 'zod'
import { id, optionalLine } from '../form'
import { locales } from '../language'
import { emailAddress } from '../people/email'
import { whenFullChoices } from '../registration/answers'
import { stayForm, youForm } from '../registration/form'

const language = z.enum(locales, { error: 'language.choose' })
const where = { event: id('unreadable'), partnership: id('unreadable') }

export const inviteColleagueForm = z.object({
  ...where,
  partyId: id('partyId.choose'),
  email: emailAddress,
  language,
})

/** What a coordinator answers for a colleague. Diet and access are left to the colleague. */
export const registerColleagueForm = z.object({
  ...where,
  partyId: id('partyId.choose'),
  email: emailAddress,
  language,
  ...youForm.omit({ gender: true }).shape,
  ...stayForm.omit({ roomWith: true }).shape,
  // Asked only while no place is free.
  whenFull: z.enum(whenFullChoices, { error: 'whenFull.choose' }).optional(),
  organisationNumber: optionalLine(40),
  invoiceReference: optionalLine(100),
  electronicAddress: optionalLine(80),
})

export const invitationForm = z.object({ ...where, invitationId: id('unreadable') })
