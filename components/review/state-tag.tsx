import { useTranslations } from 'next-intl'
import type { ReviewState } from '@/domain/review/queue-filter'

const looks = { new: '', drafted: 'warm', submitted: 'good', closed: 'bad' }

export function StateTag({ state }: { state: ReviewState }) {
  const t = useTranslations('review')
  return <span className={`tag ${looks[state]}`}>{t(`states.${state}`)}</span>
}
