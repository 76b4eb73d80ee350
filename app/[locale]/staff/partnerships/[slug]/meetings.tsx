import { useLocale, useTranslations } from 'next-intl'
import { ActButton } from '@/components/form/act-button'
import { PlacesState } from '@/components/places-state'
import { dates } from '@/domain/in-words'
import type { PartnershipInFull } from '@/domain/partnership/one-partnership'
import { inviteOne } from '../actions'

type Props = { partnership: PartnershipInFull }

/** The meetings a partnership is invited to, with its delegates and places, and those it could be. */
export function Meetings({ partnership: { id, slug, name, endedAt, ...partnership } }: Props) {
  const t = useTranslations('partnerships')
  const locale = useLocale()
  const { meetings, invitable } = partnership
  return (
    <>
      <h2 className="mt-12">{t('meetings')}</h2>
      {meetings.length === 0 && <p className="mt-3 text-quiet">{t('noMeeting')}</p>}
      <ul className="rows mt-3">
        {meetings.map(({ event, delegates, taken, offered, waiting }) => (
          <li key={event.id} className="grid gap-x-8 gap-y-2 py-4 md:grid-cols-[1fr_auto_auto]">
            <div>
              <p className="font-semibold">{event.texts[locale].title}</p>
              <p className="hint">{dates(locale, event.startsOn, event.endsOn)}</p>
            </div>
            <p>
              <a href={`/${locale}/staff/events/${event.slug}/attendees?partnership=${slug}`}>
                {t('delegates', { count: delegates })}
              </a>
            </p>
            <PlacesState
              places={event.fundedPlaces}
              taken={taken}
              offered={offered}
              waiting={waiting}
            />
          </li>
        ))}
      </ul>
      {invitable.length > 0 && (
        <>
          <h3 className="mt-8">{t('couldBeInvited')}</h3>
          {endedAt ? (
            <p className="mt-2 text-quiet">{t('endedNotInvited')}</p>
          ) : (
            <ul className="rows mt-2">
              {invitable.map(({ event }) => (
                <li
                  key={event.id}
                  className="flex flex-wrap items-center justify-between gap-x-8 gap-y-2 py-4"
                >
                  <div>
                    <p className="font-semibold">{event.texts[locale].title}</p>
                    <p className="hint">{dates(locale, event.startsOn, event.endsOn)}</p>
                  </div>
                  <ActButton
                    action={inviteOne}
                    hidden={{ partnershipId: id, eventId: event.id }}
                    submit={t('inviteTo', { meeting: event.texts[locale].title })}
                    look="plain"
                  />
                </li>
              ))}
            </ul>
          )}
        </>
      )}
    </>
  )
}
