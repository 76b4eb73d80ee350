import { useTranslations } from 'next-intl'
import { Shortcuts } from '@/components/review/shortcuts'

/** What the keys do, and how they are turned off. */
export function ShortcutsInWords({ criteria }: { criteria: { scale: number }[] }) {
  const t = useTranslations('review')
  const or = ` ${t('or')} `
  return (
    <details className="no-print mt-8 mb-6">
      <summary className="font-semibold">{t('keys')}</summary>
      <ul className="mt-2 space-y-1">
        <li>
          <kbd>1</kbd>–<kbd>{Math.min(9, Math.max(...criteria.map(({ scale }) => scale)))}</kbd>:{' '}
          {t('keysScore')}
        </li>
        <li>
          <kbd>j</kbd>
          {or}
          <kbd>→</kbd>: {t('keysNext')}
        </li>
        <li>
          <kbd>k</kbd>
          {or}
          <kbd>←</kbd>: {t('keysPrevious')}
        </li>
      </ul>
      <p className="hint mt-2">{t('keysNote')}</p>
      <Shortcuts on={t('keysOn')} off={t('keysOff')} />
    </details>
  )
}
