import { getLocale, getTranslations } from 'next-intl/server'
import { fullTitle } from '@/lib/page-title'

export default async function NotFound() {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('apology')])
  return (
    <div className="column">
      <title>{await fullTitle(t('notFoundTitle'))}</title>
      <h1>{t('notFoundTitle')}</h1>
      <p className="mt-4">{t('notFoundLead')}</p>
      <p className="mt-6">
        <a href={`/${locale}`}>{t('home')}</a>
      </p>
    </div>
  )
}
