import { getTranslations } from 'next-intl/server'
import { ActButton } from '@/components/form/act-button'
import type { MyRegistration } from '@/domain/registration/mine'
import { answerRoom } from '../actions'

/** Somebody would share a room: yes or no. Nobody learns more than that. */
export async function RoomRequests({ mine }: { mine: MyRegistration }) {
  const t = await getTranslations('room')
  const { reference } = mine.registration
  return mine.roomRequests.map(({ id, givenNames, familyName }) => {
    const name = `${givenNames} ${familyName}`
    return (
      <section key={id} className="no-print mt-8 rounded-md border-2 border-accent p-6">
        <h2>{t('title', { name })}</h2>
        <p className="mt-2">{t('lead')}</p>
        <div className="mt-5 flex flex-wrap gap-4">
          <ActButton
            action={answerRoom}
            hidden={{ reference, from: id, answer: 'yes' }}
            submit={t('agree', { name })}
          />
          <ActButton
            action={answerRoom}
            hidden={{ reference, from: id, answer: 'no' }}
            submit={t('refuse')}
            look="plain"
          />
        </div>
      </section>
    )
  })
}
