import { z } from 'zod'
import { recommendations } from '../application/answers'
import { id, long, optionalText } from '../form'
import { locales } from '../language'
import { emailAddress } from '../people/email'

/** As many criteria as a form has room for. */
export const mostCriteria = 12

/** The field in which the criterion at this place is scored. */
export const scoreField = (i: number) => `score${i + 1}`

// Whole points: whether they are on the criterion's scale, the event knows.
const score = z
  .string({ error: 'unreadable' })
  .regex(/^\d{1,2}$/, 'unreadable')
  .transform(Number)
  .optional()

const scoreFields: Record<`score${number}`, typeof score> = Object.fromEntries(
  Array.from({ length: mostCriteria }, (_, i) => [scoreField(i), score]),
)

const ofApplication = { event: id('unreadable'), reference: id('unreadable') }

/** A review as it is typed. A draft may be empty: only what is submitted has to be whole. */
export const reviewForm = z.object({
  ...ofApplication,
  // The codes of the criteria in the order in which they were asked, should it change meanwhile.
  criteria: z.string({ error: 'unreadable' }).max(1000, 'unreadable'),
  // Which part of the queue the reviewer goes through.
  part: z.string().max(500, 'unreadable').default(''),
  ...scoreFields,
  recommendation: z.enum(recommendations, { error: 'recommendation.choose' }).optional(),
  comment: optionalText(4000),
  press: z.enum(['next', 'previous', 'submit']).default('next').catch('next'),
})

export const conflictForm = z.object(ofApplication)

export const nameReviewerForm = z.object({
  event: id('unreadable'),
  email: emailAddress,
  language: z.enum(locales, { error: 'language.choose' }),
})

export const endReviewerForm = z.object({ event: id('unreadable'), reviewerId: id('unreadable') })

// So many applications are ticked at once at most.
const mostAtOnce = 1000

export const assignForm = z
  .object({
    event: id('unreadable'),
    // The filter of the table, and whether everything it shows is meant.
    part: z.string().max(500, 'unreadable').default(''),
    everything: z.string().max(10, 'unreadable').optional(),
    references: long(z.array(id('unreadable')), mostAtOnce),
    reviewerId: id('reviewerId.choose'),
    press: z.enum(['assign', 'take-back']).default('assign').catch('assign'),
  })
  .superRefine(({ references, everything }, context) => {
    if (references.length === 0 && everything !== 'yes')
      context.addIssue({ code: 'custom', path: ['references'], message: 'references.choose' })
  })

export const mostPerApplication = 6

/** With fewer reviewers than this after a conflict of interest, staff are asked to find another. */
export const wantedPerApplication = 2

export const planForm = z.object({
  event: id('unreadable'),
  per: z.coerce.number().int().min(1).max(mostPerApplication),
  // How many assignments the page showed before the button was pressed.
  shown: z.coerce.number().int().min(0).catch(0),
})
