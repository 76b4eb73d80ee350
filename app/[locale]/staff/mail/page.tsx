import { getLocale, getTranslations } from 'next-intl/server'
import { FilterLinks } from '@/components/filter-links'
import { ActButton } from '@/components/form/act-button'
import { withQuery } from '@/components/query'
import { SearchField } from '@/components/search-field'
import { OnPages } from '@/components/staff/on-pages'
import { letterStates, outboxFilter } from '@/domain/mail/outbox-filter'
import { outboxCounts, outboxPage, pageSize } from '@/domain/mail/outbox-list'
import { db } from '@/lib/db'
import { pageTitle } from '@/lib/page-title'
import { staffOnly } from '@/lib/staff-only'
import { retryAll } from './actions'
import { LetterTable } from './letter-table'

type Props = { searchParams: Promise<Record<string, string>> }

export const generateMetadata = async () => pageTitle((await getTranslations('outbox'))('title'))

/** Every mail of the product, the newest first, each with how it stands. */
export default async function OutboxPage({ searchParams }: Props) {
  await staffOnly()
  const asked = await searchParams
  const filter = outboxFilter.parse(asked)
  const [locale, t, words, letters, counts] = await Promise.all([
    getLocale(),
    getTranslations('outbox'),
    getTranslations('letters'),
    outboxPage(db(), filter),
    outboxCounts(db(), filter),
  ])
  const here = `/${locale}/staff/mail`
  const { q, kind, state, page } = filter
  const found = state ? counts.byState[state] : counts.all
  const givenUp = counts.byState['given-up']
  return (
    <>
      <h1>{t('title')}</h1>
      <p className="mt-4">
        <a href={`${here}/templates`}>{t('templates.title')}</a>
      </p>
      {asked.retried && (
        <p role="status" className="mt-6 rounded-md bg-soft p-4">
          {t('retriedAll', { count: Number(asked.retried) || 0 })}
        </p>
      )}
      <search className="no-print mt-6 block space-y-4">
        <form action={here} className="flex flex-wrap items-end gap-3">
          <SearchField label={t('search')} value={q} />
          <div className="min-w-0 grow basis-52">
            <label htmlFor="kind" className="font-semibold">
              {t('kind')}
            </label>
            <select id="kind" name="kind" defaultValue={kind ?? ''} className="field mt-1">
              <option value="">{t('everyKind')}</option>
              {counts.kinds.map((one) => (
                <option key={one} value={one}>
                  {words(`kinds.${one}`)}
                </option>
              ))}
            </select>
          </div>
          {state && <input type="hidden" name="state" value={state} />}
          <button type="submit" className="button">
            {t('show')}
          </button>
          <a href={here} className="button plain">
            {t('clear')}
          </a>
        </form>
        <FilterLinks
          heading={t('state')}
          choices={[undefined, ...letterStates].map((one) => ({
            label: one ? words(`states.${one}`) : t('all'),
            count: one ? counts.byState[one] : counts.all,
            href: withQuery(here, { q, kind, state: one }),
            current: state === one,
          }))}
        />
      </search>
      {state === 'given-up' && givenUp > 0 && !q && !kind && (
        <div className="mt-6">
          <ActButton
            action={retryAll}
            hidden={{}}
            submit={t('retryAll', { count: givenUp })}
            look="plain"
          />
        </div>
      )}
      <p className="mt-8 mb-2 text-quiet" role="status">
        {t('found', { count: found })}
      </p>
      {found > 0 && <LetterTable letters={letters} here={here} />}
      <OnPages
        page={page}
        pages={Math.ceil(found / pageSize)}
        address={(to) => withQuery(here, { q, kind, state, page: to > 1 ? to : null })}
      />
    </>
  )
}
