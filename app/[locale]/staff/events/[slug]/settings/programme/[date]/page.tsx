import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { Question } from '@/app/[locale]/questions/question'
import { TextField } from '@/components/form/text-field'
import { programmeOf } from '@/domain/event/programme'
import { programmeDayForm } from '@/domain/event/session-form'
import { day } from '@/domain/in-words'
import { staffEvent } from '@/lib/staff-only'
import { nameDay } from '../../actions'

type Props = { params: Promise<{ slug: string; date: string }> }

/** What a day of the programme is called. */
export default async function ProgrammeDayPage({ params }: Props) {
  const { slug, date } = await params
  const { event } = await staffEvent(slug)
  const found = programmeOf(event).find((one) => one.date === date) ?? notFound()
  const [locale, t, fields] = await Promise.all([
    getLocale(),
    getTranslations('eventSettings'),
    getTranslations('fields.event'),
  ])
  return (
    <Question
      form="programmeDay"
      schema={programmeDayForm}
      title={t('nameDayOf', { day: day(locale, date) })}
      back={`/${locale}/staff/events/${slug}/settings/programme`}
      action={nameDay}
      hidden={{ eventId: event.id, version: String(event.version), programmeDate: date }}
      submit={t('save')}
    >
      <TextField name="dayTitleSv" label={fields('dayTitleSv')} initial={found.title.sv} />
      <TextField name="dayTitleEn" label={fields('dayTitleEn')} initial={found.title.en} />
    </Question>
  )
}
