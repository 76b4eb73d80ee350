import type { applications } from '@/db/schema/applications'
import type { registrations } from '@/db/schema/registrations'
import type { Typed } from '../form'
import { isResearcher } from './answers'
import type { ApplicationStep } from './form'

type Registration = Pick<
  typeof registrations.$inferSelect,
  'delegateRole' | 'givenNames' | 'familyName' | 'gender' | 'theme'
>
type Application = Omit<typeof applications.$inferSelect, 'registrationId' | 'funded'>

/** A sent application as it would be typed, page by page, for its forms to show it. */
export function typedOfApplication(
  { delegateRole, givenNames, familyName, gender, theme }: Registration,
  { attendance, affiliation, residence, ...it }: Application,
): Partial<Record<ApplicationStep, Typed>> {
  const { researchCountries, title, abstract, motivation, fundingRequested } = it
  return {
    category: { category: delegateRole, attendance },
    applicant: { givenNames, familyName, affiliation, residence, gender },
    stream: { stream: theme },
    ...(isResearcher(delegateRole) && { research: { researchCountries, title, abstract } }),
    motivation: { motivation, fundingRequested: fundingRequested ? 'yes' : 'no' },
  }
}
