import { getLocale, getTranslations } from 'next-intl/server'
import { programmeOf } from '@/domain/event/programme'
import { day } from '@/domain/in-words'
import { pageTitle } from '@/lib/page-title'
import { staffEvent } from '@/lib/staff-only'

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<{ done?: string }> }

export const generateMetadata = async () =>
  pageTitle((await getTranslations('eventSettings'))('sections.programme'))

/** The programme day by day; each session and each day's name on a page of its own. */
export default async function ProgrammePage({ params, searchParams }: Props) {
  const [{ slug }, { done }] = await Promise.all([params, searchParams])
  const { event } = await staffEvent(slug)
  const [locale, t, site] = await Promise.all([
    getLocale(),
    getTranslations('eventSettings'),
    getTranslations('site'),
  ])
  const here = `/${locale}/staff/events/${slug}/settings`
  return (
    <>
      <p className="mb-6">
        <a href={here}>← {site('back')}</a>
      </p>
      <h1>{t('sections.programme')}</h1>
      <p className="column mt-3 text-quiet">{t('programmeLead')}</p>
      {done && (
        <p role="status" className="mt-4 rounded-md bg-soft p-4">
          {t('saved', { count: 0 })}
        </p>
      )}
      {programmeOf(event).map(({ date, title, sessions }) => {
        const at = `${here}/programme/${date}`
        const ofDay = day(locale, date)
        return (
          <section key={date} className="mt-8">
            <h2 className="text-xl">
              <span className="inline-block first-letter:uppercase">{ofDay}</span>{' '}
              <span className="font-normal text-quiet">{title[locale]}</span>
            </h2>
            <p className="mt-1 flex flex-wrap gap-x-6">
              <a href={at} aria-label={t('nameDayOf', { day: ofDay })}>
                {t('nameDay')}
              </a>
              <a href={`${at}/new`} aria-label={t('addSessionOn', { day: ofDay })}>
                {t('addSession')}
              </a>
            </p>
            <ul className="rows mt-3">
              {sessions.map((session) => (
                <li
                  key={session.id}
                  className="grid gap-x-6 gap-y-1 py-2 sm:grid-cols-[7rem_minmax(0,1fr)_auto]"
                >
                  <p className="text-quiet tabular-nums">
                    {session.from}–{session.to}
                  </p>
                  <p className="wrap-anywhere">
                    {session.title[locale]}
                    {session.room && <span className="text-quiet"> · {session.room}</span>}
                  </p>
                  <p>
                    <a
                      href={`${at}/${session.id}`}
                      aria-label={t('changeOf', { section: session.title[locale] })}
                    >
                      {t('change')}
                    </a>
                  </p>
                </li>
              ))}
            </ul>
          </section>
        )
      })}
    </>
  )
}
