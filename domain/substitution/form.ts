import { z } from 'zod'
import { id, neededLine } from '../form'
import { locales } from '../language'
import { emailAddress } from '../people/email'

export const substituteForm = z.object({
  reference: id('unreadable'),
  // The letter to them begins with it: somebody's name, and no address to be led to.
  name: neededLine(200, 'substituteName.missing').refine(
    (name) => !/:\/\/|\bwww\.|@/i.test(name),
    'substituteName.plain',
  ),
  email: emailAddress,
  language: z.enum(locales, { error: 'language.choose' }),
  // Asked only when staff have to approve.
  ifRefused: z.enum(['keep', 'cancel'], { error: 'ifRefused.choose' }).default('keep'),
})

export const substitutionForm = z.object({ substitutionId: id('unreadable') })

export const decideSubstitutionForm = z.object({
  substitutionId: id('unreadable'),
  outcome: z.enum(['approved', 'refused'], { error: 'outcome.choose' }),
})
