import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Event } from '@/domain/event/seats'
import type { WindowState as State } from '@/domain/event/window'
import { dates, moment } from '@/domain/in-words'
import type { Locale } from '@/domain/language'
import { WindowState } from '../window-state'

type Props = { event: Event; state: State; locale: Locale }

/** When, where, until when; with the way in when there is one. */
export function EventFacts({ event, state, locale }: Props) {
  const t = useTranslations('event')
  const texts = event.texts[locale]
  const isConference = event.kind === 'conference'
  const deadlines: [string, Date][] = isConference
    ? [
        [t('opensAt'), event.opensAt],
        [t('closesAt'), event.closesAt],
        [t('hotelDeadline'), event.hotelDeadline],
        [t('changeDeadline'), event.changeDeadline],
      ]
    : [
        [t('applicationOpensAt'), event.opensAt],
        [t('applicationClosesAt'), event.closesAt],
      ]
  return (
    <aside
      aria-label={t('facts')}
      className="rounded-md border border-line bg-raised p-6 md:sticky md:top-6"
    >
      <WindowState event={event} state={state} locale={locale} />
      {state === 'open' && (
        <a href={`/${locale}/events/${event.slug}/register`} className="button mt-4 w-full">
          {t(isConference ? 'register' : 'apply')}
        </a>
      )}
      {isConference && (
        <p className="mt-4">
          <a href="#places">{t('places')}</a>
        </p>
      )}
      <dl className="mt-5 space-y-3">
        <Fact term={t('when')}>
          {dates(locale, event.startsOn, event.endsOn)}
          <br />
          <a href={`/${locale}/events/${event.slug}/calendar.ics`} className="text-base">
            {t('calendar')}
          </a>
        </Fact>
        <Fact term={t('where')}>{texts.venue}</Fact>
        <Fact term={t('hotel')}>{texts.hotel}</Fact>
        <Fact term={t('contact')}>
          <a href={`mailto:${event.contactEmail}`}>{event.contactEmail}</a>
        </Fact>
      </dl>
      <h2 className="mt-6 text-lg">{t('deadlines')}</h2>
      <dl className="mt-2 space-y-3">
        {deadlines.map(([name, at]) => (
          <Fact key={name} term={name}>
            {moment(locale, at)}
          </Fact>
        ))}
      </dl>
    </aside>
  )
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt className="hint">{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}
