import { useTranslations } from 'next-intl'

type Props = { page: number; pages: number; address: (page: number) => string }

/** Where in a long list one is, and the ways on. Nothing when it is all on one page. */
export function OnPages({ page, pages, address }: Props) {
  const t = useTranslations('staff')
  if (pages <= 1) return null
  return (
    <nav className="no-print mt-6 flex flex-wrap gap-6" aria-label={t('page', { page, pages })}>
      {page > 1 && <a href={address(page - 1)}>← {t('previous')}</a>}
      <span aria-hidden="true">{t('page', { page, pages })}</span>
      {page < pages && <a href={address(page + 1)}>{t('next')} →</a>}
    </nav>
  )
}
