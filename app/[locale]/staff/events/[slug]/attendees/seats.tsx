import { getTranslations } from 'next-intl/server'
import { seatsOf } from '@/domain/application/seats-of'
import type { Event } from '@/domain/event/seats'
import { db } from '@/lib/db'

/** How an academy's seats are taken, by attendance. */
export async function Seats({ event }: { event: Event }) {
  const [t, words, seats] = await Promise.all([
    getTranslations('attendees'),
    getTranslations('answers'),
    seatsOf(db(), event.id),
  ])
  return (
    <ul className="mt-3 text-quiet">
      {seats.map(({ attendance, taken, capacity }) => (
        <li key={attendance}>
          {t('seats', { attendance: words(`attendance.${attendance}`), taken, capacity })}
        </li>
      ))}
    </ul>
  )
}
