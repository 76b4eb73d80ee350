import type { ReactNode } from 'react'
import type { Event } from '@/domain/event/seats'
import type { Typed } from '@/domain/form'
import type { ChangeStep } from '@/domain/registration/change-form'
import type { OfConference } from '@/domain/registration/of-conference'
import { typedNeeds, typedOf } from '@/domain/registration/typed-of'
import { InvoiceFields } from './invoice-fields'
import { NeedsFields } from './needs-fields'
import { NotAsked } from './not-asked'
import { PartyField } from './party-field'
import { StayFields } from './stay-fields'
import { VisibilityFields } from './visibility-fields'
import { YouFields } from './you-fields'

type Props = {
  step: ChangeStep
  event: Event
  registration: OfConference
  /** Their own address, where they answer for themselves. */
  email?: string
  sensitive: Parameters<typeof typedNeeds>[0]
  invoice: Typed | null
  /** Whom they asked to share a room with. */
  roomWith: string | undefined
}

/** One page's questions with the answers as they are. */
export function ChangeFields({ step, event, registration, ...given }: Props): ReactNode {
  const typed = typedOf(registration)
  const fields: Record<ChangeStep, ReactNode> = {
    party: <PartyField partnershipId={registration.partnershipId} chosen={registration.partyId} />,
    you: given.email ? (
      <YouFields event={event} email={given.email} typed={typed.you} />
    ) : (
      <>
        <YouFields event={event} typed={typed.you} gender={false} />
        <NotAsked names={['gender']} typed={typed.you} />
      </>
    ),
    stay: <StayFields event={event} typed={{ ...typed.stay, roomWith: given.roomWith }} />,
    needs: <NeedsFields event={event} typed={typedNeeds(given.sensitive)} />,
    visibility: <VisibilityFields event={event} typed={typed.visibility} />,
    invoice: <InvoiceFields typed={given.invoice ?? {}} />,
  }
  return fields[step]
}
