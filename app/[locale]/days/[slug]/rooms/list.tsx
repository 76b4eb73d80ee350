import { getTranslations } from 'next-intl/server'
import { ListFiles } from '@/components/list-files'
import { PageLinks } from '@/components/people/page-links'
import { withQuery } from '@/components/query'
import { RoomingTable } from '@/components/rooms/rooming-table'
import { SearchField } from '@/components/search-field'
import type { Locale } from '@/domain/language'
import { fold } from '@/domain/registration/search-text'
import type { RoomingRow } from '@/domain/rooming/rooming-row'
import { guestsIn } from '@/domain/rooming/send-list'

type Props = {
  rows: RoomingRow[]
  q: string
  /** Null for all of it on one page. */
  page: number | null
  /** Where there are several hotels. */
  hotelId: string | undefined
  here: string
  locale: Locale
}

const atOnce = 50

/** Who sleeps in which room, to be searched and taken out. */
export async function List({ rows, q, page, hotelId, here, locale }: Props) {
  const [t, staff] = await Promise.all([getTranslations('rooms'), getTranslations('staff')])
  // The number of a room is the one it has in the whole list.
  const numbered = rows.map((row, i) => ({ ...row, number: i + 1 }))
  const found = numbered.filter((row) => isSought(row, q))
  const pages = page === null ? 1 : Math.ceil(found.length / atOnce)
  const shown = Math.min(page ?? 1, Math.max(pages, 1))
  return (
    <section className="mt-10">
      <h2>{t('list.title')}</h2>
      <search className="no-print mt-4 block">
        <form action={here} className="flex max-w-xl flex-wrap items-end gap-3">
          <SearchField label={t('list.search')} value={q} />
          {hotelId && <input type="hidden" name="hotel" value={hotelId} />}
          <button type="submit" className="button plain">
            {staff('searchButton')}
          </button>
        </form>
      </search>
      <div className="mt-6 mb-2 flex flex-wrap items-baseline justify-between gap-4">
        <p className="text-quiet" role="status">
          {t('list.found', { rooms: found.length, guests: guestsIn(found) })}
        </p>
        <ListFiles here={here} query={{ hotel: hotelId }} />
      </div>
      {pages > 1 && (
        <p className="no-print mb-2">
          <a href={withQuery(here, { hotel: hotelId, q, all: 'yes' })}>{t('list.onOnePage')}</a>
        </p>
      )}
      {found.length > 0 && (
        <RoomingTable
          rows={page === null ? found : found.slice((shown - 1) * atOnce, shown * atOnce)}
          locale={locale}
          move={hotelId ? (reference) => `${here}/move/${reference}` : null}
        />
      )}
      <PageLinks
        page={shown}
        pages={pages}
        to={(page) => withQuery(here, { hotel: hotelId, q, page })}
      />
    </section>
  )
}

function isSought({ guests }: RoomingRow, q: string): boolean {
  const words = fold(q).split(' ').filter(Boolean)
  return guests.some(({ familyName, givenNames, reference }) => {
    const text = fold(`${givenNames} ${familyName} ${reference}`)
    return words.every((word) => text.includes(word))
  })
}
