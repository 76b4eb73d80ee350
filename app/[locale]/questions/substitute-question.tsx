import { getLocale, getTranslations } from 'next-intl/server'
import { Radios } from '@/components/form/choices'
import { TextField } from '@/components/form/text-field'
import type { FormState } from '@/domain/form'
import { moment } from '@/domain/in-words'
import type { ToActOn } from '@/domain/registration/to-act-on'
import { substituteForm } from '@/domain/substitution/form'
import { needsApproval } from '@/domain/substitution/substitution'
import { AddressAndLanguage } from './address-and-language'
import { Question } from './question'

type Props = {
  it: ToActOn
  back: string
  /** Of the page's own capacity. */
  action: (before: FormState, data: FormData) => Promise<FormState>
  own?: boolean
}

/** Who is to come instead, and what happens until they have said yes. */
export async function SubstituteQuestion({ it, back, action, own = false }: Props) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('substitute')])
  const { registration, event } = it
  const name = `${registration.givenNames} ${registration.familyName}`
  const approval = needsApproval(event)
  return (
    <Question
      form="substitute"
      schema={substituteForm}
      title={own ? t('title') : t('titleOf', { name })}
      lead={
        <>
          <p>{t(own ? 'lead' : 'leadOf', { name })}</p>
          {approval && (
            <p className="mt-3 rounded-md bg-warm-soft p-4 text-warm">
              {t('needsApproval', { time: moment(locale, event.hotelDeadline) })}
            </p>
          )}
        </>
      }
      back={back}
      action={action}
      hidden={{ reference: registration.reference }}
      submit={t('button')}
    >
      <TextField name="name" label={t('name')} spellCheck={false} autoComplete="off" />
      <AddressAndLanguage label={t('email')} hint={t('emailHint')} legend={t('language')} />
      {approval && (
        <Radios
          name="ifRefused"
          legend={t('ifRefused')}
          options={(['keep', 'cancel'] as const).map((value) => ({ value, label: t(value) }))}
        />
      )}
    </Question>
  )
}
