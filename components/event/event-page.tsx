import { useTranslations } from 'next-intl'
import type { InvitedPage } from '@/domain/event/invited-page'
import type { Event } from '@/domain/event/seats'
import type { WindowState } from '@/domain/event/window'
import { dates } from '@/domain/in-words'
import type { Locale } from '@/domain/language'
import { Prose } from '../prose'
import { EventFacts } from './event-facts'
import { PlacesPerPartnership } from './places-per-partnership'
import { Programme } from './programme'
import { WhoPays } from './who-pays'

type Props = {
  event: Event
  invited: InvitedPage
  state: WindowState
  locale: Locale
  /** The page's own address. */
  here: string
}

/** Everything there is to read about an event. */
export function EventPage({ event, invited, state, locale, here }: Props) {
  const t = useTranslations('event')
  const texts = event.texts[locale]
  const isConference = event.kind === 'conference'
  return (
    <article>
      <p className="font-semibold text-accent text-lg">
        {dates(locale, event.startsOn, event.endsOn)} · {event.city}
      </p>
      <h1 className="mt-1">{texts.title}</h1>
      <p className="lead column mt-4">{texts.lead}</p>

      <div className="mt-8 grid gap-x-16 gap-y-10 md:grid-cols-[minmax(0,1fr)_19rem]">
        <div className="md:order-2">
          <EventFacts event={event} state={state} locale={locale} />
        </div>
        <div className="space-y-12 md:order-1">
          <Blocks heading={t('about')} blocks={texts.about} />
          <Blocks heading={t('forWhom')} blocks={texts.forWhom} />
          {event.themes.length > 0 && (
            <section>
              <h2>{isConference ? t('themes') : t('streams')}</h2>
              <dl className="rows mt-4">
                {event.themes.map(({ code, name, about }) => (
                  <div key={code} className="grid gap-x-6 py-4 sm:grid-cols-[11rem_1fr]">
                    <dt className="font-semibold">{name[locale]}</dt>
                    <dd className="text-quiet">{about[locale]}</dd>
                  </div>
                ))}
              </dl>
            </section>
          )}
          <section>
            <h2>{t('howTo')}</h2>
            <ol className="mt-4 list-decimal space-y-2 pl-6 marker:font-semibold marker:text-accent">
              {texts.howTo.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
          </section>
          <WhoPays event={event} locale={locale} />
          <Programme days={event.programme} themes={event.themes} locale={locale} />
        </div>
      </div>

      {isConference && (
        <PlacesPerPartnership places={event.fundedPlaces} {...{ invited, locale, here }} />
      )}
    </article>
  )
}

function Blocks({ heading, blocks }: { heading: string; blocks: string[] }) {
  return (
    <section className="column">
      <h2>{heading}</h2>
      <div className="mt-3">
        <Prose text={blocks.join('\n\n')} />
      </div>
    </section>
  )
}
