import { useTranslations } from 'next-intl'
import { withQuery } from './query'

type Props = {
  here: string
  /** What else stands in the address. */
  query?: Record<string, string | undefined>
  page: number
  pages: number
}

/** Where in a long list one is, and the ways on. Nothing when it is all on one page. */
export function PageLinks({ here, query = {}, page, pages }: Props) {
  const t = useTranslations('staff')
  if (pages <= 1) return null
  const at = (page: number) => withQuery(here, { ...query, page: page === 1 ? undefined : page })
  return (
    <nav className="no-print mt-6 flex flex-wrap gap-6" aria-label={t('page', { page, pages })}>
      {page > 1 && <a href={at(page - 1)}>← {t('previous')}</a>}
      <span aria-hidden="true">{t('page', { page, pages })}</span>
      {page < pages && <a href={at(page + 1)}>{t('next')} →</a>}
    </nav>
  )
}
