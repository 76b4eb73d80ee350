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
      className="sticky top-0 z-10 border-line border-y bg-page py-3"
    >
      <dl className="grid grid-cols-2 gap-x-8 gap-y-3 md:grid-cols-4">
        {targets.map((target) => (
          <TargetBar key={target.code} {...target} of={t('ofTarget')} />
        ))}
      </dl>
    </section>
  )
}
