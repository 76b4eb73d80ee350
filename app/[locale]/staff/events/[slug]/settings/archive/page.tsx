import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { Question } from '@/app/[locale]/questions/question'
import { stateForm } from '@/domain/event/form'
import { whatArchivingEnds } from '@/domain/event/what-archiving-ends'
import { db } from '@/lib/db'
import { staffEvent } from '@/lib/staff-only'
import { bringTo } from '../actions'

type Props = { params: Promise<{ slug: string }> }

/** What it means that an event is archived, before it is done. */
export default async function ArchiveEvent({ params }: Props) {
  const { slug } = await params
  const { event } = await staffEvent(slug)
  if (event.state !== 'published') notFound()
  const [locale, t, { begun, rules }] = await Promise.all([
    getLocale(),
    getTranslations('eventSettings.archive'),
    whatArchivingEnds(db(), event.id),
  ])
  return (
    <Question
      form="eventState"
      schema={stateForm}
      title={t('title', { title: event.texts[locale].title })}
      back={`/${locale}/staff/events/${slug}/settings`}
      action={bringTo}
      hidden={{ eventId: event.id, state: 'archived' }}
      submit={t('button')}
      look="grave"
    >
      <ul className="list-disc space-y-2 pl-6">
        <li>{t('closes')}</li>
        <li>{t('begun', { count: begun })}</li>
        <li>{t('rules', { count: rules })}</li>
        <li>{t('stays')}</li>
        <li>{t('undone')}</li>
      </ul>
    </Question>
  )
}
