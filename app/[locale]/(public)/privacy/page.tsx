import { getLocale, getTranslations } from 'next-intl/server'
import { Notice } from '@/components/notice'
import { privacyVersion } from '@/domain/privacy/notice'
import { pageTitle } from '@/lib/page-title'
import { privacyNotice } from './text'

export const generateMetadata = async () => pageTitle((await getTranslations('privacy'))('title'))

export default async function Privacy() {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('privacy')])
  return (
    <Notice
      title={t('title')}
      lead={t('version', { version: privacyVersion })}
      text={privacyNotice[locale]}
    />
  )
}
