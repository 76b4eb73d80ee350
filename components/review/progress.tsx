import { useTranslations } from 'next-intl'
import type { Progress as Numbers } from '@/domain/review/my-reviews'

/** How far a reviewer has come, in words and as a bar: what is submitted, what is begun, what is left. */
export function Progress({ assigned, drafted, submitted }: Numbers) {
  const t = useTranslations('review')
  const all = assigned || 1
  return (
    <div className="max-w-md">
      <p className="font-semibold">{t('progress', { assigned, drafted, submitted })}</p>
      <svg
        viewBox={`0 0 ${all} 1`}
        preserveAspectRatio="none"
        aria-hidden="true"
        className="mt-1 h-3 w-full rounded-sm border border-edge"
      >
        <rect width={submitted} height="1" className="fill-accent" />
        <rect x={submitted} width={drafted} height="1" className="fill-warm" />
      </svg>
    </div>
  )
}
