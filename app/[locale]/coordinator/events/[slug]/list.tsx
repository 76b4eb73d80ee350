import { notFound } from 'next/navigation'
import { getLocale } from 'next-intl/server'
import { CoordinatorList } from '@/components/attendees/coordinator-list'
import { cellInWords } from '@/domain/lists/cell'
import type { Coordinated } from '@/lib/coordinated'
import { coordinatedList } from '@/lib/list-in-words'

type Props = { coordinated: Coordinated | null; here: string; title: string }

/** A list on the screen, for whoever coordinates it; for everybody else it is not there. */
export async function List({ coordinated, here, title }: Props) {
  if (!coordinated) notFound()
  const locale = await getLocale()
  const { event } = coordinated
  const { headings, rows } = await coordinatedList(coordinated, locale)
  return (
    <CoordinatorList
      locale={locale}
      here={`/${locale}${here}`}
      compose={`/${locale}/lists/new?event=${event.slug}`}
      event={event.texts[locale].title}
      title={title}
      headings={headings}
      rows={rows.map((cells) => cells.map((cell) => cellInWords(locale, cell)))}
    />
  )
}
