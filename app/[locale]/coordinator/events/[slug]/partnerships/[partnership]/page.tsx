import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { ListTable } from '@/components/attendees/coordinator-list'
import { Breadcrumbs } from '@/components/breadcrumbs'
import { Refused } from '@/components/form/refused'
import { windowState } from '@/domain/event/window'
import { cellInWords } from '@/domain/lists/cell'
import { delegationOf } from '@/domain/partnership/delegation'
import { coordinatedPartnership } from '@/lib/coordinated'
import { db } from '@/lib/db'
import { coordinatedList } from '@/lib/list-in-words'
import { pageTitle } from '@/lib/page-title'
import { Invited } from './invited'
import { Places } from './places'
import { Recent } from './recent'
import { Waiting } from './waiting'

type Props = {
  params: Promise<{ slug: string; partnership: string }>
  searchParams: Promise<{ refused?: string }>
}

export const generateMetadata = async () =>
  pageTitle((await getTranslations('coordinator'))('delegates'))

/** A partnership at an event, for its coordinators: places, line, colleagues, what was done, the list. */
export default async function PartnershipPage({ params, searchParams }: Props) {
  const [{ slug, partnership: partnershipSlug }, { refused }] = await Promise.all([
    params,
    searchParams,
  ])
  const coordinated = (await coordinatedPartnership(slug, partnershipSlug)) ?? notFound()
  const { event, partnership, scope } = coordinated
  if (!partnership || !scope.partnershipId) notFound()
  const locale = await getLocale()
  const [t, delegation, { headings, rows }] = await Promise.all([
    getTranslations('coordinator'),
    delegationOf(db(), event.id, scope.partnershipId),
    coordinatedList(coordinated, locale),
  ])
  const here = `/${locale}/coordinator/events/${slug}/partnerships/${partnershipSlug}`
  const open = windowState(event) === 'open' && !partnership.endedAt
  return (
    <>
      <Breadcrumbs way={[{ href: `/${locale}/coordinator`, name: t('title') }]} />
      <Refused code={refused} />
      <p className="font-semibold text-accent">{event.texts[locale].title}</p>
      <h1>{partnership.name}</h1>
      <Places event={event} delegation={delegation} here={here} />
      <Waiting event={event} delegation={delegation} here={here} />
      <section className="mt-14">
        <h2>{t('colleagues')}</h2>
        {open ? (
          <p className="no-print mt-4 flex flex-wrap gap-3">
            <a className="button" href={`${here}/register`}>
              {t('registerColleague')}
            </a>
            <a className="button plain" href={`${here}/invite`}>
              {t('inviteColleague')}
            </a>
          </p>
        ) : (
          <p className="mt-2 text-quiet">
            {t(partnership.endedAt ? 'hasEnded' : 'windowClosed', { email: event.contactEmail })}
          </p>
        )}
        <Invited
          delegation={delegation}
          at={{ event: slug, partnership: partnershipSlug }}
          open={open}
        />
      </section>
      <section className="mt-14">
        <h2>{t('listOf', { partnership: partnership.name })}</h2>
        <ListTable
          here={here}
          compose={`/${locale}/lists/new?event=${slug}&of=${partnershipSlug}`}
          title={t('listOf', { partnership: partnership.name })}
          headings={headings}
          rows={rows.map((cells) => cells.map((cell) => cellInWords(locale, cell)))}
        />
      </section>
      <Recent delegation={delegation} />
    </>
  )
}
