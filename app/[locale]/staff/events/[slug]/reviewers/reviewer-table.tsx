import { useTranslations } from 'next-intl'
import { withQuery } from '@/components/query'
import type { EventReviewer } from '@/domain/review/assignments'

type Props = { reviewers: EventReviewer[]; desk: string }

/** The reviewers of an event, a row each: how much they have, how far they have come, and its end. */
export function ReviewerTable({ reviewers, desk }: Props) {
  const t = useTranslations('assigning')
  const most = Math.max(1, ...reviewers.map(({ load }) => load))
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the screen is scrolled by keyboard
    <section className="scrolls mt-6" aria-label={t('reviewers')} tabIndex={0}>
      <table className="data">
        <thead>
          <tr>
            <th scope="col">{t('reviewer')}</th>
            <th scope="col">{t('assigned')}</th>
            <th scope="col">{t('progress')}</th>
            <th scope="col">{t('conflicts')}</th>
            <th scope="col">
              <span className="sr-only">{t('end')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {reviewers.map(({ id, email, load, submitted, conflicts }) => (
            <tr key={id}>
              <th scope="row" className="min-w-52 font-normal">
                {email}
              </th>
              <td>
                <a href={withQuery(`${desk}/assign`, { reviewer: id })}>{load}</a>
              </td>
              <td className="whitespace-nowrap">
                <svg
                  viewBox={`0 0 ${most} 1`}
                  preserveAspectRatio="none"
                  aria-hidden="true"
                  className="mr-3 inline-block h-3 w-28"
                >
                  <rect width={load} height="1" className="fill-line" />
                  <rect width={submitted} height="1" className="fill-accent" />
                </svg>
                {t('ofReviews', { submitted, all: load })}
              </td>
              <td>{conflicts}</td>
              <td>
                <a href={`${desk}/reviewers/${id}/end`} aria-label={t('endOf', { name: email })}>
                  {t('end')}
                </a>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
