import { getTranslations } from 'next-intl/server'
import { country, dates } from '@/domain/in-words'
import type { Locale } from '@/domain/language'
import type { Passport } from '@/domain/visa/passport'

/** Passport data as they are shown to an officer: what it is, and what it says. */
export async function passportInWords(
  passport: Passport,
  locale: Locale,
): Promise<Record<string, string>> {
  const t = await getTranslations({ locale, namespace: 'passport' })
  const { nationality } = passport
  return {
    [t('name')]: passport.name,
    [t('nationality')]: nationality === 'stateless' ? t('stateless') : country(locale, nationality),
    [t('born')]: dates(locale, passport.born, passport.born),
    [t('number')]: passport.number,
    [t('expires')]: dates(locale, passport.expires, passport.expires),
    [t('embassy')]: passport.embassy || t('noEmbassy'),
  }
}
