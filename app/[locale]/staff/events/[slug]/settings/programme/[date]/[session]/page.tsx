import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { Question } from '@/app/[locale]/questions/question'
import { SelectField } from '@/components/form/select-field'
import { TextField } from '@/components/form/text-field'
import { programmeOf, typedSession } from '@/domain/event/programme'
import { sessionForm } from '@/domain/event/session-form'
import { day } from '@/domain/in-words'
import { staffEvent } from '@/lib/staff-only'
import { keepSession } from '../../../actions'

type Props = { params: Promise<{ slug: string; date: string; session: string }> }

/** One session of the programme, or a new one. */
export default async function SessionPage({ params }: Props) {
  const { slug, date, session: id } = await params
  const { event } = await staffEvent(slug)
  const days = programmeOf(event)
  const found = days.find((one) => one.date === date) ?? notFound()
  const session = found.sessions.find((one) => one.id === id)
  if (!session && id !== 'new') notFound()
  const [locale, t, fields] = await Promise.all([
    getLocale(),
    getTranslations('eventSettings'),
    getTranslations('fields.event'),
  ])
  const here = `/${locale}/staff/events/${slug}/settings/programme`
  const typed = session ? typedSession(date, session) : { sessionDate: date }
  const text = (name: Name, more: { long?: boolean; rows?: number; hint?: string } = {}) => (
    <TextField name={name} label={fields(name)} initial={String(typed[name] ?? '')} {...more} />
  )
  const choose = { choose: t('choose'), initial: '' }
  return (
    <>
      <Question
        form="session"
        schema={sessionForm}
        title={session ? t('session') : t('addSession')}
        back={here}
        action={keepSession}
        hidden={{
          eventId: event.id,
          version: String(event.version),
          sessionId: session?.id ?? '',
        }}
        submit={t('save')}
      >
        <SelectField
          {...choose}
          name="sessionDate"
          label={fields('sessionDate')}
          options={days.map((one) => ({ value: one.date, label: day(locale, one.date) }))}
          initial={date}
        />
        <TextField
          name="sessionFrom"
          label={fields('sessionFrom')}
          initial={session?.from}
          type="time"
          narrow
        />
        <TextField
          name="sessionTo"
          label={fields('sessionTo')}
          initial={session?.to}
          type="time"
          narrow
        />
        {text('sessionTitleSv')}
        {text('sessionTitleEn')}
        {text('sessionAboutSv', { long: true, hint: t('hints.sessionAbout') })}
        {text('sessionAboutEn', { long: true })}
        {text('sessionRoom')}
        <SelectField
          {...choose}
          name="sessionTheme"
          label={fields('sessionTheme')}
          choose={t('noTheme')}
          options={event.themes.map(({ code, name }) => ({ value: code, label: name[locale] }))}
          initial={session?.theme}
        />
        {text('speakers', { long: true, hint: t('hints.speakers') })}
      </Question>
      {session && (
        <p className="mt-10">
          <a href={`${here}/${date}/${session.id}/remove`}>{t('removeSession')}</a>
        </p>
      )}
    </>
  )
}

type Name =
  | 'sessionTitleSv'
  | 'sessionTitleEn'
  | 'sessionAboutSv'
  | 'sessionAboutEn'
  | 'sessionRoom'
  | 'speakers'
