import { getLocale, getTranslations } from 'next-intl/server'
import { shortMoment } from '@/domain/in-words'
import type { outboxPage } from '@/domain/mail/outbox-list'
import { letterLooks } from './letter-looks'

type Props = { letters: Awaited<ReturnType<typeof outboxPage>>; here: string }

/** Mails, a row each: to whom, about what, and how they stand. */
export async function LetterTable({ letters, here }: Props) {
  const [locale, t, words] = await Promise.all([
    getLocale(),
    getTranslations('outbox'),
    getTranslations('letters'),
  ])
  return (
    <div className="scrolls">
      <table className="data">
        <thead>
          <tr>
            <th scope="col">{t('written')}</th>
            <th scope="col">{t('kind')}</th>
            <th scope="col">{t('to')}</th>
            <th scope="col">{t('reference')}</th>
            <th scope="col">{t('state')}</th>
          </tr>
        </thead>
        <tbody>
          {letters.map((letter) => (
            <tr key={letter.id}>
              <td className="whitespace-nowrap">{shortMoment(locale, letter.queuedAt)}</td>
              <th scope="row" className="min-w-36 font-normal">
                <a href={`${here}/${letter.id}`}>{words(`kinds.${letter.kind}`)}</a>
              </th>
              <td className="wrap-anywhere min-w-52">{letter.to}</td>
              <td className="whitespace-nowrap">{letter.reference}</td>
              <td className="min-w-44">
                <span className={`tag ${letterLooks[letter.state]}`}>
                  {words(`states.${letter.state}`)}
                </span>
                {letter.lastError && (
                  <span className="hint wrap-anywhere block">{letter.lastError}</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
