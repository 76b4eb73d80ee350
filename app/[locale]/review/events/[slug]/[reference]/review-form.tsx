import { getLocale, getTranslations } from 'next-intl/server'
import { formTexts } from '@/components/form/form-texts'
import { QuestionForm } from '@/components/form/question-form'
import { TextField } from '@/components/form/text-field'
import { withQuery } from '@/components/query'
import { RadioRow } from '@/components/review/radio-row'
import { recommendations } from '@/domain/application/answers'
import type { ApplicationToReview } from '@/domain/review/application-to-review'
import type { QueueFilter } from '@/domain/review/queue-filter'
import { scoreField } from '@/domain/review/review-form'
import { fullTitle } from '@/lib/page-title'
import { score } from '../../../actions'

type Props = { it: ApplicationToReview; part: QueueFilter; title: string }

/** Every criterion with its points, the recommendation, the comment; kept as a draft or submitted. */
export async function ReviewForm({ it, part, title }: Props) {
  const { event, application, review } = it
  const [locale, t, answers, form] = await Promise.all([
    getLocale(),
    getTranslations('review'),
    getTranslations('answers'),
    getTranslations('form'),
  ])
  const oneScale = scaleOf(event.criteria)
  const saveNext = { name: 'press', value: 'next', label: t('saveNext') }
  const submit = {
    ...{ name: 'press', value: 'submit' },
    label: t(review.submittedAt ? 'submitAgain' : 'submit'),
  }
  return (
    <QuestionForm
      action={score}
      form="review"
      hidden={{
        event: event.slug,
        reference: application.reference,
        criteria: event.criteria.map(({ code }) => code).join(' '),
        part: withQuery('', { ...part }).slice(1),
      }}
      texts={await formTexts(await fullTitle(title), saveNext.label, ['recommendation', 'comment'])}
      ways={[{ ...saveNext, look: 'plain' }, submit]}
      bar
    >
      <div className="space-y-5">
        {oneScale && <p className="hint">{t('scale', { scale: oneScale })}</p>}
        {event.criteria.map(({ code, label, about, scale }, i) => (
          <RadioRow
            key={code}
            name={scoreField(i)}
            legend={label[locale]}
            hint={oneScale ? about[locale] : `${about[locale]} ${t('scale', { scale })}`}
            options={pointsTo(scale)}
            initial={review.scores[code]}
            scored
          />
        ))}
        <RadioRow
          name="recommendation"
          legend={t('recommendation')}
          options={recommendations.map((value) => ({
            value,
            label: answers(`recommendation.${value}`),
          }))}
          initial={review.recommendation}
        />
        <TextField
          name="comment"
          label={t('comment')}
          hint={t('commentHint')}
          optional={form('optional')}
          initial={review.comment}
          long
        />
      </div>
    </QuestionForm>
  )
}

const pointsTo = (scale: number) =>
  Array.from({ length: scale }, (_, i) => ({ value: String(i + 1), label: String(i + 1) }))

/** The scale of all criteria, if they have the same. */
function scaleOf(criteria: { scale: number }[]): number | null {
  const [first, ...others] = new Set(criteria.map(({ scale }) => scale))
  return first && others.length === 0 ? first : null
}
