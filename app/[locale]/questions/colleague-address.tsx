import { getTranslations } from 'next-intl/server'
import { Radios } from '@/components/form/choices'
import { TextField } from '@/components/form/text-field'
import { locales } from '@/domain/language'

/** Where a colleague is written to, and in which language. */
export async function ColleagueAddress() {
  const [t, answers] = await Promise.all([getTranslations('colleague'), getTranslations('answers')])
  return (
    <>
      <TextField
        name="email"
        type="email"
        label={t('email')}
        hint={t('emailHint')}
        inputMode="email"
        autoComplete="off"
        spellCheck={false}
      />
      <Radios
        name="language"
        legend={t('language')}
        options={locales.map((value) => ({ value, label: answers(`language.${value}`) }))}
      />
    </>
  )
}
