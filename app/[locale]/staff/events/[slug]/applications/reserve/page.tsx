import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { Pages } from '@/components/attendees/pages'
import { Breadcrumbs } from '@/components/breadcrumbs'
import { ActButton } from '@/components/form/act-button'
import { Refused } from '@/components/form/refused'
import { attendances } from '@/domain/application/answers'
import { inReserve } from '@/domain/application/reserve'
import { seatsOf } from '@/domain/application/seats-of'
import { pageSize } from '@/domain/lists/attendee-filter'
import { db } from '@/lib/db'
import { pageTitle } from '@/lib/page-title'
import { staffEvent } from '@/lib/staff-only'
import { moveOne, offerOne } from '../actions'

type Props = {
  params: Promise<{ slug: string }>
  searchParams: Promise<{ refused?: string; page?: string }>
}

export const generateMetadata = async () =>
  pageTitle((await getTranslations('ranking'))('reserve.title'))

/** The reserve of each attendance in its order, and the seats that could be offered to it. */
export default async function Reserve({ params, searchParams }: Props) {
  const [{ slug }, { refused, page: asked }] = await Promise.all([params, searchParams])
  const { event } = await staffEvent(slug)
  if (event.kind !== 'academy') notFound()
  const [locale, t, words, all, seats] = await Promise.all([
    getLocale(),
    getTranslations('ranking'),
    getTranslations('answers'),
    inReserve(db(), event.id),
    seatsOf(db(), event.id),
  ])
  const here = `/${locale}/staff/events/${slug}/applications`
  const lines = attendances.map((attendance) => ({
    attendance,
    line: all.filter((one) => one.attendance === attendance),
  }))
  const longest = Math.max(...lines.map(({ line }) => line.length))
  const pages = Math.max(1, Math.ceil(longest / pageSize))
  const page = Math.min(Math.max(1, Math.trunc(Number(asked)) || 1), pages)
  const before = (page - 1) * pageSize
  return (
    <>
      <Breadcrumbs
        way={[
          { href: `/${locale}/staff`, name: t('staff') },
          { href: here, name: t('title') },
        ]}
      />
      <Refused code={refused} />
      <p className="font-semibold text-accent">{event.texts[locale].title}</p>
      <h1>{t('reserve.title')}</h1>
      <p className="lead mt-4">{t('reserve.lead')}</p>
      {lines.map(({ attendance, line }) => {
        const seat = seats.find((one) => one.attendance === attendance)
        const free = (seat?.capacity ?? 0) - (seat?.taken ?? 0)
        return (
          <section key={attendance} className="mt-10">
            <h2>{words(`attendance.${attendance}`)}</h2>
            <p className="mt-1 text-quiet">
              {t('reserve.seats', { taken: seat?.taken ?? 0, capacity: seat?.capacity ?? 0 })}
            </p>
            {line.length === 0 && <p className="mt-3">{t('reserve.nobody')}</p>}
            <ol className="rows mt-3">
              {line.slice(before, before + pageSize).map((one, k) => (
                <li key={one.reference} className="flex flex-wrap items-center gap-4 py-3">
                  <span className="w-8 font-semibold tabular-nums">{before + k + 1}</span>
                  <span className="min-w-0 grow">
                    <a href={`${here}/${one.reference}`}>
                      {one.familyName}, {one.givenNames}
                    </a>{' '}
                    <span className="hint wrap-anywhere">
                      {one.reference} · {one.email}
                    </span>
                    {one.status === 'received' && (
                      <span className="tag ml-2">{t('reserve.notTold')}</span>
                    )}
                  </span>
                  {before + k > 0 && (
                    <ActButton
                      action={moveOne}
                      hidden={{
                        event: slug,
                        reference: one.reference,
                        direction: 'up',
                        page: String(page),
                      }}
                      submit={t('reserve.up', { number: before + k + 1 })}
                      look="plain"
                    />
                  )}
                  {before + k < line.length - 1 && (
                    <ActButton
                      action={moveOne}
                      hidden={{
                        event: slug,
                        reference: one.reference,
                        direction: 'down',
                        page: String(page),
                      }}
                      submit={t('reserve.down', { number: before + k + 1 })}
                      look="plain"
                    />
                  )}
                </li>
              ))}
            </ol>
            {free > 0 && line.some(({ status }) => status === 'reserve') && (
              <div className="mt-4">
                <p className="mb-2 text-quiet">{t('reserve.free', { count: free })}</p>
                <ActButton
                  action={offerOne}
                  hidden={{ event: slug, attendance }}
                  submit={t('reserve.offer')}
                />
              </div>
            )}
          </section>
        )
      })}
      <Pages
        {...{ page, pages }}
        to={(page) => `${here}/reserve${page > 1 ? `?page=${page}` : ''}`}
      />
    </>
  )
}
