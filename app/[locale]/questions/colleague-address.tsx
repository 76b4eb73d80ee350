import { getTranslations } from 'next-intl/server'
import { AddressAndLanguage } from './address-and-language'

/** Where a colleague is written to, and in which language. */
export async function ColleagueAddress() {
  const t = await getTranslations('colleague')
  return <AddressAndLanguage label={t('email')} hint={t('emailHint')} legend={t('language')} />
}
