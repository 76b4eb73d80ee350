import { getLocale, getTranslations } from 'next-intl/server'
import { Paragraphs } from '@/components/application-summary'
import type { ApplicationInFull } from '@/domain/application/one-application'
import type { statisticsOf } from '@/domain/application/ranking'
import type { Criterion } from '@/domain/event/facts'

type Props = {
  reviews: ApplicationInFull['reviews']
  hidden: ApplicationInFull['hidden']
  /** Where the viewer writes their own review, if they are to. */
  ownReview: string
  criteria: Criterion[]
  statistics: ReturnType<typeof statisticsOf>
}

const points = (hundredths: number | null) =>
  hundredths === null ? '–' : String(Math.round(hundredths / 100))

/** What reviewers say of an application, a table of scores and their comments. */
export async function Reviews({ reviews, hidden, ownReview, criteria, statistics }: Props) {
  const [locale, t, words] = await Promise.all([
    getLocale(),
    getTranslations('ranking'),
    getTranslations('answers'),
  ])
  const { mean, spread, reviewed } = statistics
  return (
    <section>
      <h2 className="mb-4">{t('reviewsTitle')}</h2>
      {hidden === 'conflict' && <p className="text-quiet">{t('hiddenByConflict')}</p>}
      {hidden === 'own-first' && (
        <p>
          {t('ownFirst')} <a href={ownReview}>{t('toOwnReview')}</a>
        </p>
      )}
      {!hidden && reviews.length === 0 && <p className="text-quiet">{t('noReviewer')}</p>}
      {reviews.length > 0 && (
        <>
          <p className="mb-3">
            {t('statistics', {
              mean: points(mean),
              spread: points(spread),
              reviewed,
              assigned: reviews.length,
            })}
          </p>
          <ul className="rows">
            {reviews.map((review) => (
              <li key={review.reviewer} className="py-4">
                <p className="wrap-anywhere font-semibold">
                  {review.reviewer}{' '}
                  {review.recommendation && (
                    <span className="tag">{words(`recommendation.${review.recommendation}`)}</span>
                  )}
                </p>
                {!review.submittedAt && <p className="text-quiet">{t('notSubmitted')}</p>}
                {review.submittedAt && (
                  <>
                    <p className="tabular-nums">
                      {criteria
                        .map(
                          ({ code, label, scale }) =>
                            `${label[locale]} ${review.scores[code] ?? '–'}/${scale}`,
                        )
                        .join(' · ')}{' '}
                      · <strong>{points(review.total)}</strong>
                    </p>
                    {review.comment && (
                      <div className="mt-2">
                        <Paragraphs text={review.comment} />
                      </div>
                    )}
                  </>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
