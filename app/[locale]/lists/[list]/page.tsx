import { getLocale, getTranslations } from 'next-intl/server'
import { Breadcrumbs } from '@/components/breadcrumbs'
import { readKeptQuery } from '@/domain/list/list-query'
import { usualListColumns } from '@/domain/list/sight'
import type { Draft } from '@/lib/list-draft'
import { fullTitle } from '@/lib/page-title'
import { Preview } from '../preview'
import { Summary } from '../summary'
import { own } from './own'

type Props = { params: Promise<{ list: string }> }

/** A saved list: what it is, and what can be done with it. */
export default async function SavedList({ params }: Props) {
  const { person, list, place } = await own((await params).list)
  const [locale, t] = await Promise.all([getLocale(), getTranslations('lists')])
  const query = readKeptQuery(list.query)
  const columns = query.columns.length > 0 ? query.columns : usualListColumns(person, place.event)
  const draft: Draft = {
    ...{ place, query: { ...query, columns }, format: list.format },
    ...{ in: list.locale, list: list.id },
  }
  const here = `/${locale}/lists/${list.id}`
  return (
    <>
      <title>{await fullTitle(list.name)}</title>
      <Breadcrumbs way={[{ href: `/${locale}/lists`, name: t('title') }]} />
      <p className="font-semibold text-accent">
        {[place.partnership?.name, place.event.texts[locale].title].filter(Boolean).join(' · ')}
      </p>
      <h1 className="wrap-anywhere">{list.name}</h1>
      <p className="no-print mt-6">
        <a className="button" href={`${here}/file`} download>
          {t('takeOut')}
        </a>
      </p>
      <p className="hint mt-3">{t('logged')}</p>
      <Summary {...{ person, draft }} at={`/${locale}/lists/new`} purpose={list.purpose} />
      <p className="no-print mt-6 flex flex-wrap gap-x-6 gap-y-2">
        <a href={`${here}/address`}>{t('address')}</a>
        <a href={`${here}/schedule`}>{t('schedule')}</a>
        <a href={`${here}/remove`}>
          {t('remove')} <span className="sr-only">{list.name}</span>
        </a>
      </p>
      <Preview {...{ person, draft }} />
    </>
  )
}
