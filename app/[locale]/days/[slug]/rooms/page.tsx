import { getLocale, getTranslations } from 'next-intl/server'
import { FilterLinks } from '@/components/filter-links'
import { withQuery } from '@/components/query'
import { Figures } from '@/components/staff/figures'
import { can } from '@/domain/permissions'
import { changes } from '@/domain/rooming/changes'
import { guestChanges } from '@/domain/rooming/guest-changes'
import { lastSent } from '@/domain/rooming/last-sent'
import { roomingOf } from '@/domain/rooming/rooming'
import { guestsIn } from '@/domain/rooming/send-list'
import { daysOf } from '@/lib/days'
import { db } from '@/lib/db'
import { pageOf } from '@/lib/page-of'
import { pageTitle } from '@/lib/page-title'
import { Board } from './board'
import { List } from './list'
import { Sent } from './sent'
import { Wishes } from './wishes'

type Props = {
  params: Promise<{ slug: string }>
  searchParams: Promise<Record<string, string | undefined>>
}

export const generateMetadata = async () => pageTitle((await getTranslations('rooms'))('title'))

/** The rooming list of an event: how full each night is, what the hotel has been told, and who sleeps where. */
export default async function Rooms({ params, searchParams }: Props) {
  const { event } = await daysOf((await params).slug, can.seeRooms)
  const { hotel: chosen, q = '', page, all, done } = await searchParams
  const [locale, t, hotels, rooming] = await Promise.all([
    getLocale(),
    getTranslations('rooms'),
    getTranslations('hotels'),
    roomingOf(db(), event.id),
  ])
  const { lists, wishes, unanswered, offered, withoutNights } = rooming
  const list = lists.find(({ hotel }) => hotel?.id === chosen) ?? lists[0]
  if (!list) throw new Error('there is a list even without a hotel')
  const { hotel, rows } = list
  const sent = hotel && (await lastSent(db(), hotel.id))
  const here = `/${locale}/days/${event.slug}/rooms`
  const severalHotels = lists.length > 1
  return (
    <>
      <h1>{t('title')}</h1>
      <p className="hidden print:block">
        {[hotel?.name, event.texts[locale].title].filter(Boolean).join(' – ')}
      </p>
      <p className="no-print mt-3 max-w-2xl text-quiet">{t('lead')}</p>
      <p className="hint no-print mt-2 max-w-2xl">{t('leastData')}</p>
      {hotel === null && (
        <p className="mt-4 max-w-2xl rounded-md bg-warm-soft p-4 text-warm">
          {t('noHotel', { text: event.texts[locale].hotel || '–' })}
        </p>
      )}
      {(done === 'sent' || done === 'moved') && (
        <p role="status" className="mt-4 max-w-2xl rounded-md bg-soft p-4">
          {done === 'sent' ? t('sent.done') : hotels('move.done')}
        </p>
      )}
      <p className="no-print mt-4">
        <a href={`${here}/${hotel === null ? 'hotels/new' : 'hotels'}`}>
          {t(hotel === null ? 'enterHotel' : 'editHotels')}
        </a>
      </p>
      {severalHotels && (
        <div className="no-print mt-6">
          <FilterLinks
            heading={t('hotel')}
            choices={lists.map((one) => ({
              label: one.hotel?.name ?? '',
              count: one.rows.length,
              href: withQuery(here, { hotel: one.hotel?.id }),
              current: one === list,
            }))}
          />
        </div>
      )}
      <Figures
        figures={[
          { name: t('figures.rooms'), value: String(rows.length) },
          { name: t('figures.guests'), value: String(guestsIn(rows)) },
          { name: t('figures.unanswered'), value: String(unanswered) },
          { name: t('figures.offered'), value: String(offered) },
          { name: t('figures.withoutNights'), value: String(withoutNights) },
        ]}
      />
      <Board rows={rows} held={hotel?.rooms ?? null} locale={locale} />
      {hotel && (
        <Sent
          hotel={hotel}
          sent={sent && { at: sent.sentAt, changed: guestChanges(changes(sent.rows, rows)).length }}
          here={here}
          locale={locale}
        />
      )}
      <List
        rows={rows}
        q={q}
        page={all === 'yes' ? null : pageOf(page)}
        hotelId={severalHotels ? hotel?.id : undefined}
        here={here}
        locale={locale}
      />
      <Wishes wishes={wishes} />
    </>
  )
}
