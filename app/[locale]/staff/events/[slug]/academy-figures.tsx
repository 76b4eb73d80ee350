import { getLocale, getTranslations } from 'next-intl/server'
import { Figures } from '@/components/staff/figures'
import type { Event } from '@/domain/event/seats'
import { academyNumbers } from '@/domain/lists/academy-overview'
import { db } from '@/lib/db'

/** An academy at a glance: applications, reviews, decisions, seats by attendance, each the way to its list. */
export async function AcademyFigures({ event }: { event: Event }) {
  const [locale, t, words, academies] = await Promise.all([
    getLocale(),
    getTranslations('academyOverview'),
    getTranslations('answers'),
    academyNumbers(db()),
  ])
  const here = `/${locale}/staff/events/${event.slug}`
  const numbers = academies.get(event.id)
  const byStatus = numbers?.byStatus ?? {}
  const applied = Object.entries(byStatus).reduce(
    (sum, [status, count]) => sum + (status === 'cancelled' ? 0 : count),
    0,
  )
  return (
    <Figures
      figures={[
        { name: t('applications'), value: String(applied), href: `${here}/applications` },
        {
          name: t('reviews'),
          value: t('of', { some: numbers?.submitted ?? 0, all: numbers?.reviews ?? 0 }),
          href: `${here}/reviewers`,
        },
        {
          name: t('undecided'),
          value: String(numbers?.undecided ?? 0),
          href: `${here}/applications?standing=open`,
        },
        {
          name: t('held'),
          value: String(numbers?.held ?? 0),
          href: `${here}/applications/release`,
        },
        {
          name: t('reserve'),
          value: String(byStatus.reserve ?? 0),
          href: `${here}/applications/reserve`,
        },
        ...(numbers?.seats ?? []).map(({ attendance, capacity, coming, offered }) => ({
          name: t('seats', { attendance: words(`attendance.${attendance}`), offered }),
          value: t('of', { some: coming, all: capacity }),
          href: `${here}/attendees`,
        })),
      ]}
    />
  )
}
