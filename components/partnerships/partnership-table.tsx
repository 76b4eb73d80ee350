import { useLocale, useTranslations } from 'next-intl'
import type { ListedPartnership } from '@/domain/partnership/all-partnerships'
import type { PartnershipFilter } from '@/domain/partnership/partnership-filter'
import { address } from './address'
import { PartyNames } from './party-names'

type Props = { partnerships: ListedPartnership[]; here: string; filter: PartnershipFilter }

/** The partnerships for staff, a row each, its name the way to everything about it. */
export function PartnershipTable({ partnerships, here, filter }: Props) {
  const t = useTranslations('partnerships')
  const locale = useLocale()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the screen is scrolled by keyboard
    <section className="scrolls" aria-label={t('title')} tabIndex={0}>
      <table className="data">
        <thead>
          <tr>
            <Sorted by="name" {...{ here, filter }} />
            <th scope="col">{t('parties')}</th>
            <Sorted by="coordinators" {...{ here, filter }} />
            <Sorted by="meetings" {...{ here, filter }} />
          </tr>
        </thead>
        <tbody>
          {partnerships.map(({ id, slug, name, theme, endedAt, parties, ...row }) => (
            <tr key={id}>
              <th scope="row" className="wrap-anywhere min-w-52 font-normal">
                <a href={`${here}/${slug}`} className="font-semibold">
                  {name}
                </a>{' '}
                {endedAt && <span className="tag bad">{t('endedTag')}</span>}
                <br />
                <span className="hint">{theme[locale]}</span>
              </th>
              <td className="wrap-anywhere min-w-52">
                <PartyNames parties={parties} />
              </td>
              <td className="tabular-nums">{row.coordinators}</td>
              <td className="wrap-anywhere min-w-48">
                {row.meetings.length === 0 && <span className="text-quiet">{t('noMeeting')}</span>}
                <ul className="space-y-1">
                  {row.meetings.map((meeting) => (
                    <li key={meeting.slug}>{meeting.texts[locale].title}</li>
                  ))}
                </ul>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

type SortedProps = { by: PartnershipFilter['sort'] } & Pick<Props, 'here' | 'filter'>

function Sorted({ by, here, filter }: SortedProps) {
  const t = useTranslations('partnerships')
  const current = filter.sort === by
  const descending = current && filter.order === 'desc'
  return (
    <th scope="col" aria-sort={current ? (descending ? 'descending' : 'ascending') : undefined}>
      <a href={address(here, filter, { sort: by, order: current && !descending ? 'desc' : 'asc' })}>
        {t(`columns.${by}`)}
      </a>
      {current && <span aria-hidden="true">{descending ? ' ↓' : ' ↑'}</span>}
    </th>
  )
}
