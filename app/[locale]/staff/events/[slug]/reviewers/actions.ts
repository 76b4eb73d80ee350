'use server'

import { withQuery } from '@/components/query'
import { can } from '@/domain/permissions'
import { endReviewer } from '@/domain/review/end-reviewer'
import { nameReviewer } from '@/domain/review/name-reviewer'
import { endReviewerForm, nameReviewerForm } from '@/domain/review/review-form'
import { forAcademy } from '@/lib/for-academy'

export const appointReviewer = forAcademy(nameReviewerForm, {
  may: can.nameReviewers,
  does: async ({ tx, person, event, at, input: { email, language } }) => {
    const named = await nameReviewer(tx, person, event, email, language)
    return withQuery(at('reviewers'), { named: named.email })
  },
})

export const dismissReviewer = forAcademy(endReviewerForm, {
  may: can.nameReviewers,
  does: async ({ tx, person, event, at, input }) => {
    const { email, takenBack } = await endReviewer(tx, person, event, input.reviewerId)
    return withQuery(at('reviewers'), { ended: email, taken: takenBack })
  },
})
