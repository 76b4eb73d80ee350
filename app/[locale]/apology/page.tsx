import { headers } from 'next/headers'
import { getLocale, getTranslations } from 'next-intl/server'
import { pageTitle } from '@/lib/page-title'

export const generateMetadata = async () => pageTitle((await getTranslations('apology'))('title'))

/** What a bug shows: sent by server.ts in place of the page that failed, with the id of its log line. */
export default async function Apology() {
  const [locale, t, asked] = await Promise.all([getLocale(), getTranslations('apology'), headers()])
  const id = asked.get('x-request-id')
  return (
    <div className="column">
      <h1>{t('title')}</h1>
      <p className="mt-4">{t('lead')}</p>
      {id && <p className="mt-4">{t('id', { id })}</p>}
      <p className="mt-6">
        <a href={`/${locale}`}>{t('home')}</a>
      </p>
    </div>
  )
}
