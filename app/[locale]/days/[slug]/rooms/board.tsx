import { getTranslations } from 'next-intl/server'
import { Nights } from '@/components/charts/nights'
import { NightsTable } from '@/components/rooms/nights-table'
import type { Locale } from '@/domain/language'
import { occupancy } from '@/domain/rooming/occupancy'
import type { RoomingRow } from '@/domain/rooming/rooming-row'

type Props = { rows: RoomingRow[]; held: number | null; locale: Locale }

/** How full a hotel is, night by night: as a picture and as a table. */
export async function Board({ rows, held, locale }: Props) {
  const t = await getTranslations('rooms.board')
  const nights = occupancy(rows)
  return (
    <section className="mt-10">
      <h2>{t('title')}</h2>
      {nights.length === 0 ? (
        <p className="mt-3 text-quiet">{t('nobody')}</p>
      ) : (
        <div className="mt-4 grid items-start gap-x-10 gap-y-6 lg:grid-cols-[2fr_3fr]">
          <Nights title={t('title')} nights={nights} held={held} locale={locale} />
          <NightsTable nights={nights} held={held} locale={locale} />
        </div>
      )}
    </section>
  )
}
