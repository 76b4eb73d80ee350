import { getLocale, getTranslations } from 'next-intl/server'
import { ActButton } from '@/components/form/act-button'
import { Prose } from '@/components/prose'
import { withQuery } from '@/components/query'
import { OnPages } from '@/components/staff/on-pages'
import type { Event } from '@/domain/event/seats'
import { moment } from '@/domain/in-words'
import { locales } from '@/domain/language'
import type { Message } from '@/domain/message/hold'
import { pageSize, progressOf, resultsOf } from '@/domain/message/lists'
import { db } from '@/lib/db'
import { fullTitle } from '@/lib/page-title'
import { retryFailed, stopSending } from '../actions'
import { inWords } from '../audience-choices'
import { stateLooks } from '../state-looks'
import type { Asked } from './page'
import { Results } from './results'

type Props = { event: Event; message: Message; here: string; asked: Asked }

/** A message with a time or on its way: how far it has come, and what became of each letter. */
export async function OnItsWay({ event, message, here, asked }: Props) {
  const failedOnly = asked.failed === 'yes'
  const page = Math.max(1, Math.trunc(Number(asked.page)) || 1)
  const [locale, t, to, progress, results] = await Promise.all([
    getLocale(),
    getTranslations('messages'),
    inWords(event, message.audience),
    progressOf(db(), message.id),
    resultsOf(db(), message.id, { page, failed: failedOnly }),
  ])
  const { settled, written, sent, failed, leftOut } = progress
  const self = `${here}/${message.id}`
  const stoppable = message.state === 'scheduled' || message.state === 'sending'
  const found = failedOnly ? failed : settled + leftOut
  return (
    <>
      <title>{await fullTitle(message.texts[locale].subject)}</title>
      <p className="no-print mb-6">
        <a href={here}>← {t('title')}</a>
      </p>
      <h1 className="wrap-anywhere">{message.texts[locale].subject}</h1>
      <p className="mt-4 flex flex-wrap items-baseline gap-x-4">
        <span className={`tag ${stateLooks[message.state]}`}>{t(`states.${message.state}`)}</span>
        {message.sendAt && <span>{moment(locale, message.sendAt)}</span>}
        <span>{to}</span>
      </p>
      {message.state === 'scheduled' && <p className="mt-4 text-quiet">{t('settledThen')}</p>}
      {settled > 0 && (
        <>
          <progress
            className="progress mt-6"
            max={settled}
            value={sent}
            aria-label={t('letters')}
          />
          <p className="mt-2" role="status">
            {t('progress', { settled, written, sent, failed })}{' '}
            {leftOut > 0 && t('leftOut', { count: leftOut })}
          </p>
        </>
      )}
      <div className="mt-6 flex flex-wrap gap-3">
        {stoppable && (
          <ActButton
            action={stopSending}
            hidden={{ messageId: message.id }}
            submit={t(message.state === 'scheduled' ? 'backToDraft' : 'stop')}
            look={message.state === 'scheduled' ? 'plain' : 'grave'}
          />
        )}
        {failed > 0 && (
          <ActButton
            action={retryFailed}
            hidden={{ messageId: message.id }}
            submit={t('retryFailed', { count: failed })}
            look="plain"
          />
        )}
      </div>
      {settled + leftOut > 0 && (
        <section className="mt-10">
          <h2>{t('results')}</h2>
          {failed > 0 && (
            <p className="mt-2">
              <a href={failedOnly ? self : `${self}?failed=yes`}>
                {t(failedOnly ? 'showAll' : 'showFailed')}
              </a>
            </p>
          )}
          <Results
            results={results}
            slug={event.slug}
            kind={event.kind}
            sentToTheEnd={message.state === 'sent'}
          />
          <OnPages
            page={page}
            pages={Math.ceil(found / pageSize)}
            address={(to) =>
              withQuery(self, { page: to > 1 ? to : null, failed: failedOnly ? 'yes' : null })
            }
          />
        </section>
      )}
      {locales.map((language) => (
        <section key={language} className="mt-10 border-line border-t pt-6">
          <h2>{t(`languages.${language}`)}</h2>
          <div lang={language} className="mt-3">
            <p className="font-semibold">{message.texts[language].subject}</p>
            <Prose text={message.texts[language].body} />
          </div>
        </section>
      ))}
    </>
  )
}
