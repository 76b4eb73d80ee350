import { useTranslations } from 'next-intl'
import type { Locale } from '@/domain/language'

type Props = {
  locale: Locale
  signedIn: boolean
  /** Whether they review anything. */
  reviews: boolean
  otherLanguage: string
}

/** The name, the ways on, and the other language. */
export function SiteHeader({ locale, signedIn, reviews, otherLanguage }: Props) {
  const t = useTranslations('site')
  return (
    <header className="border-line border-b">
      <div className="page flex flex-wrap items-baseline justify-between gap-x-8 gap-y-1 py-3">
        <a href={`/${locale}`} className="text-ink no-underline">
          <span className="font-bold text-xl tracking-tight">{t('owner')}</span>{' '}
          <span className="text-quiet text-xl">{t('name')}</span>
        </a>
        <nav aria-label={t('navigation')} className="no-print">
          <ul className="flex flex-wrap gap-x-6 gap-y-1">
            {reviews && (
              <li>
                <a href={`/${locale}/review`}>{t('reviews')}</a>
              </li>
            )}
            <li>
              {signedIn ? (
                <a href={`/${locale}/my`}>{t('myRegistrations')}</a>
              ) : (
                <a href={`/${locale}/sign-in`}>{t('signIn')}</a>
              )}
            </li>
            <li>
              <a
                href={otherLanguage}
                lang={locale === 'sv' ? 'en' : 'sv'}
                hrefLang={locale === 'sv' ? 'en' : 'sv'}
              >
                {t('otherLanguage')}
              </a>
            </li>
          </ul>
        </nav>
      </div>
    </header>
  )
}
