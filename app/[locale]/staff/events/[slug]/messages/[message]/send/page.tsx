import { redirect } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { Question } from '@/app/[locale]/questions/question'
import { Radios } from '@/components/form/choices'
import { TextField } from '@/components/form/text-field'
import { calendarDay, now } from '@/domain/clock'
import { languagesOf } from '@/domain/message/audience'
import { sendMessageForm } from '@/domain/message/form'
import { db } from '@/lib/db'
import { staffMessage } from '@/lib/messages-desk'
import { sendMessage } from '../../actions'
import { inWords } from '../../audience-choices'

type Props = { params: Promise<{ slug: string; message: string }> }

/** The last look: to how many a message goes, in which languages, and when. */
export default async function SendPage({ params }: Props) {
  const { slug, message: id } = await params
  const { event, message } = await staffMessage(slug, id)
  const [locale, t] = await Promise.all([getLocale(), getTranslations('messages')])
  const page = `/${locale}/staff/events/${slug}/messages/${id}`
  if (message.state !== 'draft') redirect(page)
  const languages = await languagesOf(db(), event.id, message.audience)
  const count = languages.sv + languages.en
  return (
    <Question
      form="sendMessage"
      schema={sendMessageForm}
      title={t('sendQuestion', { count })}
      lead={
        <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
          <dt>{t('subject')}</dt>
          <dd className="wrap-anywhere text-ink">{message.texts[locale].subject}</dd>
          <dt>{t('to')}</dt>
          <dd className="text-ink">
            {await inWords(event, message.audience)}: {count}
          </dd>
          <dt>{t('language')}</dt>
          <dd className="text-ink">{t('inLanguages', languages)}</dd>
        </dl>
      }
      back={page}
      action={sendMessage}
      hidden={{ messageId: id, version: String(message.version) }}
      submit={t('send')}
    >
      <p>{t('settledThen')}</p>
      <Radios
        name="sendWhen"
        legend={t('sendWhen')}
        options={[
          { value: 'now', label: t('now') },
          { value: 'later', label: t('later') },
        ]}
      />
      <TextField
        name="sendDay"
        type="date"
        label={t('sendDay')}
        hint={t('sendDayHint', { today: calendarDay(now()) })}
        narrow
      />
      <TextField name="sendTime" type="time" label={t('sendTime')} hint={t('swedishTime')} narrow />
    </Question>
  )
}
