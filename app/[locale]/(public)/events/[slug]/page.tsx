import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { EventFacts } from '@/components/event/event-facts'
import { PlacesPerPartnership } from '@/components/event/places-per-partnership'
import { Programme } from '@/components/event/programme'
import { WhoPays } from '@/components/event/who-pays'
import { eventBySlug, invitedPartnerships } from '@/domain/event/published'
import { windowState } from '@/domain/event/window'
import { dates } from '@/domain/in-words'
import { db } from '@/lib/db'
import { pageTitle } from '@/lib/page-title'

type Props = { params: Promise<{ slug: string }> }

const load = cache(async (slug: string) => (await eventBySlug(db(), slug)) ?? notFound())

export async function generateMetadata({ params }: Props) {
  const event = await load((await params).slug)
  return pageTitle(event.texts[await getLocale()].title)
}

export default async function EventPage({ params }: Props) {
  const { slug } = await params
  const [event, partnerships, locale, t] = await Promise.all([
    load(slug),
    invitedPartnerships(db(), slug),
    getLocale(),
    getTranslations('event'),
  ])
  const texts = event.texts[locale]
  const state = windowState(event)
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
          <Paragraphs heading={t('about')} texts={texts.about} />
          <Paragraphs heading={t('forWhom')} texts={texts.forWhom} />
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
          <section>
            <h2>{t('howTo')}</h2>
            <ol className="mt-4 list-decimal space-y-2 pl-6 marker:font-semibold marker:text-accent">
              {texts.howTo.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
          </section>
          <WhoPays event={event} locale={locale} />
          <Programme days={event.programme} locale={locale} />
        </div>
      </div>

      {isConference && (
        <PlacesPerPartnership
          partnerships={partnerships}
          places={event.fundedPlaces}
          locale={locale}
        />
      )}
    </article>
  )
}

function Paragraphs({ heading, texts }: { heading: string; texts: string[] }) {
  return (
    <section className="column">
      <h2>{heading}</h2>
      {texts.map((text) => (
        <p key={text} className="mt-3">
          {text}
        </p>
      ))}
    </section>
  )
}
