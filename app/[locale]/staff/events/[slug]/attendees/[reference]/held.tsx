import { getLocale, getTranslations } from 'next-intl/server'
import { ActButton } from '@/components/form/act-button'
import { TextField } from '@/components/form/text-field'
import { PlacesState } from '@/components/places-state'
import type { Event } from '@/domain/event/seats'
import { hasOffer } from '@/domain/funding/accept-offer'
import { isOffered } from '@/domain/funding/held'
import { whyItStands } from '@/domain/funding/why-it-stands'
import { moment } from '@/domain/in-words'
import type { AttendeeInFull } from '@/domain/lists/one-attendee'
import type { Person } from '@/domain/people/person'
import { can } from '@/domain/permissions'
import { takeBackForm } from '@/domain/registration/act-form'
import { takeBack } from '../../actions'
import { acceptForAttendee } from '../actions'
import { ActDetails } from './act-details'

type Props = { event: Event; attendee: AttendeeInFull; person: Person }

/** How the partnership's places stand, what this delegate has of them, and what staff can do about it. */
export async function Held({ event, attendee, person }: Props) {
  const [locale, t, queue] = await Promise.all([
    getLocale(),
    getTranslations('staff'),
    getTranslations('queue'),
  ])
  const { places, registration, funding, turn, inLine, offeredUntil } = attendee
  const offered = places.filter(isOffered).length
  const waits = turn !== null && !isOffered(attendee)
  const hidden = { reference: registration.reference }
  return (
    <section>
      <h2 className="mb-3 text-xl">{attendee.partnership.name}</h2>
      <PlacesState
        places={event.fundedPlaces}
        taken={places.length}
        offered={offered}
        waiting={0}
      />
      {waits && (
        <p className="mt-3">
          {t('inLine', { turn: inLine })}{' '}
          {queue(
            `why.${whyItStands(event, {
              held: places.length - offered,
              offered,
              waiting: 1,
              firstHasSeat: registration.comesAtOwnExpense,
            })}`,
          )}
        </p>
      )}
      {offeredUntil && hasOffer(attendee) && can.acceptOffer(person, registration, 'staff') && (
        <div className="mt-4 rounded-md bg-warm-soft p-5">
          <p className="mb-3">{t('offeredUntil', { time: moment(locale, offeredUntil) })}</p>
          <ActButton
            action={acceptForAttendee}
            hidden={hidden}
            submit={t('acceptFor')}
            look="plain"
          />
        </div>
      )}
      {funding === 'icld' && event.ownExpenseAllowed && can.takeBackPlace(person) && (
        <ActDetails
          summary={t('takeBack')}
          form="takeBack"
          schema={takeBackForm}
          action={takeBack}
          hidden={hidden}
          submit={t('takeBackButton')}
        >
          <p>{t('takeBackText')}</p>
          <TextField name="takeBackReason" label={t('takeBackReason')} long />
        </ActDetails>
      )}
    </section>
  )
}
