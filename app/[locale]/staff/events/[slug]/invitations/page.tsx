import { getLocale, getTranslations } from 'next-intl/server'
import { Refused } from '@/components/form/refused'
import { withQuery } from '@/components/query'
import { invitedCounts, uninvited } from '@/domain/partnership/invite-partnerships'
import { partnershipsOnAPage } from '@/domain/partnership/partnership-filter'
import { db } from '@/lib/db'
import { pageTitle } from '@/lib/page-title'
import { staffConference } from '@/lib/staff-conference'

type Props = {
  params: Promise<{ slug: string }>
  searchParams: Promise<{ page?: string; done?: string; refused?: string }>
}

export const generateMetadata = async () =>
  pageTitle((await getTranslations('partnerships'))('invitations'))

/** How many partnerships are invited to an event, and which are not. */
export default async function Invitations({ params, searchParams }: Props) {
  const [{ slug }, { page: asked, done, refused }] = await Promise.all([params, searchParams])
  const event = await staffConference(slug)
  const page = Math.min(Math.max(1, Math.trunc(Number(asked)) || 1), 10_000)
  const [locale, t, counts, rest] = await Promise.all([
    getLocale(),
    getTranslations('partnerships'),
    invitedCounts(db(), event.id),
    uninvited(db(), event.id, partnershipsOnAPage, page),
  ])
  const desk = `/${locale}/staff/partnerships`
  const here = `/${locale}/staff/events/${slug}/invitations`
  const pages = Math.ceil(counts.rest / partnershipsOnAPage)
  return (
    <>
      <Refused code={refused} />
      <h1>{t('invitations')}</h1>
      {done && (
        <p role="status" className="mt-4 rounded-md bg-soft p-4">
          {t('invitedNow', { count: Number(done) || 0 })}
        </p>
      )}
      <p className="mt-4">
        <a href={withQuery(desk, { invited: `to:${slug}` })}>
          {t('areInvited', { count: counts.invited })}
        </a>
      </p>
      <h2 className="mt-10">{t('areNot', { count: counts.rest })}</h2>
      <p className="hint mt-1">{t('areNotHint')}</p>
      {counts.rest > 0 && (
        <p className="mt-4">
          <a href={`${here}/all`} className="button">
            {t('inviteAll', { count: counts.rest })}
          </a>
        </p>
      )}
      <ul className="rows mt-4">
        {rest.map((one) => (
          <li key={one.id} className="wrap-anywhere py-3">
            <a href={`${desk}/${one.slug}`}>{one.name}</a>
          </li>
        ))}
      </ul>
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
