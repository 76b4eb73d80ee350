import { useTranslations } from 'next-intl'
import type { Locale } from '@/domain/language'

export function SiteFooter({ locale }: { locale: Locale }) {
  const t = useTranslations('site')
  return (
    <footer className="no-print border-line border-t py-8 text-quiet">
      <div className="page flex flex-wrap justify-between gap-x-8 gap-y-2 text-base">
        <p>{t('footer')}</p>
        <ul className="flex flex-wrap gap-x-6">
          <li>
            <a href={`/${locale}/partnerships`}>{t('partnerships')}</a>
          </li>
          <li>
            <a href={`/${locale}/privacy`}>{t('privacy')}</a>
          </li>
          <li>
            <a href={`/${locale}/accessibility`}>{t('accessibility')}</a>
          </li>
        </ul>
      </div>
    </footer>
  )
}
