import { z } from 'zod'
import { countryCodes } from '../application/countries'
import { id, neededLine, optionalLine } from '../form'
import { dayOf } from './passport'

// Passports are issued by some whose income nobody counts, and to some who have no nationality.
export const nationalities: string[] = [...countryCodes, 'VA', 'stateless']

const part = z
  .string({ error: 'unreadable' })
  .max(20, 'unreadable')
  .transform((typed) => typed.trim())
  .optional()

const threeFields = (name: 'born' | 'expires') => {
  const partsOf = (typed: Record<string, string | undefined> = {}) => [
    typed[`${name}Year`],
    typed[`${name}Month`],
    typed[`${name}Day`],
  ]
  return {
    isThere: (typed: object) => partsOf(typed as never).every(Boolean),
    isADate: (typed: object) =>
      !partsOf(typed as never).every(Boolean) || dayOf(...partsOf(typed as never)) !== null,
    // A date is one question: its problem stands at the first of its fields. It is asked even when
    // another answer has to be mended, so that everybody hears of all at once.
    problem: (key: string) => ({
      path: [`${name}Day`],
      message: `${name}Day.${key}`,
      when: () => true,
    }),
  }
}
const born = threeFields('born')
const expires = threeFields('expires')

/** What an invitation letter for a visa needs to know of a passport. */
export const passportForm = z
  .object({
    reference: id('unreadable'),
    // Every passport says the name in Latin letters too: an embassy reads those.
    passportName: neededLine(150, 'passportName.missing').refine(
      (text) => [...text].every((sign) => !/\p{L}/u.test(sign) || /\p{Script=Latin}/u.test(sign)),
      'passportName.latin',
    ),
    nationality: z.enum(nationalities as [string, ...string[]], { error: 'nationality.choose' }),
    bornDay: part,
    bornMonth: part,
    bornYear: part,
    passportNumber: neededLine(60, 'passportNumber.missing')
      .transform((typed) => typed.replace(/[\s-]/g, '').toUpperCase())
      .refine((text) => /^[A-Z0-9]{5,20}$/.test(text), 'passportNumber.unlike'),
    expiresDay: part,
    expiresMonth: part,
    expiresYear: part,
    embassy: optionalLine(100),
  })
  .refine(born.isThere, born.problem('missing'))
  .refine(born.isADate, born.problem('unlike'))
  .refine(expires.isThere, expires.problem('missing'))
  .refine(expires.isADate, expires.problem('unlike'))
export type TypedPassport = z.output<typeof passportForm>

export const officerForm = z.object({
  eventId: id('unreadable'),
  personId: id('unreadable'),
})

export const ofApplicationForm = z.object({ reference: id('unreadable') })

/** `replaces` is the number in force as whoever presses the button saw it; empty for none. */
export const issueLetterForm = z.object({
  reference: id('unreadable'),
  replaces: optionalLine(40),
})

export const revokeLetterForm = z.object({
  reference: id('unreadable'),
  number: neededLine(40, 'unreadable'),
})
