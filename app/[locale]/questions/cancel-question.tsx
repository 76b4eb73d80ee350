import { getLocale, getTranslations } from 'next-intl/server'
import { TextField } from '@/components/form/text-field'
import { isBefore } from '@/domain/event/window'
import type { FormState } from '@/domain/form'
import { isOffered } from '@/domain/funding/held'
import { moment } from '@/domain/in-words'
import { cancelForm } from '@/domain/registration/act-form'
import type { ToActOn } from '@/domain/registration/to-act-on'
import { Question } from './question'

type Props = {
  it: ToActOn
  back: string
  /** Of the page's own capacity. */
  action: (before: FormState, data: FormData) => Promise<FormState>
  own?: boolean
}

/** What cancelling means, before it is done: for the delegate, and for whoever cancels for them. */
export async function CancelQuestion({ it, back, action, own = false }: Props) {
  const [locale, t, form] = await Promise.all([
    getLocale(),
    getTranslations('cancel'),
    getTranslations('form'),
  ])
  const { registration, event, partnership, funding, turn } = it
  const name = `${registration.givenNames} ${registration.familyName}`
  const what = isOffered(it) ? 'offered' : funding === 'icld' ? 'icld' : null
  return (
    <Question
      form="cancel"
      schema={cancelForm}
      title={own ? t('title') : t('titleOf', { name })}
      lead={event.texts[locale].title}
      back={back}
      action={action}
      hidden={{ reference: registration.reference }}
      submit={t('button', { reference: registration.reference })}
      look="grave"
    >
      <div className="space-y-3">
        {what && <p>{t(what, { partnership: partnership.name })}</p>}
        {registration.comesAtOwnExpense && <p>{t('self')}</p>}
        {turn !== null && !isOffered(it) && (
          <p>{t('waiting', { partnership: partnership.name })}</p>
        )}
        <p>{t('told')}</p>
        {!isBefore(event.changeDeadline) && (
          <p className="rounded-md bg-warm-soft p-4 text-warm">
            {t('late', { time: moment(locale, event.changeDeadline), email: event.contactEmail })}
          </p>
        )}
      </div>
      <TextField
        name="reason"
        label={t('reason')}
        hint={t('reasonHint')}
        optional={form('optional')}
        long
      />
    </Question>
  )
}
