import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { eventBySlug } from '@/domain/event/published'
import { windowState } from '@/domain/event/window'
import { moment } from '@/domain/in-words'
import { db } from '@/lib/db'
import { fullTitle } from '@/lib/page-title'
import { ApplyStart } from '../apply/start'

type Props = { params: Promise<{ slug: string }> }

/** The start page: what is asked and who pays; or why one cannot register now. */
export default async function Start({ params }: Props) {
  const { slug } = await params
  const [event, locale, t] = await Promise.all([
    eventBySlug(db(), slug),
    getLocale(),
    getTranslations('register'),
  ])
  if (!event) notFound()
  if (event.kind === 'academy') return <ApplyStart event={event} />
  const { title } = event.texts[locale]
  const state = windowState(event)
  const back = (
    <p className="mt-8">
      <a href={`/${locale}/events/${slug}`}>{t('toEvent', { event: title })}</a>
    </p>
  )
  if (state === 'not-open-yet')
    return (
      <Page title={t('notOpenTitle')}>
        <p className="lead mt-4">{t('notOpenLead', { time: moment(locale, event.opensAt) })}</p>
        {back}
      </Page>
    )
  if (state === 'closed')
    return (
      <Page title={t('closedTitle')}>
        <p className="lead mt-4">
          {t('closedLead', { time: moment(locale, event.closesAt), email: event.contactEmail })}
        </p>
        {back}
      </Page>
    )
  return (
    <Page title={t('startTitle', { event: title })}>
      <p className="lead mt-4">{t('startLead')}</p>
      <p className="mt-6">{t('whoPays')}</p>
      <h2 className="mt-8 text-xl">{t('youNeed')}</h2>
      <ul className="mt-2 list-disc space-y-1 pl-6 marker:text-accent">
        {(['need1', 'need2', 'need3', 'need4'] as const).map((need) => (
          <li key={need}>{t(need)}</li>
        ))}
      </ul>
      <a href={`/${locale}/events/${slug}/register/partnership`} className="button mt-8">
        {t('start')}
      </a>
      {back}
    </Page>
  )
}

async function Page({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="column">
      <title>{await fullTitle(title)}</title>
      <h1>{title}</h1>
      {children}
    </div>
  )
}
