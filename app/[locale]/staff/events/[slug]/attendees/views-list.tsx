import { getTranslations } from 'next-intl/server'
import type { View } from '@/domain/view/views-of'

type Props = { views: View[]; here: string; query: string; ownerId: string }

/** Views that somebody wanted to come back to, one's own and those that are shared. */
export async function ViewsList({ views, here, query, ownerId }: Props) {
  const t = await getTranslations('attendees')
  const current = views.find((view) => view.query === query)
  return (
    <nav aria-label={t('views')} className="no-print mt-6">
      <ul className="flex flex-wrap items-baseline gap-x-5 gap-y-1">
        <li>
          <a href={here} aria-current={query === '' ? 'page' : undefined}>
            {t('everybody')}
          </a>
        </li>
        {views.map((view) => (
          <li key={view.id}>
            <a
              href={view.query ? `${here}?${view.query}` : here}
              aria-current={view === current ? 'page' : undefined}
              className={view === current ? 'font-semibold text-ink decoration-2' : ''}
            >
              {view.name}
            </a>
            {view.ownerId !== ownerId && (
              <span className="hint"> {t('sharedBy', { by: view.by })}</span>
            )}
          </li>
        ))}
        {!current && query !== '' && (
          <li>
            <a href={`${here}/views?${new URLSearchParams({ query })}`}>{t('saveView')}</a>
          </li>
        )}
        {views.some((view) => view.ownerId === ownerId) && (
          <li>
            <a href={`${here}/views`}>{t('manageViews')}</a>
          </li>
        )}
      </ul>
    </nav>
  )
}
