import { useTranslations } from 'next-intl'
import { withQuery } from '@/components/query'
import type { QueueFilter } from '@/domain/review/queue-filter'

type Props = {
  here: string
  part: QueueFilter
  number: number
  count: number
  previous: string | null
  next: string | null
}

/** Where in the queue one is, and the ways on. */
export function Way({ here, part, number, count, previous, next }: Props) {
  const t = useTranslations('review')
  const at = (reference: string) => withQuery(`${here}/${reference}`, { ...part })
  return (
    <nav aria-label={t('way')} className="no-print flex flex-wrap gap-x-6 gap-y-1">
      {previous && (
        <a href={at(previous)} data-way="previous">
          ← {t('previous')}
        </a>
      )}
      <span className="text-quiet tabular-nums">{t('position', { number, count })}</span>
      {next && (
        <a href={at(next)} data-way="next">
          {t('next')} →
        </a>
      )}
    </nav>
  )
}
