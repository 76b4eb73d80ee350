import { getLocale, getTranslations } from 'next-intl/server'
import { Radios } from '@/components/form/choices'
import { TextField } from '@/components/form/text-field'
import type { Unasked } from '@/domain/event/facts'
import type { Event } from '@/domain/event/seats'
import type { Typed } from '@/domain/form'
import { delegateRoles, genders } from '@/domain/registration/answers'
import { notAsked } from '@/domain/registration/form'
import { NotAsked } from './not-asked'
import { said } from './typed'

type Props = {
  event: Pick<Event, 'themes' | 'unasked'>
  email?: string
  typed: Typed | undefined
  gender?: boolean
}

/** Who somebody is. The address is read back where it is their own; gender is asked of oneself only. */

export async function YouFields({ event, email, typed, gender = true }: Props) {
  const [locale, t, answers, form] = await Promise.all([
    getLocale(),
    getTranslations('steps.you'),
    getTranslations('answers'),
    getTranslations('form'),
  ])
  const optional = form('optional')
  const asks = (question: Unasked) => !event.unasked.includes(question)
  return (
    <>
      {email && (
        <div>
          <p className="font-semibold">{t('email')}</p>
          <p className="hint">{t('emailHint')}</p>
          <p className="mt-1">{email}</p>
        </div>
      )}
      <TextField
        name="givenNames"
        label={t('givenNames')}
        hint={t('nameHint')}
        autoComplete="given-name"
        spellCheck={false}
        initial={said(typed, 'givenNames')}
      />
      <TextField
        name="familyName"
        label={t('familyName')}
        autoComplete="family-name"
        spellCheck={false}
        initial={said(typed, 'familyName')}
      />
      <TextField
        name="mobile"
        type="tel"
        label={t('mobile')}
        hint={t('mobileHint')}
        autoComplete="tel"
        inputMode="tel"
        initial={said(typed, 'mobile')}
        narrow
      />
      <Radios
        name="delegateRole"
        legend={t('delegateRole')}
        options={delegateRoles.map((value) => ({ value, label: answers(`delegateRole.${value}`) }))}
        initial={said(typed, 'delegateRole')}
      />
      {asks('theme') ? (
        <Radios
          name="theme"
          legend={t('theme')}
          hint={t('themeHint')}
          options={event.themes.map(({ code, name }) => ({ value: code, label: name[locale] }))}
          initial={said(typed, 'theme')}
        />
      ) : (
        <NotAsked names={['theme']} typed={typed} neutral={{ theme: notAsked }} />
      )}
      {asks('language') ? (
        <>
          <Radios
            name="spokenLanguage"
            legend={t('spokenLanguage')}
            options={(['sv', 'en'] as const).map((value) => ({
              value,
              label: answers(`language.${value}`),
            }))}
            initial={said(typed, 'spokenLanguage')}
          />
          <TextField
            name="interpretation"
            label={t('interpretation')}
            optional={optional}
            initial={said(typed, 'interpretation')}
          />
        </>
      ) : (
        <NotAsked
          names={['spokenLanguage', 'interpretation']}
          typed={typed}
          neutral={{ spokenLanguage: locale }}
        />
      )}
      {gender && !asks('gender') && <NotAsked names={['gender']} typed={typed} />}
      {gender && asks('gender') && (
        <Radios
          name="gender"
          legend={t('gender')}
          hint={t('genderHint')}
          optional={optional}
          options={genders.map((value) => ({ value, label: answers(`gender.${value}`) }))}
          initial={said(typed, 'gender')}
        />
      )}
    </>
  )
}
