import { getLocale, getTranslations } from 'next-intl/server'
import { Notice } from '@/components/notice'
import { pageTitle } from '@/lib/page-title'
import { accessibilityStatement } from './text'

export const generateMetadata = async () =>
  pageTitle((await getTranslations('accessibility'))('title'))

export default async function Accessibility() {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('accessibility')])
  return <Notice title={t('title')} lead={t('lead')} text={accessibilityStatement[locale]} />
}
