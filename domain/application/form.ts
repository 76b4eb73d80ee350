import { z } from 'zod'
import { id, neededLine, neededText, optionalLine, tick } from '../form'
import { genders } from '../registration/answers'
import { attendances, categories, isResearcher } from './answers'
import { countryCodes } from './countries'
import { countWords } from './words'

// One form a question page. The browser checks with these, and the server always does.

/** An abstract's most words (product specification of the academy's form). */
export const mostAbstractWords = 300
export const mostMotivationWords = 300
export const mostResearchCountries = 5

const countryCode = (missing: string) =>
  z.enum(countryCodes as [string, ...string[]], { error: missing })

const words = (most: number, missing: string) =>
  neededText(most * 30, missing).refine(
    (text) => countWords(text) <= most,
    `too-many-words:${most}`,
  )

export const categoryForm = z.object({
  category: z.enum(categories, { error: 'category.choose' }),
  attendance: z.enum(attendances, { error: 'attendance.choose' }),
})

export const applicantForm = z.object({
  givenNames: neededLine(100, 'givenNames.missing'),
  familyName: neededLine(100, 'familyName.missing'),
  affiliation: neededLine(200, 'affiliation.missing'),
  residence: countryCode('residence.choose'),
  gender: z.enum(genders, { error: 'unreadable' }).default('not-said'),
})

export const streamForm = z.object({ stream: id('stream.choose') })

export const researchForm = z.object({
  // A field left empty is no country.
  researchCountries: z
    .array(countryCode('unreadable').or(z.literal('')), { error: 'unreadable' })
    .transform((codes) => [...new Set(codes.filter(Boolean))])
    .pipe(
      z
        .array(z.string())
        .min(1, 'researchCountries.choose')
        .max(mostResearchCountries, 'unreadable'),
    ),
  title: neededLine(200, 'title.missing'),
  abstract: words(mostAbstractWords, 'abstract.missing'),
})

export const mostCvBytes = 5 * 1024 * 1024

/** The CV itself is a file and no answer in words: here only its size, told before it is sent. */
export const cvForm = z
  .object({ cv: z.undefined(), cvSize: optionalLine(20) })
  .refine(({ cvSize }) => Number(cvSize) <= mostCvBytes, { path: ['cv'], message: 'cv.tooLarge' })

export const motivationForm = z.object({
  motivation: words(mostMotivationWords, 'motivation.missing'),
  fundingRequested: z.enum(['yes', 'no'], { error: 'fundingRequested.choose' }),
})

/** The question pages in their order. `research` and `cv` are asked of researchers only. */
export const applicationSteps = [
  'category',
  'applicant',
  'stream',
  'research',
  'cv',
  'motivation',
] as const
export type ApplicationStep = (typeof applicationSteps)[number]

export const applicationForms = {
  category: categoryForm,
  applicant: applicantForm,
  stream: streamForm,
  research: researchForm,
  cv: cvForm,
  motivation: motivationForm,
} satisfies Record<ApplicationStep, z.ZodObject>

export const isApplicationStep = (step: string): step is ApplicationStep =>
  Object.hasOwn(applicationForms, step)

/** Which pages are asked of a category. */
export const stepsOf = (category: string | undefined): ApplicationStep[] =>
  applicationSteps.filter(
    (step) => (step !== 'research' && step !== 'cv') || isResearcher(category ?? ''),
  )

/** Everything an application is made of, page by page; research is left out by whoever does none. */
export const applicationForm = z
  .object({
    category: categoryForm,
    applicant: applicantForm,
    stream: streamForm,
    research: researchForm.optional(),
    motivation: motivationForm,
  })
  .refine(({ category, research }) => research || !isResearcher(category.category), {
    path: ['research'],
    message: 'answers.incomplete',
  })
export type ApplicationAnswers = z.output<typeof applicationForm>

export const sendApplicationForm = z.object({
  privacyRead: tick.refine((ticked) => ticked, 'privacyRead.missing'),
})
