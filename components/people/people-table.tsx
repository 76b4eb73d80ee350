import { useTranslations } from 'next-intl'
import { dayOf } from '@/domain/in-words'
import type { Locale } from '@/domain/language'
import type { ListedPerson } from '@/domain/people/list-people'
import type { PeopleFilter } from '@/domain/people/people-filter'
import { withQuery } from '../query'
import { RoleInWords, RoleUntil } from './role-in-words'

type Props = { people: ListedPerson[]; here: string; filter: PeopleFilter; locale: Locale }

/** People with a role, a row each, the address the way to everything about them. */
export function PeopleTable({ people, here, filter, locale }: Props) {
  const t = useTranslations('people')
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the screen is scrolled by keyboard
    <section className="scrolls" aria-label={t('title')} tabIndex={0}>
      <table className="data">
        <thead>
          <tr>
            <Sorted by="email" {...{ here, filter }} />
            <Sorted by="name" {...{ here, filter }} />
            <th scope="col">{t('roles')}</th>
            <Sorted by="since" {...{ here, filter }} />
          </tr>
        </thead>
        <tbody>
          {people.map(({ id, email, name, since, roles }) => (
            <tr key={id}>
              <th scope="row" className="wrap-anywhere min-w-52 font-normal">
                <a href={`${here}/${id}`} className="font-semibold">
                  {email}
                </a>
              </th>
              <td className="min-w-36">{name}</td>
              <td className="min-w-64">
                <ul>
                  {roles.map((role) => (
                    <li key={role.id}>
                      <RoleInWords {...role} /> <RoleUntil {...role} locale={locale} />
                    </li>
                  ))}
                </ul>
              </td>
              <td className="whitespace-nowrap">{since && dayOf(locale, since)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Sorted({
  by,
  here,
  filter,
}: { by: PeopleFilter['sort'] } & Pick<Props, 'here' | 'filter'>) {
  const t = useTranslations('people')
  const current = filter.sort === by
  const descending = current && filter.order === 'desc'
  const order = current && !descending ? 'desc' : 'asc'
  return (
    <th scope="col" aria-sort={current ? (descending ? 'descending' : 'ascending') : undefined}>
      <a href={withQuery(here, { ...filter, sort: by, order, page: 1 })}>{t(`by.${by}`)}</a>
      {current && <span aria-hidden="true">{descending ? ' ↓' : ' ↑'}</span>}
    </th>
  )
}
