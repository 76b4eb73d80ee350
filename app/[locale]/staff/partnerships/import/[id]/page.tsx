import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { Breadcrumbs } from '@/components/breadcrumbs'
import { ActButton } from '@/components/form/act-button'
import { Refused } from '@/components/form/refused'
import { withQuery } from '@/components/query'
import { partnershipsOnAPage as perPage } from '@/domain/partnership/partnership-filter'
import { planImport } from '@/domain/partnership/plan-import'
import { importOf } from '@/domain/partnership/take-in'
import { db } from '@/lib/db'
import { pageTitle } from '@/lib/page-title'
import { staffOnly } from '@/lib/staff-only'
import { takeInAll } from '../actions'
import { FaultTable } from './fault-table'
import { PlanTable } from './plan-table'

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<Record<string, string | undefined>>
}

export const generateMetadata = async () => pageTitle((await getTranslations('imports'))('preview'))

/** What taking in a file would do, or everything that stands against it, before anything is done. */
export default async function Preview({ params, searchParams }: Props) {
  const person = await staffOnly()
  const [{ id }, query] = await Promise.all([params, searchParams])
  const found = (await importOf(db(), person, id)) ?? notFound()
  const [locale, t] = await Promise.all([getLocale(), getTranslations('imports')])
  const desk = `/${locale}/staff/partnerships`
  const head = (
    <>
      <Breadcrumbs
        way={[
          { href: desk, name: t('desk') },
          { href: `${desk}/import`, name: t('title') },
        ]}
      />
      <Refused code={query.refused} />
      <h1>{t('preview')}</h1>
      <p className="wrap-anywhere mt-2 text-quiet">{found.fileName}</p>
    </>
  )
  const another = (
    <a href={`${desk}/import`} className="button plain">
      {t('another')}
    </a>
  )
  if (found.takenInAt)
    return (
      <>
        {head}
        <p role="status" className="mt-6 rounded-md bg-soft p-4">
          {query.added
            ? t('takenIn', { added: Number(query.added) || 0, changed: Number(query.changed) || 0 })
            : t('isTakenIn')}
        </p>
        <p className="mt-6 flex flex-wrap gap-3">
          <a href={desk} className="button">
            {t('toDesk')}
          </a>
          {another}
        </p>
      </>
    )

  const { planned, faults, seal } = await planImport(db(), found.read)
  const wrong = faults.length > 0
  const differs = planned.filter(({ changed, coordinators }) => changed || coordinators.length > 0)
  const shown = wrong ? faults.length : differs.length
  const pages = Math.max(1, Math.ceil(shown / perPage))
  const page = Math.min(Math.max(1, Math.trunc(Number(query.page)) || 1), pages)
  const part = <Row,>(rows: Row[]) => rows.slice((page - 1) * perPage, page * perPage)
  const here = `${desk}/import/${id}`
  return (
    <>
      {head}
      {wrong ? (
        <>
          <p className="mt-6 rounded-md bg-wrong-soft p-4 text-wrong" role="status">
            {t('faulty', { count: faults.length })}
          </p>
          <p className="mt-5">{another}</p>
          <FaultTable faults={part(faults)} headings={found.read.headings} />
        </>
      ) : (
        <>
          <p className="mt-6 text-lg" role="status">
            {t('would', {
              added: planned.filter((one) => one.id === null).length,
              changed: differs.filter((one) => one.id !== null).length,
              unchanged: planned.length - differs.length,
            })}
          </p>
          <div className="mt-5 flex flex-wrap items-start gap-3">
            {differs.length > 0 && (
              <ActButton
                action={takeInAll}
                hidden={{ importId: id, seal }}
                submit={t('takeIn', { count: differs.length })}
              />
            )}
            {another}
          </div>
          {differs.length > 0 && <PlanTable planned={part(differs)} />}
        </>
      )}
      {pages > 1 && (
        <nav className="no-print mt-6 flex flex-wrap gap-6" aria-label={t('page', { page, pages })}>
          {page > 1 && <a href={withQuery(here, { page: page - 1 })}>← {t('previous')}</a>}
          <span aria-hidden="true">{t('page', { page, pages })}</span>
          {page < pages && <a href={withQuery(here, { page: page + 1 })}>{t('next')} →</a>}
        </nav>
      )}
    </>
  )
}
