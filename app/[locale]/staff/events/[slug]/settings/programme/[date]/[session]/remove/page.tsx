import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { Question } from '@/app/[locale]/questions/question'
import { programmeOf } from '@/domain/event/programme'
import { removeSessionForm } from '@/domain/event/session-form'
import { day } from '@/domain/in-words'
import { staffEvent } from '@/lib/staff-only'
import { dropSession } from '../../../../actions'

type Props = { params: Promise<{ slug: string; date: string; session: string }> }

/** Whether a session is really to go. */
export default async function RemoveSessionPage({ params }: Props) {
  const { slug, date, session: id } = await params
  const { event } = await staffEvent(slug)
  const found = programmeOf(event).find((one) => one.date === date)
  const session = found?.sessions.find((one) => one.id === id) ?? notFound()
  const [locale, t] = await Promise.all([getLocale(), getTranslations('eventSettings')])
  return (
    <Question
      form="removeSession"
      schema={removeSessionForm}
      title={t('removeSession')}
      lead={
        <p>
          {t('removeLead', {
            session: session.title[locale],
            day: day(locale, date),
            time: `${session.from}–${session.to}`,
          })}
        </p>
      }
      back={`/${locale}/staff/events/${slug}/settings/programme/${date}/${id}`}
      action={dropSession}
      hidden={{ eventId: event.id, version: String(event.version), sessionId: session.id }}
      submit={t('removeButton')}
      look="grave"
    />
  )
}
