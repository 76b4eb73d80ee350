import { getLocale, getTranslations } from 'next-intl/server'
import { Pages } from '@/components/attendees/pages'
import { Breadcrumbs } from '@/components/breadcrumbs'
import { withQuery } from '@/components/query'
import { shortMoment } from '@/domain/in-words'
import { pageSize } from '@/domain/lists/attendee-filter'
import { openRequestsOf } from '@/domain/lists/requests'
import { db } from '@/lib/db'
import { pageOf } from '@/lib/page-of'
import { pageTitle } from '@/lib/page-title'
import { staffEvent } from '@/lib/staff-only'

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<{ page?: string }> }

export const generateMetadata = async () => pageTitle((await getTranslations('staff'))('requests'))

/** What waits for a yes or no: changes asked for after their deadline, and substitutions. */
export default async function Requests({ params, searchParams }: Props) {
  const [{ slug }, asked] = await Promise.all([params, searchParams])
  const page = pageOf(asked.page)
  const { event } = await staffEvent(slug)
  const [locale, t, my, { changes, exchanges, count }] = await Promise.all([
    getLocale(),
    getTranslations('staff'),
    getTranslations('my'),
    openRequestsOf(db(), event.id, page),
  ])
  const all = [
    ...changes.map(({ step, ...one }) => ({
      ...one,
      what: t('changeOf', { page: my(`pages.${step}`) }),
    })),
    ...exchanges.map(({ name, ...one }) => ({ ...one, what: t('exchangeFor', { name }) })),
  ]
  return (
    <>
      <Breadcrumbs way={[{ href: `/${locale}/staff`, name: t('title') }]} />
      <p className="font-semibold text-accent">{event.texts[locale].title}</p>
      <h1>{t('requests')}</h1>
      {all.length === 0 && <p className="mt-4 text-quiet">{t('nothing')}</p>}
      <ul className="rows mt-6">
        {all.map(({ id, reference, givenNames, familyName, what, at }) => (
          <li key={id} className="grid gap-x-6 py-4 sm:grid-cols-[10rem_1fr]">
            <span className="text-quiet">{at && shortMoment(locale, at)}</span>
            <span>
              <a href={`/${locale}/staff/events/${slug}/attendees/${reference}`}>
                {givenNames} {familyName}
              </a>
              <br />
              {what}
            </span>
          </li>
        ))}
      </ul>
      <Pages
        page={page}
        pages={Math.ceil(count / pageSize)}
        to={(page) => withQuery(`/${locale}/staff/events/${slug}/requests`, { page })}
      />
    </>
  )
}
