import { getTranslations } from 'next-intl/server'
import { Tick } from '@/components/form/choices'
import { saveVisibility } from '../actions'
import { Question, type QuestionProps, said } from '../question'

export async function Visibility({ draft, ...way }: QuestionProps) {
  const t = await getTranslations('steps.visibility')
  const typed = draft.answers.visibility
  return (
    <Question
      step="visibility"
      title={t('title')}
      lead={t('lead')}
      action={saveVisibility}
      {...way}
    >
      <Tick
        name="onParticipantList"
        label={t('onParticipantList')}
        hint={t('onParticipantListHint')}
        initial={said(typed, 'onParticipantList') === 'yes'}
      />
      <Tick
        name="noPhoto"
        label={t('noPhoto')}
        hint={t('noPhotoHint')}
        initial={said(typed, 'noPhoto') === 'yes'}
      />
    </Question>
  )
}
