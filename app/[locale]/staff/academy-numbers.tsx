import { getLocale, getTranslations } from 'next-intl/server'
import type { Event } from '@/domain/event/seats'
import type { AcademyNumbers } from '@/domain/lists/academy-overview'

/** An academy at a glance: applications, reviews, decisions, seats by attendance, each the way to its list. */
export async function AcademyOverview({
  event,
  numbers,
}: {
  event: Event
  numbers: AcademyNumbers | undefined
}) {
  const [locale, t, words] = await Promise.all([
    getLocale(),
    getTranslations('academyOverview'),
    getTranslations('answers'),
  ])
  const here = `/${locale}/staff/events/${event.slug}`
  const { byStatus, undecided, held, reviews, submitted, seats } = numbers ?? nothing
  const applied = Object.entries(byStatus).reduce(
    (sum, [status, count]) => sum + (status === 'cancelled' ? 0 : count),
    0,
  )
  const figures: [string, string, string][] = [
    [t('applications'), String(applied), `${here}/applications`],
    [t('reviews'), t('of', { some: submitted, all: reviews }), `${here}/reviewers`],
    [t('undecided'), String(undecided), `${here}/applications?standing=open`],
    [t('held'), String(held), `${here}/applications/release`],
    [t('reserve'), String(byStatus.reserve ?? 0), `${here}/applications/reserve`],
    ...seats.map(({ attendance, capacity, coming, offered }): [string, string, string] => [
      t('seats', { attendance: words(`attendance.${attendance}`), offered }),
      t('of', { some: coming, all: capacity }),
      `${here}/attendees`,
    ]),
  ]
  return (
    <>
      <dl className="mt-6 grid grid-cols-2 gap-x-8 gap-y-6 sm:grid-cols-3 md:grid-cols-7">
        {figures.map(([name, value, href]) => (
          <div key={name} className="flex flex-col-reverse justify-end">
            <dt className="hint leading-tight">{name}</dt>
            <dd className="font-semibold text-2xl tabular-nums">
              <a href={href} aria-label={`${name}: ${value}`}>
                {value}
              </a>
            </dd>
          </div>
        ))}
      </dl>
      <p className="mt-6 flex flex-wrap gap-3">
        {(
          [
            'applications',
            'reviewers',
            'assign',
            'visas',
            'certificates',
            'documents',
            'whereabouts',
          ] as const
        ).map((page) => (
          <a key={page} className="button plain" href={`${here}/${page}`}>
            {t(`pages.${page}`)}
          </a>
        ))}
      </p>
    </>
  )
}

const nothing: AcademyNumbers = {
  byStatus: {},
  undecided: 0,
  held: 0,
  reviews: 0,
  submitted: 0,
  seats: [],
}
