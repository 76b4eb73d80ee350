import { useTranslations } from 'next-intl'
import { TargetBar } from './target-bar'

type Props = { targets: { code: string; name: string; count: number; filled: number }[] }

/** How the selection fills the targets of the event; where there is JavaScript, with what is being ticked. */
export function TargetsPicture({ targets }: Props) {
  const t = useTranslations('ranking')
  if (targets.length === 0) return null
  return (
    <section
      aria-label={t('targets')}
      className="border-line border-y bg-paper py-3 md:sticky md:top-0 md:z-10"
    >
      <dl className="grid grid-cols-2 gap-x-8 gap-y-3 md:grid-cols-4">
        {targets.map((target) => (
          <TargetBar key={target.code} {...target} of={t('ofTarget')} />
        ))}
      </dl>
      <p className="no-print mt-2">
        <a href="#outcome">{t('toDecision')}</a>
      </p>
    </section>
  )
}
