import { getTranslations } from 'next-intl/server'
import { Checkboxes, Tick } from '@/components/form/choices'
import { TextField } from '@/components/form/text-field'
import type { Event } from '@/domain/event/seats'
import type { Typed } from '@/domain/form'
import { accessNeeds } from '@/domain/registration/answers'
import { NotAsked } from './not-asked'
import { chosen, said } from './typed'

type Props = { event: Pick<Event, 'unasked'>; typed: Typed | undefined }

/** Diet and access, with what they are for and a consent of their own. */
export async function NeedsFields({ event, typed }: Props) {
  const [t, answers, form] = await Promise.all([
    getTranslations('steps.needs'),
    getTranslations('answers'),
    getTranslations('form'),
  ])
  const optional = form('optional')
  return (
    <>
      <TextField
        name="diet"
        label={t('diet')}
        hint={t('dietHint')}
        optional={optional}
        initial={said(typed, 'diet')}
        long
      />
      <Tick
        name="severeAllergy"
        label={t('severeAllergy')}
        initial={said(typed, 'severeAllergy') === 'yes'}
      />
      {event.unasked.includes('access') ? (
        <NotAsked names={['access', 'accessOther']} typed={typed} />
      ) : (
        <>
          <Checkboxes
            name="access"
            legend={t('access')}
            optional={optional}
            options={accessNeeds.map((value) => ({ value, label: answers(`access.${value}`) }))}
            initial={chosen(typed, 'access')}
          />
          <TextField
            name="accessOther"
            label={t('accessOther')}
            hint={t('accessOtherHint')}
            initial={said(typed, 'accessOther')}
            long
          />
        </>
      )}
      <section className="rounded-md border border-line bg-raised p-5">
        <h2 className="text-xl">{t('consentTitle')}</h2>
        <p className="mt-2 mb-3">{t('consentLead')}</p>
        <Tick
          name="sensitiveConsent"
          label={t('sensitiveConsent')}
          hint={t('consentHint')}
          initial={said(typed, 'sensitiveConsent') === 'yes'}
        />
      </section>
    </>
  )
}
