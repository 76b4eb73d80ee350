import { getLocale, getTranslations } from 'next-intl/server'
import { EventState } from '@/components/event/event-state'
import { ActButton } from '@/components/form/act-button'
import { statesFrom } from '@/domain/event/change-state'
import { missingOf } from '@/domain/event/complete'
import { inFull } from '@/domain/event/enter-to-edit'
import { sectionsOf } from '@/domain/event/settings'
import { db } from '@/lib/db'
import { pageTitle } from '@/lib/page-title'
import { staffEvent } from '@/lib/staff-only'
import { bringTo } from './actions'
import { summaryOf } from './summary'

type Props = {
  params: Promise<{ slug: string }>
  searchParams: Promise<{ done?: string; told?: string }>
}

export const generateMetadata = async () =>
  pageTitle((await getTranslations('eventSettings'))('title'))

/** Everything of an event that staff can change, with what stands there now. */
export default async function SettingsPage({ params, searchParams }: Props) {
  const [{ slug }, { done, told }] = await Promise.all([params, searchParams])
  const { event } = await staffEvent(slug)
  const [locale, t, full] = await Promise.all([
    getLocale(),
    getTranslations('eventSettings'),
    inFull(db(), event),
  ])
  const summary = await summaryOf(full, locale)
  const here = `/${locale}/staff/events/${slug}`
  const missing = missingOf(full)
  const ways = statesFrom(event.state)
  const names = [
    ...sectionsOf(event).slice(0, 2),
    'programme' as const,
    ...sectionsOf(event).slice(2),
  ]
  return (
    <>
      <h1>{t('title')}</h1>
      {done && (
        <p role="status" className="mt-4 rounded-md bg-soft p-4">
          {done === 'created' ? t('created') : t('saved', { count: Number(told) || 0 })}
        </p>
      )}
      <section className="mt-6">
        <p>
          <EventState state={event.state} /> {t(`states.${event.state}`)}
        </p>
        {event.state !== 'published' && missing.length > 0 && (
          <>
            <h2 className="mt-4 text-lg">{t('missing')}</h2>
            <ul className="mt-1 list-disc pl-6">
              {missing.map(({ section, what }) => (
                <li key={what}>
                  <a href={`${here}/settings/${section}`}>{t(`lacks.${what}`)}</a>
                </li>
              ))}
            </ul>
          </>
        )}
        <div className="mt-5 flex flex-wrap items-start gap-3">
          {ways.includes('published') && (
            <ActButton
              action={bringTo}
              hidden={{ eventId: event.id, state: 'published' }}
              submit={t('bringTo.published')}
            />
          )}
          {ways.includes('archived') && (
            <a className="button plain" href={`${here}/settings/archive`}>
              {t('bringTo.archived')}
            </a>
          )}
          {event.state === 'draft' ? (
            <a className="button plain" href={`${here}/preview`}>
              {t('preview')}
            </a>
          ) : (
            <a className="button plain" href={`/${locale}/events/${slug}`}>
              {t('publicPage')}
            </a>
          )}
          <a className="button plain" href={`${here}/duplicate`}>
            {t('duplicate')}
          </a>
        </div>
      </section>
      <dl className="rows mt-8">
        {names.map((name) => (
          <div
            key={name}
            className="grid gap-x-8 gap-y-1 py-4 sm:grid-cols-[14rem_minmax(0,1fr)_auto]"
          >
            <dt className="font-semibold">{t(`sections.${name}`)}</dt>
            <dd className="wrap-anywhere text-quiet">{summary[name] || t('nothing')}</dd>
            <dd>
              <a
                href={`${here}/settings/${name}`}
                aria-label={t('changeOf', { section: t(`sections.${name}`) })}
              >
                {t('change')}
              </a>
            </dd>
          </div>
        ))}
      </dl>
      <p className="mt-6">
        <a href={`/${locale}/staff/log?subject=event:${event.id}`}>{t('history')}</a>
      </p>
    </>
  )
}
