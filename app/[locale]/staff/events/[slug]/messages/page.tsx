import { getLocale, getTranslations } from 'next-intl/server'
import { withQuery } from '@/components/query'
import { OnPages } from '@/components/staff/on-pages'
import { shortMoment } from '@/domain/in-words'
import { messagesOf, pageSize } from '@/domain/message/lists'
import { db } from '@/lib/db'
import { pageTitle } from '@/lib/page-title'
import { staffEvent } from '@/lib/staff-only'
import { inWords } from './audience-choices'

import { stateLooks } from './state-looks'

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<{ page?: string }> }

export const generateMetadata = async () => pageTitle((await getTranslations('messages'))('title'))

/** The messages to an event's people, each with how far it has come. */
export default async function MessagesPage({ params, searchParams }: Props) {
  const [{ slug }, { page: asked }] = await Promise.all([params, searchParams])
  const { event } = await staffEvent(slug)
  const page = Math.max(1, Math.trunc(Number(asked)) || 1)
  const [locale, t, { messages, total }] = await Promise.all([
    getLocale(),
    getTranslations('messages'),
    messagesOf(db(), event.id, page),
  ])
  const here = `/${locale}/staff/events/${slug}/messages`
  const rows = await Promise.all(
    messages.map(async (row) => ({ ...row, to: await inWords(event, row.message.audience) })),
  )
  return (
    <>
      <h1>{t('title')}</h1>
      <p className="mt-6 flex flex-wrap gap-3">
        <a className="button" href={`${here}/new`}>
          {t('new')}
        </a>
        <a className="button plain" href={`${here}/rules`}>
          {t('rules.title')}
        </a>
      </p>
      {total === 0 ? (
        <p className="mt-8 text-quiet">{t('none')}</p>
      ) : (
        <div className="scrolls mt-8">
          <table className="data">
            <thead>
              <tr>
                <th scope="col">{t('subject')}</th>
                <th scope="col">{t('to')}</th>
                <th scope="col">{t('state')}</th>
                <th scope="col">{t('when')}</th>
                <th scope="col" className="text-right">
                  {t('letters')}
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ message, ruleName, to, settled, sent, failed }) => (
                <tr key={message.id}>
                  <th scope="row" className="wrap-anywhere font-normal">
                    <a href={`${here}/${message.id}`}>{message.texts[locale].subject}</a>
                    {ruleName && (
                      <span className="hint block">{t('byRule', { name: ruleName })}</span>
                    )}
                  </th>
                  <td>{to}</td>
                  <td>
                    <span className={`tag ${stateLooks[message.state]}`}>
                      {t(`states.${message.state}`)}
                    </span>
                  </td>
                  <td>{shortMoment(locale, message.sendAt ?? message.createdAt)}</td>
                  <td className="text-right tabular-nums">
                    {settled > 0 && t('sentOf', { sent, settled })}
                    {failed > 0 && (
                      <span className="wrong block">{t('failed', { count: failed })}</span>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <OnPages
        page={page}
        pages={Math.ceil(total / pageSize)}
        address={(to) => withQuery(here, { page: to > 1 ? to : null })}
      />
    </>
  )
}
