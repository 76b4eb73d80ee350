import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { nextPath } from '@/domain/people/form'
import { pageTitle } from '@/lib/page-title'

type Props = { searchParams: Promise<{ email?: string; token?: string; next?: string }> }

export const generateMetadata = async () => pageTitle((await getTranslations('signIn'))('title'))

/** Where a mailed link leads. Mail scanners open links: only the button signs in. */
export default async function Link({ searchParams }: Props) {
  const [locale, t, { email, token, next }] = await Promise.all([
    getLocale(),
    getTranslations('signIn'),
    searchParams,
  ])
  if (typeof email !== 'string' || typeof token !== 'string') notFound()
  return (
    <div className="column">
      <h1>{t('linkTitle', { email })}</h1>
      <p className="mt-3 mb-8">{t('linkLead')}</p>
      <form action="/api/auth/callback/mail" method="get">
        <input type="hidden" name="email" value={email} />
        <input type="hidden" name="token" value={token} />
        <input type="hidden" name="callbackUrl" value={nextPath.parse(next) ?? `/${locale}/my`} />
        <button type="submit" className="button">
          {t('linkButton')}
        </button>
      </form>
    </div>
  )
}
