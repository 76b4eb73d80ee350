import { registerColleagueForm } from '@/domain/partnership/colleague-form'
import { colleagueOf } from '@/domain/partnership/colleague-of'
import type { ForOthers } from '@/domain/permissions'
import { privacyVersion } from '@/domain/privacy/notice'
import { registerColleague } from '@/domain/registration/register-colleague'
import { forPartnership } from './for-partnership'

type At = { event: { slug: string } }

/** Registers somebody else for a partnership, from a coordinator's page or from staff's. */
export const registeringOther = (
  as: ForOthers,
  goesTo?: (at: At, registered: { reference: string }) => string,
) =>
  forPartnership(
    as,
    registerColleagueForm,
    ({ tx, person, event, partnership, input }) =>
      registerColleague(
        tx,
        { ...person, as },
        {
          eventId: event.id,
          partnershipId: partnership.id,
          privacyVersion,
          ...colleagueOf(input),
        },
      ),
    goesTo,
  )
