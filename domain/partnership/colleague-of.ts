import type { z } from 'zod'
import { problemsOf } from '../form'
import { Problems } from '../problems'
import { invoiceForm } from '../registration/form'
import type { registerColleagueForm } from './colleague-form'

/**
 * A colleague as a coordinator or staff have put them in one page, as registering takes them page
 * by page. Throws Problems when they come at own expense and the invoice has nowhere to go.
 */
export function colleagueOf(input: z.output<typeof registerColleagueForm>) {
  const { partyId, email, language, whenFull, days, meals, nights, earlyNightReason } = input
  const { givenNames, familyName, mobile, delegateRole, theme } = input
  const { spokenLanguage, interpretation } = input
  return {
    ...{ partyId, email, whenFull, locale: language },
    answers: {
      you: {
        ...{ givenNames, familyName, mobile, delegateRole, theme, spokenLanguage, interpretation },
        gender: 'not-said' as const,
      },
      stay: { days, meals, nights, earlyNightReason, roomWith: '' },
      visibility: { onParticipantList: false, noPhoto: false },
      invoice: whenFull && whenFull !== 'wait' ? invoiceOf(input) : undefined,
    },
  }
}

function invoiceOf(input: z.output<typeof registerColleagueForm>) {
  const read = invoiceForm.safeParse(input)
  if (!read.success) throw new Problems(problemsOf(read.error))
  return read.data
}
