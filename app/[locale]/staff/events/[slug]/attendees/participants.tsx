import { getLocale, getTranslations } from 'next-intl/server'
import { Breadcrumbs } from '@/components/breadcrumbs'
import { attendances } from '@/domain/application/answers'
import { seatsOf } from '@/domain/application/seats-of'
import type { Event } from '@/domain/event/seats'
import { country } from '@/domain/in-words'
import { type Participant, participants } from '@/domain/lists/participants'
import { db } from '@/lib/db'

/** Who comes to an academy, by attendance: everybody whose place is theirs. */
export async function Participants({ event }: { event: Event }) {
  const [locale, t, staff, words, all, seats] = await Promise.all([
    getLocale(),
    getTranslations('participants'),
    getTranslations('staff'),
    getTranslations('answers'),
    participants(db(), event.id),
    seatsOf(db(), event.id),
  ])
  return (
    <>
      <Breadcrumbs way={[{ href: `/${locale}/staff`, name: staff('title') }]} />
      <p className="font-semibold text-accent">{event.texts[locale].title}</p>
      <h1>{t('title')}</h1>
      {attendances.map((attendance) => {
        const these = all.filter(({ application }) => application.attendance === attendance)
        const seat = seats.find((one) => one.attendance === attendance)
        return (
          <section key={attendance} className="mt-10">
            <h2>{words(`attendance.${attendance}`)}</h2>
            <p className="mt-1 mb-4 text-quiet">
              {t('count', {
                coming: these.length,
                offered: (seat?.taken ?? 0) - these.length,
                capacity: seat?.capacity ?? 0,
              })}
            </p>
            {these.length > 0 && (
              <Table these={these} title={words(`attendance.${attendance}`)} slug={event.slug} />
            )}
          </section>
        )
      })}
    </>
  )
}

type TableProps = { these: Participant[]; title: string; slug: string }

async function Table({ these, title, slug }: TableProps) {
  const [locale, t, words, columns] = await Promise.all([
    getLocale(),
    getTranslations('participants'),
    getTranslations('answers'),
    getTranslations('columns'),
  ])
  const headings = ['name', 'category', 'organisation', 'funded', 'room'] as const
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the screen is scrolled by keyboard
    <section className="scrolls" aria-label={title} tabIndex={0}>
      <table className="data">
        <thead>
          <tr>
            {headings.map((name) => (
              <th key={name} scope="col">
                {columns(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {these.map(({ registration, application, journey, email }) => (
            <tr key={registration.id}>
              <th scope="row" className="min-w-52 font-normal">
                <a
                  href={`/${locale}/staff/events/${slug}/applications/${registration.reference}`}
                  className="font-semibold"
                >
                  {registration.familyName}, {registration.givenNames}
                </a>
                <br />
                <span className="hint">
                  {registration.reference} · {email}
                </span>
              </th>
              <td>{words(`delegateRole.${registration.delegateRole}`)}</td>
              <td className="min-w-40">
                {application.affiliation}
                <br />
                <span className="hint">{country(locale, application.residence)}</span>
              </td>
              <td>{application.funded ? words('yes.yes') : '–'}</td>
              <td>
                {journey?.lodgingAt
                  ? [words(`room.${journey.room}`), journey.roomWith].filter(Boolean).join(', ')
                  : t('notAnswered')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
