import { getTranslations } from 'next-intl/server'
import { ActButton } from '@/components/form/act-button'
import type { View } from '@/domain/view/views-of'
import { dropView } from './actions'

type Props = { views: View[]; list: string }

/** The views one has saved, each with what can be done with it. */
export async function OwnViews({ views, list }: Props) {
  const [t, site] = await Promise.all([getTranslations('attendees'), getTranslations('site')])
  return (
    <div className="column">
      <p className="no-print mb-6">
        <a href={list}>← {site('back')}</a>
      </p>
      <h1>{t('manageViews')}</h1>
      {views.length === 0 && <p className="mt-4">{t('noViews')}</p>}
      <ul className="rows mt-6">
        {views.map((view) => (
          <li key={view.id} className="flex flex-wrap items-center gap-x-6 gap-y-2 py-3">
            <a href={view.query ? `${list}?${view.query}` : list} className="grow font-semibold">
              {view.name}
            </a>
            {view.shared && <span className="tag">{t('shared')}</span>}
            <a href={`${list}/views?edit=${view.id}`}>
              {t('changeView')} <span className="sr-only">{view.name}</span>
            </a>
            <ActButton
              action={dropView}
              hidden={{ viewId: view.id }}
              submit={t('removeView', { name: view.name })}
              look="plain"
            />
          </li>
        ))}
      </ul>
    </div>
  )
}
