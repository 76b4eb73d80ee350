import { getLocale, getTranslations } from 'next-intl/server'
import { Question } from '@/app/[locale]/questions/question'
import { audienceFrom } from '@/domain/message/audience'
import { newMessageForm } from '@/domain/message/form'
import { staffEvent } from '@/lib/staff-only'
import { writeNew } from '../actions'
import { audienceChoices } from '../audience-choices'
import { MessageFields } from '../message-fields'

type Props = {
  params: Promise<{ slug: string }>
  searchParams: Promise<{ audience?: string }>
}

/** A new message, to whoever the attendees' table showed if it leads here. */
export default async function NewMessagePage({ params, searchParams }: Props) {
  const [{ slug }, asked] = await Promise.all([params, searchParams])
  const { event } = await staffEvent(slug)
  const audience = asked.audience === undefined ? undefined : audienceFrom(asked.audience)
  const [locale, t, choices] = await Promise.all([
    getLocale(),
    getTranslations('messages'),
    audienceChoices(event, audience),
  ])
  return (
    <Question
      form="newMessage"
      schema={newMessageForm}
      title={t('new')}
      lead={<p>{t('newLead')}</p>}
      back={`/${locale}/staff/events/${slug}/messages`}
      action={writeNew}
      hidden={{ eventId: event.id }}
      submit={t('save')}
      fields={['message', ...Object.keys(newMessageForm.shape)]}
    >
      <MessageFields kind={event.kind} choices={choices} audience={audience} />
    </Question>
  )
}
