import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { DecideFields } from '@/components/applications/decide-fields'
import { PickedPages } from '@/components/applications/picked-pages'
import { RankingFilters } from '@/components/applications/ranking-filters'
import { RankingTable } from '@/components/applications/ranking-table'
import { TargetsPicture } from '@/components/applications/targets-picture'
import { Breadcrumbs } from '@/components/breadcrumbs'
import { formTexts } from '@/components/form/form-texts'
import { QuestionForm } from '@/components/form/question-form'
import { filledBy, targetOf } from '@/domain/application/fill-targets'
import { countsOf, filtered, isSelected, rankedApplications } from '@/domain/application/ranking'
import { rankingFilter } from '@/domain/application/ranking-filter'
import { pageSize } from '@/domain/lists/attendee-filter'
import { newestEntry } from '@/domain/review/decided-since'
import { db } from '@/lib/db'
import { fullTitle } from '@/lib/page-title'
import { staffEvent } from '@/lib/staff-only'
import { decideMany } from './actions'

type Props = {
  params: Promise<{ slug: string }>
  searchParams: Promise<Record<string, string | string[]>>
}

/** The applications by what their reviews come to: filtered, selected, decided. */
export default async function Applications({ params, searchParams }: Props) {
  const [{ slug }, asked] = await Promise.all([params, searchParams])
  // Before what is shown is read: what is decided in between counts as not seen.
  const [{ event }, asOf] = await Promise.all([staffEvent(slug), newestEntry(db())])
  if (event.kind !== 'academy') notFound()
  // The button that shows the picture sends the form, and with it where in the table one was.
  const before = new URLSearchParams(String(asked.query ?? ''))
  const filter = rankingFilter.parse({ ...Object.fromEntries(before), ...asked })
  const [locale, t, all] = await Promise.all([
    getLocale(),
    getTranslations('ranking'),
    rankedApplications(db(), event.id),
  ])
  const found = filtered(all, filter)
  const pages = Math.max(1, Math.ceil(found.length / pageSize))
  const page = Math.min(filter.page, pages)
  const shown = found.slice((page - 1) * pageSize, page * pageSize)
  const picked = new Set([asked.pick ?? []].flat())
  const selected = all.filter((one) => isSelected(one) || picked.has(one.reference))
  const here = `/${locale}/staff/events/${slug}/applications`
  const query = new URLSearchParams(
    Object.entries({ ...filter, page }).flatMap(([name, value]) =>
      value ? [[name, String(value)]] : [],
    ),
  )
  const elsewhere = all.filter((one) => picked.has(one.reference) && !shown.includes(one))
  const title = t('title')
  const decided = Number(asked.decided ?? 0)
  return (
    <>
      <Breadcrumbs way={[{ href: `/${locale}/staff`, name: t('staff') }]} />
      <p className="font-semibold text-accent">{event.texts[locale].title}</p>
      <h1>{title}</h1>
      {decided > 0 && (
        <p role="status" className="mt-4 rounded-md bg-soft p-4">
          {t('decided', { count: decided })} <a href={`${here}/release`}>{t('toRelease')}</a>
        </p>
      )}
      <RankingFilters
        here={here}
        filter={filter}
        counts={countsOf(all, filter)}
        themes={event.themes}
        picked={picked}
      />
      <QuestionForm
        action={decideMany}
        form="decideOutcomes"
        hidden={{ event: slug, query: query.toString(), version: String(asOf) }}
        texts={
          await formTexts(await fullTitle(title), t('decide'), ['pick', 'outcomeOf', 'reason'])
        }
      >
        <TargetsPicture
          targets={filledBy(event.targets, selected).map(({ target, filled }) => ({
            code: target.code,
            name: target.name[locale],
            count: target.count,
            filled,
          }))}
        />
        <p className="text-quiet" role="status">
          {t('found', { count: found.length })}
        </p>
        <RankingTable
          applications={shown}
          here={here}
          picked={picked}
          locale={locale}
          targetOf={(one) =>
            isSelected(one) ? null : (targetOf(event.targets, one)?.code ?? null)
          }
        />
        <PickedPages
          picked={elsewhere.map(({ reference }) => reference)}
          {...{ page, pages, here }}
          clear={`${here}?${query}`}
        />
        <DecideFields here={here} />
      </QuestionForm>
    </>
  )
}
