import { getLocale, getTranslations } from 'next-intl/server'
import type { EventKind } from '@/domain/event/facts'
import { shortMoment } from '@/domain/in-words'
import { stateOf } from '@/domain/mail/letters'
import type { resultsOf } from '@/domain/message/lists'

type Props = {
  results: Awaited<ReturnType<typeof resultsOf>>
  slug: string
  kind: EventKind
  /** Who has no letter then gets none. */
  sentToTheEnd: boolean
}

const looks = { sent: 'good', waiting: '', retrying: 'warm', 'given-up': 'bad' }

/** What became of the letter to each recipient. */
export async function Results({ results, slug, kind, sentToTheEnd }: Props) {
  const [locale, t, letters] = await Promise.all([
    getLocale(),
    getTranslations('messages'),
    getTranslations('letters'),
  ])
  const people = kind === 'academy' ? 'applications' : 'attendees'
  return (
    <div className="scrolls mt-4">
      <table className="data">
        <thead>
          <tr>
            <th scope="col">{t('name')}</th>
            <th scope="col">{t('address')}</th>
            <th scope="col">{t('letter')}</th>
            <th scope="col">{t('when')}</th>
          </tr>
        </thead>
        <tbody>
          {results.map((one) => {
            const { reference, givenNames, familyName, letterId, to, attempts, ...rest } = one
            const state = letterId === null ? null : stateOf({ ...rest, attempts: attempts ?? 0 })
            return (
              <tr key={reference}>
                <th scope="row" className="min-w-36 font-normal">
                  <a href={`/${locale}/staff/events/${slug}/${people}/${reference}`}>
                    {familyName}, {givenNames}
                  </a>
                </th>
                <td className="wrap-anywhere min-w-52">{to}</td>
                <td>
                  {state ? (
                    <a href={`/${locale}/staff/mail/${letterId}`}>
                      <span className={`tag ${looks[state]}`}>{letters(`states.${state}`)}</span>
                    </a>
                  ) : (
                    t(sentToTheEnd ? 'hadEnded' : 'notWritten')
                  )}
                  {one.lastError && (
                    <span className="hint wrap-anywhere block">{one.lastError}</span>
                  )}
                </td>
                <td>{one.sentAt && shortMoment(locale, one.sentAt)}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
