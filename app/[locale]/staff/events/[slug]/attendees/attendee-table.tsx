import { getLocale, getTranslations } from 'next-intl/server'
import { PickRows } from '@/components/applications/pick-rows'
import { FundingTags, StatusTag } from '@/components/status-tag'
import type { Event } from '@/domain/event/seats'
import { country } from '@/domain/in-words'
import type { AttendeeFilter } from '@/domain/lists/attendee-filter'
import type { Attendee } from '@/domain/lists/attendees'
import { cellInWords } from '@/domain/lists/cell'
import { type ColumnName, sortings, usualColumns } from '@/domain/lists/column-names'
import { columns } from '@/domain/lists/columns'
import { wordsOf } from '@/lib/list-in-words'
import { PickCell, PickHead, type Picking } from './pick-cell'

type Props = {
  event: Event
  attendees: Attendee[]
  filter: Pick<AttendeeFilter, 'sort' | 'order' | 'cols'>
  /** The address of the same table in another order. */
  to: (changed: Partial<AttendeeFilter>) => string
  /** Left out, nobody can be picked; given, it stands within the form that the ticks belong to. */
  picking?: Picking
}

/** The attendees of an event for staff, a row each, the name the way to everything about them. */
export async function AttendeeTable({ event, attendees, filter, to, picking }: Props) {
  const [t, cells] = await Promise.all([getTranslations('staff'), cellsOf(event)])
  const shown = filter.cols ?? usualColumns[event.kind]
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the screen is scrolled by keyboard
    <section className="scrolls" aria-label={t('attendees')} tabIndex={0}>
      <PickRows>
        <table className="data cards">
          <thead>
            <tr>
              {picking && <PickHead {...picking} />}
              {shown.map((name) => (
                <Heading key={name} {...{ name, filter, to }} />
              ))}
            </tr>
          </thead>
          <tbody>
            {attendees.map((attendee) => (
              <tr key={attendee.registration.id}>
                {picking && <PickCell attendee={attendee} {...picking} />}
                {shown.map((name) => cells(name, attendee))}
              </tr>
            ))}
          </tbody>
        </table>
      </PickRows>
    </section>
  )
}

type HeadingProps = Pick<Props, 'filter' | 'to'> & { name: ColumnName }

async function Heading({ name, filter, to }: HeadingProps) {
  const title = (await getTranslations('columns'))(name)
  const sort = sortings.find((one) => one === name)
  if (!sort) return <th scope="col">{title}</th>
  const current = filter.sort === sort
  const descending = current && filter.order === 'desc'
  return (
    <th scope="col" aria-sort={current ? (descending ? 'descending' : 'ascending') : undefined}>
      <a href={to({ sort, order: current && !descending ? 'desc' : 'asc' })}>{title}</a>
      {current && <span aria-hidden="true">{descending ? ' ↓' : ' ↑'}</span>}
    </th>
  )
}

/** The cell of a column: what is looked at most is drawn, everything else is said as in a file. */
async function cellsOf(event: Event) {
  const locale = await getLocale()
  const [titles, words] = await Promise.all([getTranslations('columns'), wordsOf(event, locale)])
  const desk = `/${locale}/staff/events/${event.slug}`
  const academy = event.kind === 'academy'
  const text = (name: ColumnName, attendee: Attendee) =>
    cellInWords(locale, columns[name].cell(attendee, words))
  return (name: ColumnName, attendee: Attendee) => {
    const { registration } = attendee
    if (name === 'name')
      return (
        <th key={name} scope="row" className="min-w-52 font-normal">
          <a
            href={`${desk}/${academy ? 'applications' : 'attendees'}/${registration.reference}`}
            className="font-semibold"
          >
            {text(name, attendee)}
          </a>
          <br />
          <span className="hint">
            {registration.reference} · {attendee.email}
          </span>
        </th>
      )
    if (name === 'organisation')
      return (
        <td key={name} data-title={titles(name)} className="min-w-36">
          {attendee.organisation}
          {attendee.country && (
            <span className="hint block">{country(locale, attendee.country)}</span>
          )}
        </td>
      )
    if (name === 'funding')
      return (
        <td key={name} data-title={titles(name)}>
          <FundingTags funding={attendee.funding} turn={attendee.turn} />
        </td>
      )
    if (name === 'status')
      return (
        <td key={name} data-title={titles(name)}>
          <StatusTag status={registration.status} of={academy ? 'applicationStatus' : 'status'} />
          {attendee.decision && !attendee.decision.releasedAt && (
            <span className="hint block">{text('decision', attendee)}</span>
          )}
        </td>
      )
    const said = text(name, attendee)
    return (
      <td
        key={name}
        data-title={titles(name)}
        className={said.length > 24 ? 'min-w-48' : 'whitespace-nowrap'}
      >
        {said}
      </td>
    )
  }
}
