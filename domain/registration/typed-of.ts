import type { sensitiveAnswers } from '@/db/schema/registrations'
import type { Typed } from '../form'
import { readableNumber } from '../people/mobile'
import type { OfConference } from './of-conference'

type Needs = Omit<typeof sensitiveAnswers.$inferSelect, 'registrationId' | 'consentedAt'>

const tick = (ticked: boolean) => (ticked ? 'yes' : undefined)

/** A registration's answers as they would be typed, page by page, for its forms to show them. */
export const typedOf = (it: OfConference) => ({
  party: { partyId: it.partyId } satisfies Typed,
  you: {
    givenNames: it.givenNames,
    familyName: it.familyName,
    mobile: readableNumber(it.mobile),
    delegateRole: it.delegateRole,
    theme: it.theme,
    spokenLanguage: it.spokenLanguage,
    interpretation: it.interpretation,
    gender: it.gender,
  } satisfies Typed,
  stay: {
    days: it.days,
    meals: it.meals,
    nights: it.nights,
    earlyNightReason: it.earlyNightReason,
  } satisfies Typed,
  visibility: {
    onParticipantList: tick(it.onParticipantList),
    noPhoto: tick(it.noPhoto),
  } satisfies Typed,
})

/** The same of what somebody needs; their consent is asked anew with every change. */
export const typedNeeds = (needs: Needs | null): Typed => ({
  diet: needs?.diet ?? '',
  severeAllergy: tick(needs?.severeAllergy ?? false),
  access: needs?.access ?? [],
  accessOther: needs?.accessOther ?? '',
})
