import { useTranslations } from 'next-intl'
import { country, shortMoment } from '@/domain/in-words'
import type { Locale } from '@/domain/language'
import type { AttendeeFilter } from '@/domain/lists/attendee-filter'
import type { Attendee } from '@/domain/lists/attendees'
import { FundingTags, StatusTag } from '../status-tag'
import { address } from './address'

type Props = { attendees: Attendee[]; here: string; filter: AttendeeFilter; locale: Locale }

/** The attendees of an event for staff, a row each, its name the way to everything about it. */
export function AttendeeTable({ attendees, here, filter, locale }: Props) {
  const t = useTranslations('columns')
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the screen is scrolled by keyboard
    <section className="scrolls" aria-label={useTranslations('staff')('attendees')} tabIndex={0}>
      <table className="data">
        <thead>
          <tr>
            <Sorted by="name" {...{ here, filter }} />
            <th scope="col">{t('organisation')}</th>
            <Sorted by="partnership" {...{ here, filter }} />
            <th scope="col">{t('funding')}</th>
            <Sorted by="status" {...{ here, filter }} />
            <Sorted by="received" {...{ here, filter }} />
          </tr>
        </thead>
        <tbody>
          {attendees.map((attendee) => (
            <Row key={attendee.registration.id} {...{ attendee, here, locale }} />
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
}: { by: AttendeeFilter['sort'] } & Pick<Props, 'here' | 'filter'>) {
  const t = useTranslations('columns')
  const current = filter.sort === by
  const descending = current && filter.order === 'desc'
  return (
    <th scope="col" aria-sort={current ? (descending ? 'descending' : 'ascending') : undefined}>
      <a href={address(here, filter, { sort: by, order: current && !descending ? 'desc' : 'asc' })}>
        {t(by)}
      </a>
      {current && <span aria-hidden="true">{descending ? ' ↓' : ' ↑'}</span>}
    </th>
  )
}

function Row({ attendee, here, locale }: { attendee: Attendee } & Pick<Props, 'here' | 'locale'>) {
  const t = useTranslations('staff')
  const { registration, organisation, partnership, funding, decision, turn, email } = attendee
  const held = decision && !decision.releasedAt
  return (
    <tr>
      <th scope="row" className="min-w-52 font-normal">
        <a href={`${here}/${registration.reference}`} className="font-semibold">
          {registration.familyName}, {registration.givenNames}
        </a>
        <br />
        <span className="hint">
          {registration.reference} · {email}
        </span>
      </th>
      <td className="min-w-36">
        {organisation}
        <br />
        <span className="hint">{country(locale, attendee.country)}</span>
      </td>
      <td className="min-w-40">{partnership.name}</td>
      <td>
        <FundingTags funding={funding} turn={turn} />
      </td>
      <td>
        <StatusTag status={registration.status} />
        {held && (
          <>
            <br />
            <span className="hint">
              {decision.outcome === 'approved' ? t('heldApproved') : t('heldDeclined')}
            </span>
          </>
        )}
      </td>
      <td className="whitespace-nowrap">{shortMoment(locale, registration.createdAt)}</td>
    </tr>
  )
}
