import { getLocale, getTranslations } from 'next-intl/server'

/** What stands where there is no page, or none that one may see. */
export async function Nowhere() {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('apology')])
  return (
    <div className="column">
      <h1>{t('notFoundTitle')}</h1>
      <p className="mt-4">{t('notFoundLead')}</p>
      <p className="mt-6 flex flex-wrap gap-x-8">
        <a href={`/${locale}`}>{t('home')}</a>
        <a href={`/${locale}/sign-in`}>{t('signIn')}</a>
      </p>
    </div>
  )
}
