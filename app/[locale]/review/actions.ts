'use server'

import { withQuery } from '@/components/query'
import { can } from '@/domain/permissions'
import { aroundOf } from '@/domain/review/application-to-review'
import { declareConflict } from '@/domain/review/declare-conflict'
import { queueOf } from '@/domain/review/my-reviews'
import { queueFilter } from '@/domain/review/queue-filter'
import { conflictForm, reviewForm } from '@/domain/review/review-form'
import { reviewOf } from '@/domain/review/review-of'
import { saveReview } from '@/domain/review/save-review'
import { missingIn, unlikeIn } from '@/domain/review/total-of'
import { action } from '@/lib/action'
import { namedIn, typedReview } from './typed-review'

export const score = action(reviewForm, async ({ tx, person, locale, permit, home, input }) => {
  const mine = await reviewOf(tx, person, input)
  permit(can.reviewApplication(person, mine))
  const part = queueFilter.parse(Object.fromEntries(new URLSearchParams(input.part)))
  const { slug, reference, registrationId, criteria } = mine
  const at = (one: string) => withQuery(`/review/events/${slug}/${one}`, { ...part })
  home(`/review/events/${slug}/${reference}`)

  const answers = typedReview(input)
  const submit = input.press === 'submit' || mine.submittedAt !== null
  const unlike = unlikeIn(criteria, answers.scores)
  const problems = { ...unlike, ...(submit && missingIn(criteria, answers)) }
  // What is not whole yet is kept as a draft all the same; what is submitted stays as it was.
  const keeps = mine.submittedAt === null && Object.keys(unlike).length === 0
  if (Object.keys(problems).length > 0) {
    if (keeps) await saveReview(tx, person, registrationId, answers, false)
    return { problems: namedIn(criteria, locale, problems) }
  }
  await saveReview(tx, person, registrationId, answers, submit)
  if (input.press === 'submit') return at(reference)
  const way = aroundOf(await queueOf(tx, person, slug), reference, part)
  const to = way[input.press]
  return to ? at(to) : withQuery(`/review/events/${slug}`, { ...part, done: 'saved' })
})

export const declare = action(conflictForm, async ({ tx, person, permit, home, input }) => {
  const mine = await reviewOf(tx, person, input)
  permit(can.reviewApplication(person, mine))
  home(`/review/events/${mine.slug}/${mine.reference}`)
  await declareConflict(tx, person, mine.registrationId)
  return `/review/events/${mine.slug}?done=conflict`
})
