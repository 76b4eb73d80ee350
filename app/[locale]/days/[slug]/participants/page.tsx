import { getLocale, getTranslations } from 'next-intl/server'
import { ListFiles } from '@/components/list-files'
import { ParticipantsTable } from '@/components/participants-table'
import { PageLinks } from '@/components/people/page-links'
import { withQuery } from '@/components/query'
import { can } from '@/domain/permissions'
import {
  countParticipants,
  participantsAtOnce,
  participantsOf,
} from '@/domain/turnout/participants'
import { daysOf } from '@/lib/days'
import { db } from '@/lib/db'
import { pageOf } from '@/lib/page-of'
import { pageTitle } from '@/lib/page-title'

type Props = {
  params: Promise<{ slug: string }>
  searchParams: Promise<{ page?: string; all?: string }>
}

export const generateMetadata = async () =>
  pageTitle((await getTranslations('participants'))('title'))

/** The list for the participants: whoever comes and wants to stand on it. */
export default async function Participants({ params, searchParams }: Props) {
  const { event } = await daysOf((await params).slug, can.listParticipants)
  const asked = await searchParams
  const all = asked.all === 'yes'
  const page = pageOf(asked.page)
  const [locale, t, counts, rows] = await Promise.all([
    getLocale(),
    getTranslations('participants'),
    countParticipants(db(), event.id),
    participantsOf(db(), event.id, all ? undefined : page),
  ])
  const here = `/${locale}/days/${event.slug}/participants`
  const pages = all ? 1 : Math.ceil(counts.listed / participantsAtOnce)
  return (
    <>
      <h1>{t('title')}</h1>
      <p className="no-print mt-3 max-w-2xl text-quiet">{t('lead')}</p>
      <p className="mt-2 hidden print:block">{event.texts[locale].title}</p>
      <div className="no-print mt-6 mb-2 flex flex-wrap items-baseline justify-between gap-4">
        <p className="text-quiet" role="status">
          {t('found', counts)}
        </p>
        <ListFiles here={here} />
      </div>
      {pages > 1 && (
        <p className="no-print mb-2">
          <a href={withQuery(here, { all: 'yes' })}>{t('onOnePage')}</a>
        </p>
      )}
      {rows.length > 0 ? (
        <ParticipantsTable rows={rows} locale={locale} />
      ) : (
        <p className="mt-6">{t('nobody')}</p>
      )}
      <PageLinks page={page} pages={pages} to={(page) => withQuery(here, { page })} />
    </>
  )
}
