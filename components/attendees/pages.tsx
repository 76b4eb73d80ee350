import { useTranslations } from 'next-intl'
import type { AttendeeFilter } from '@/domain/lists/attendee-filter'
import { address } from './address'

type Props = { here: string; filter: AttendeeFilter; pages: number }

/** Where in a long table one is, and the ways on. Nothing when it is all on one page. */
export function Pages({ here, filter, pages }: Props) {
  const t = useTranslations('staff')
  const { page } = filter
  if (pages <= 1) return null
  return (
    <nav className="no-print mt-6 flex flex-wrap gap-6" aria-label={t('page', { page, pages })}>
      {page > 1 && <a href={address(here, filter, { page: page - 1 })}>← {t('previous')}</a>}
      <span aria-hidden="true">{t('page', { page, pages })}</span>
      {page < pages && <a href={address(here, filter, { page: page + 1 })}>{t('next')} →</a>}
    </nav>
  )
}
