import { getTranslations } from 'next-intl/server'
import { Tick } from '@/components/form/choices'
import type { Typed } from '@/domain/form'
import { said } from './typed'

/** Whether others see one's name, and one's picture. */
export async function VisibilityFields({ typed }: { typed: Typed | undefined }) {
  const t = await getTranslations('steps.visibility')
  return (
    <>
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
    </>
  )
}
