import { getLocale, getTranslations } from 'next-intl/server'
import { applyState } from '@/domain/application/apply-window'
import type { Event } from '@/domain/event/seats'
import { windowState } from '@/domain/event/window'
import { moment } from '@/domain/in-words'
import { fullTitle } from '@/lib/page-title'

/** The academy's start page: what is asked and of whom; or why one cannot apply now. */
export async function ApplyStart({ event }: { event: Event }) {
  const [locale, t, register] = await Promise.all([
    getLocale(),
    getTranslations('application'),
    getTranslations('register'),
  ])
  const { title } = event.texts[locale]
  const state = windowState(event)
  const heading =
    state === 'open'
      ? t('startTitle', { event: title })
      : t(state === 'closed' ? 'closedTitle' : 'notOpenTitle')
  const here = `/${locale}/events/${event.slug}`
  // As if begun in time: whether it was is asked where it goes on.
  const inGrace = state === 'closed' && applyState(event, event.opensAt) === 'open'
  return (
    <div className="column">
      <title>{await fullTitle(heading)}</title>
      <h1>{heading}</h1>
      {state === 'not-open-yet' && (
        <p className="lead mt-4">{t('notOpenLead', { time: moment(locale, event.opensAt) })}</p>
      )}
      {state === 'closed' && (
        <p className="lead mt-4">
          {t('closedLead', { time: moment(locale, event.closesAt), email: event.contactEmail })}
        </p>
      )}
      {inGrace && (
        <p className="mt-6">
          {t.rich('grace', {
            minutes: event.graceMinutes,
            link: (words) => <a href={`${here}/apply/check`}>{words}</a>,
          })}
        </p>
      )}
      {state === 'open' && (
        <>
          <p className="lead mt-4">{t('startLead', { time: moment(locale, event.closesAt) })}</p>
          <h2 className="mt-8 text-xl">{register('youNeed')}</h2>
          <ul className="mt-2 list-disc space-y-1 pl-6 marker:text-accent">
            {(['need1', 'need2', 'need3', 'need4'] as const).map((need) => (
              <li key={need}>{t(need)}</li>
            ))}
          </ul>
          <h2 className="mt-8 text-xl">{t('thenTitle')}</h2>
          <p className="mt-2">{t('thenReviewed')}</p>
          <a href={`${here}/apply/category`} className="button mt-8">
            {register('start')}
          </a>
        </>
      )}
      <p className="mt-8">
        <a href={here}>{register('toEvent', { event: title })}</a>
      </p>
    </div>
  )
}
