import { getTranslations } from 'next-intl/server'
import { Tick } from '@/components/form/choices'
import type { Event } from '@/domain/event/seats'
import type { Typed } from '@/domain/form'
import { NotAsked } from './not-asked'
import { said } from './typed'

type Props = { event: Pick<Event, 'unasked'>; typed: Typed | undefined }

/** Whether others see one's name, and one's picture. */
export async function VisibilityFields({ event, typed }: Props) {
  const t = await getTranslations('steps.visibility')
  return (
    <>
      <Tick
        name="onParticipantList"
        label={t('onParticipantList')}
        hint={t('onParticipantListHint')}
        initial={said(typed, 'onParticipantList') === 'yes'}
      />
      {event.unasked.includes('photo') ? (
        <NotAsked names={['noPhoto']} typed={typed} />
      ) : (
        <Tick
          name="noPhoto"
          label={t('noPhoto')}
          hint={t('noPhotoHint')}
          initial={said(typed, 'noPhoto') === 'yes'}
        />
      )}
    </>
  )
}
