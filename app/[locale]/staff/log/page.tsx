import { getLocale, getTranslations } from 'next-intl/server'
import { EntryInWords } from '@/components/audit/entry'
import { withQuery } from '@/components/query'
import { eventsToChoose } from '@/domain/article/for-staff'
import { db } from '@/lib/db'
import { pageTitle } from '@/lib/page-title'
import { staffOnly } from '@/lib/staff-only'
import { logPage } from './load'
import { LogFilters } from './log-filters'
import { Narrowed } from './narrowed'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export const generateMetadata = async () => pageTitle((await getTranslations('log'))('title'))

/** Who did what, when, with before and after: the newest first. */
export default async function Log({ searchParams }: Props) {
  await staffOnly()
  const [locale, t, query, events] = await Promise.all([
    getLocale(),
    getTranslations('log'),
    searchParams,
    eventsToChoose(db()),
  ])
  const { entries, names, asked, older } = await logPage(query, locale)
  const here = `/${locale}/staff/log`
  return (
    <>
      <h1>{t('title')}</h1>
      <p className="column mt-2 text-quiet">{t('lead')}</p>
      <LogFilters
        here={here}
        asked={asked}
        events={events.map(({ slug, texts }) => ({ slug, title: texts[locale].title }))}
      />
      <Narrowed here={here} asked={asked} names={names} />
      {entries.length === 0 && (
        <p className="mt-8" role="status">
          {t('none')}
        </p>
      )}
      <ol className="rows mt-8">
        {entries.map((entry) => (
          <EntryInWords key={entry.id} entry={entry} names={names} />
        ))}
      </ol>
      <nav className="no-print mt-6 flex flex-wrap gap-x-6 gap-y-2" aria-label={t('pages')}>
        {asked.before && (
          <a href={withQuery(here, { ...asked, before: undefined })}>← {t('newest')}</a>
        )}
        {older && <a href={withQuery(here, { ...asked, before: older })}>{t('older')} →</a>}
        <a href={withQuery(`${here}/csv`, { ...asked, before: undefined })}>{t('csv')}</a>
      </nav>
    </>
  )
}
