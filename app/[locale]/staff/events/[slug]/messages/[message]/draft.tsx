import { getTranslations } from 'next-intl/server'
import { Question } from '@/app/[locale]/questions/question'
import { ActButton } from '@/components/form/act-button'
import { withQuery } from '@/components/query'
import type { Event } from '@/domain/event/seats'
import { messageForm } from '@/domain/message/form'
import type { Message } from '@/domain/message/hold'
import { exampleRecipient } from '@/domain/message/send-test'
import { db } from '@/lib/db'
import { saveMessage, testMessage } from '../actions'
import { audienceChoices } from '../audience-choices'
import { MessageFields } from '../message-fields'
import type { Asked } from './page'
import { Preview } from './preview'

type Props = { event: Event; message: Message; here: string; asked: Asked }

/** A message that is still being written: its form, how it will read, a test, and the way on. */
export async function Draft({ event, message, here, asked }: Props) {
  const [t, choices, example] = await Promise.all([
    getTranslations('messages'),
    audienceChoices(event, message.audience),
    exampleRecipient(db(), event, message, asked.for),
  ])
  const page = `${here}/${message.id}`
  return (
    <>
      <Question
        form="message"
        schema={messageForm}
        title={t('edit')}
        back={here}
        action={saveMessage}
        hidden={{ messageId: message.id, version: String(message.version) }}
        submit={t('save')}
        fields={['message', ...Object.keys(messageForm.shape)]}
      >
        <MessageFields
          kind={event.kind}
          choices={choices}
          audience={message.audience}
          texts={message.texts}
        />
      </Question>
      <section className="mt-12 border-line border-t pt-8">
        <h2>{t('preview.title')}</h2>
        <Preview
          here={page}
          letter={withQuery(`${page}/letter`, { for: asked.for })}
          example={example}
          asked={asked.for}
        />
        {example && (
          <div className="mt-6">
            <ActButton
              action={testMessage}
              hidden={{ messageId: message.id, reference: asked.for ?? '' }}
              submit={t('test')}
              look="plain"
            />
          </div>
        )}
      </section>
      <section className="mt-12 border-line border-t pt-8">
        <h2>{t('sendTitle')}</h2>
        <p className="mt-2 text-quiet">{t('sendLead')}</p>
        <p className="mt-4">
          <a className="button" href={`${page}/send`}>
            {t('goOn')}
          </a>
        </p>
      </section>
    </>
  )
}
