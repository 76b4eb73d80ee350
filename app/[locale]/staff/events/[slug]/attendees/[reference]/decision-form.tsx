import { getTranslations } from 'next-intl/server'
import { Radios } from '@/components/form/choices'
import { formTexts } from '@/components/form/form-texts'
import { QuestionForm } from '@/components/form/question-form'
import { TextField } from '@/components/form/text-field'
import type { Status } from '@/domain/registration/answers'
import { fullTitle } from '@/lib/page-title'
import { decide } from '../../actions'

type Props = {
  registration: { id: string; status: Status }
  /** The newest entry of the log when the page was read. */
  asOf: number
  title: string
}

/** Approve or decline, told now or held until released. What was told already is not offered again. */
export async function DecisionForm({ registration, asOf, title }: Props) {
  const t = await getTranslations('staff')
  const outcomes = [
    { value: 'approved', label: t('approve') },
    { value: 'declined', label: t('decline') },
  ].filter(({ value }) => value !== registration.status)
  return (
    <QuestionForm
      action={decide}
      form="decision"
      hidden={{ registrationId: registration.id, version: String(asOf) }}
      texts={
        await formTexts(await fullTitle(title), t('decideButton'), ['outcome', 'reason', 'when'])
      }
    >
      <Radios name="outcome" legend={t('outcome')} options={outcomes} />
      <TextField name="reason" label={t('reason')} hint={t('reasonHint')} long />
      <Radios
        name="when"
        legend={t('when')}
        options={[
          { value: 'now', label: t('now') },
          { value: 'later', label: t('later') },
        ]}
      />
    </QuestionForm>
  )
}
