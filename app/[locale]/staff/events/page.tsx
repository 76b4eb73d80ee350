import { getLocale, getTranslations } from 'next-intl/server'
import { EventState } from '@/components/event/event-state'
import { WindowState } from '@/components/window-state'
import { everyEvent, perPage } from '@/domain/event/every-event'
import { windowState } from '@/domain/event/window'
import { dates } from '@/domain/in-words'
import { db } from '@/lib/db'
import { pageTitle } from '@/lib/page-title'
import { staffOnly } from '@/lib/staff-only'

type Props = { searchParams: Promise<{ page?: string | string[] }> }

export const generateMetadata = async () => pageTitle((await getTranslations('eventList'))('title'))

/** Every event there is, drafts and archived ones too, the latest first. */
export default async function EventsPage({ searchParams }: Props) {
  await staffOnly()
  const asked = Number((await searchParams).page)
  const page = Number.isInteger(asked) && asked > 0 ? Math.min(asked, 10_000) : 1
  const [locale, t, { events, count }] = await Promise.all([
    getLocale(),
    getTranslations('eventList'),
    everyEvent(db(), page),
  ])
  const here = `/${locale}/staff/events`
  const pages = Math.ceil(count / perPage)
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-4">
        <h1>{t('title')}</h1>
        <a className="button" href={`${here}/new`}>
          {t('new')}
        </a>
      </div>
      <div className="scrolls mt-8">
        <table className="data">
          <thead>
            <tr>
              <th scope="col">{t('event')}</th>
              <th scope="col">{t('dates')}</th>
              <th scope="col">{t('city')}</th>
              <th scope="col">{t('state')}</th>
              <th scope="col">{t('window')}</th>
              <th scope="col">{t('ways')}</th>
            </tr>
          </thead>
          <tbody>
            {events.map((event) => {
              const title = event.texts[locale].title
              const at = `${here}/${event.slug}`
              return (
                <tr key={event.id}>
                  <th scope="row">
                    <a href={at}>{title}</a>
                    <br />
                    <span className="hint font-normal">{t(`kinds.${event.kind}`)}</span>
                  </th>
                  <td>{dates(locale, event.startsOn, event.endsOn)}</td>
                  <td>{event.city}</td>
                  <td>
                    <EventState state={event.state} />
                  </td>
                  <td>
                    {event.state === 'published' && (
                      <WindowState event={event} state={windowState(event)} locale={locale} />
                    )}
                  </td>
                  <td>
                    <a href={`${at}/settings`} aria-label={t('settingsOf', { event: title })}>
                      {t('settings')}
                    </a>
                    <br />
                    <a href={`${at}/duplicate`} aria-label={t('duplicateOf', { event: title })}>
                      {t('duplicate')}
                    </a>
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
      {pages > 1 && (
        <nav aria-label={t('pages')} className="mt-6 flex gap-6">
          {page > 1 && <a href={`${here}?page=${page - 1}`}>{t('later')}</a>}
          {page < pages && <a href={`${here}?page=${page + 1}`}>{t('earlier')}</a>}
        </nav>
      )}
    </>
  )
}
