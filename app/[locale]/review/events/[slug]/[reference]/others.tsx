import { useLocale, useTranslations } from 'next-intl'
import { Paragraphs } from '@/components/application-summary'
import type { Criterion } from '@/domain/event/facts'
import type { ApplicationToReview } from '@/domain/review/application-to-review'

type Review = NonNullable<ApplicationToReview['others']>[number]
type Props = { others: Review[] | null; criteria: Criterion[] }

/** What the others said, once one has said it oneself. */
export function Others({ others, criteria }: Props) {
  const t = useTranslations('review')
  return (
    <section className="min-w-0 border-line border-t pt-8">
      <h2>{t('others')}</h2>
      {others === null && <p className="mt-3 text-quiet">{t('othersLater')}</p>}
      {others?.length === 0 && <p className="mt-3 text-quiet">{t('othersNone')}</p>}
      {others?.map((review, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they have no names here, only their order
        <div key={i} className="mt-5">
          <h3>{t('other', { number: i + 1 })}</h3>
          <Said review={review} criteria={criteria} />
        </div>
      ))}
    </section>
  )
}

/** A review as it is read. */
export function Said({
  review,
  criteria,
}: {
  review: Pick<Review, 'scores' | 'recommendation' | 'comment'>
  criteria: Criterion[]
}) {
  const locale = useLocale()
  const t = useTranslations('review')
  const answers = useTranslations('answers')
  const { scores, recommendation, comment } = review
  return (
    <div className="wrap-anywhere">
      <dl className="rows mt-2">
        {criteria.map(({ code, label, scale }) => (
          <div key={code} className="flex justify-between gap-x-6 py-1.5">
            <dt>{label[locale]}</dt>
            <dd className="whitespace-nowrap tabular-nums">
              {scores[code] ? t('score', { score: scores[code], scale }) : t('notScored')}
            </dd>
          </div>
        ))}
      </dl>
      {recommendation && (
        <p className="mt-2 font-semibold">{answers(`recommendation.${recommendation}`)}</p>
      )}
      {comment && (
        <div className="mt-2">
          <Paragraphs text={comment} />
        </div>
      )}
    </div>
  )
}
