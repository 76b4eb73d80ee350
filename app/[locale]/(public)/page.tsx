import { getLocale, getTranslations } from 'next-intl/server'
import { Seats } from '@/components/seats'
import { WindowState } from '@/components/window-state'
import { publishedEvents } from '@/domain/event/published'
import { windowState } from '@/domain/event/window'
import { dates } from '@/domain/in-words'
import { db } from '@/lib/db'
import { pageTitle } from '@/lib/page-title'

export const generateMetadata = async () => pageTitle((await getTranslations('home'))('title'))

export default async function Home() {
  const [locale, t, events] = await Promise.all([
    getLocale(),
    getTranslations('home'),
    publishedEvents(db()),
  ])
  return (
    <>
      <div className="grid items-center gap-x-16 gap-y-6 py-6 md:grid-cols-[1fr_auto] md:py-12">
        <div className="column">
          <h1>{t('title')}</h1>
          <p className="lead mt-5">{t('lead')}</p>
        </div>
        <Seats places={2} taken={1} label={t('seatsCaption')} large />
      </div>

      <h2 className="mt-10">{t('events')}</h2>
      <ul className="rows mt-4">
        {events.map((event) => (
          <li key={event.id} className="grid gap-x-10 gap-y-2 py-7 md:grid-cols-[15rem_1fr_18rem]">
            <p className="font-semibold text-lg">
              {dates(locale, event.startsOn, event.endsOn)}
              <br />
              <span className="font-normal text-quiet">{event.city}</span>
            </p>
            <div>
              <h3 className="wrap-anywhere text-2xl">
                <a href={`/${locale}/events/${event.slug}`}>{event.texts[locale].title}</a>
              </h3>
              <p className="mt-2 text-quiet">{event.texts[locale].lead}</p>
            </div>
            <div>
              <WindowState event={event} state={windowState(event)} locale={locale} />
              <p className="hint mt-1">
                {event.kind === 'academy' ? t('byApplication') : t('byRegistration')}
              </p>
            </div>
          </li>
        ))}
      </ul>
      <p className="mt-4">
        <a href={`/${locale}/articles`}>{t('articles')}</a>
      </p>

      <h2 className="mt-14">{t('how')}</h2>
      <ol className="mt-4 grid gap-x-10 gap-y-6 md:grid-cols-3">
        {([1, 2, 3] as const).map((step) => (
          <li key={step} className="border-accent border-t-4 pt-3">
            <h3>
              {step}. {t(`how${step}`)}
            </h3>
            <p className="mt-1 text-quiet">{t(`how${step}text`)}</p>
          </li>
        ))}
      </ol>
    </>
  )
}
