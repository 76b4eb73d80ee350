import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { Breadcrumbs } from '@/components/breadcrumbs'
import { withQuery } from '@/components/query'
import { Progress } from '@/components/review/progress'
import { StateTag } from '@/components/review/state-tag'
import { myReviews } from '@/domain/review/my-reviews'
import { isInPart, queueFilter } from '@/domain/review/queue-filter'
import { db } from '@/lib/db'
import { pageTitle } from '@/lib/page-title'
import { reviewingPerson } from '@/lib/reviewing'
import { QueueFilters } from './queue-filters'

type Props = {
  params: Promise<{ slug: string }>
  searchParams: Promise<Record<string, string>>
}

export const generateMetadata = async () => pageTitle((await getTranslations('review'))('queue'))

/** A reviewer's queue: everything assigned to them at an event, in its order. */
export default async function Queue({ params, searchParams }: Props) {
  const person = await reviewingPerson()
  const [{ slug }, query] = await Promise.all([params, searchParams])
  const [locale, t, answers, found] = await Promise.all([
    getLocale(),
    getTranslations('review'),
    getTranslations('answers'),
    myReviews(db(), person, slug),
  ])
  const { event, queue, progress } = found ?? notFound()
  const part = queueFilter.parse(query)
  const shown = queue.filter((one) => isInPart(one, part))
  const first = queue.find(({ state }) => state === 'new' || state === 'drafted')
  const here = `/${locale}/review/events/${slug}`
  const streamOf = (code: string) =>
    event.themes.find((theme) => theme.code === code)?.name[locale] ?? code
  const said = { saved: 'savedAll', conflict: 'conflictDone' } as const
  const done = said[query.done as 'saved']
  return (
    <>
      <Breadcrumbs way={[{ href: `/${locale}/review`, name: t('title') }]} />
      <p className="font-semibold text-accent">{event.texts[locale].title}</p>
      <h1>{t('queue')}</h1>
      {done && (
        <p role="status" className="mt-4 rounded-md bg-soft p-4">
          {t(done)}
        </p>
      )}
      {queue.length === 0 ? (
        <p className="mt-4">{t('none')}</p>
      ) : (
        <>
          <div className="mt-5 flex flex-wrap items-end gap-x-10 gap-y-4">
            <div className="min-w-0 grow basis-60">
              <Progress {...progress} />
            </div>
            {first && (
              <a className="button" href={`${here}/${first.reference}?show=open`}>
                {t('start')}
              </a>
            )}
          </div>
          <QueueFilters here={here} part={part} queue={queue} themes={event.themes} />
          {shown.length === 0 && (
            <p className="mt-8" role="status">
              {t('noneHere')} <a href={here}>{t('clear')}</a>
            </p>
          )}
          <ol className="rows mt-8">
            {shown.map((one) => (
              <li
                key={one.reference}
                className="grid items-start gap-x-6 gap-y-1 py-4 sm:grid-cols-[1fr_auto]"
              >
                <div className="wrap-anywhere min-w-0">
                  <a
                    className="font-semibold"
                    href={withQuery(`${here}/${one.reference}`, { ...part })}
                  >
                    {one.givenNames} {one.familyName}
                  </a>{' '}
                  <span className="hint">{one.reference}</span>
                  {one.title && <p>{one.title}</p>}
                  <p className="hint">
                    {answers(`delegateRole.${one.category}`)} · {streamOf(one.stream)} ·{' '}
                    {answers(`attendance.${one.attendance}`)}
                  </p>
                </div>
                <span>
                  <StateTag state={one.state} />
                </span>
              </li>
            ))}
          </ol>
        </>
      )}
    </>
  )
}
