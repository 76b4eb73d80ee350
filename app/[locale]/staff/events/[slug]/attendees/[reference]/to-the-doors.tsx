import { getLocale, getTranslations } from 'next-intl/server'
import { openDoors } from '@/domain/check-in/doors'
import { hasBegun } from '@/domain/check-in/entry-days'
import type { Event } from '@/domain/event/seats'
import { isOver } from '@/domain/event/window'
import { db } from '@/lib/db'

type Props = { event: Event; reference: string }

/** While the event lasts, from somebody back to the door where they stand: to check them in there. */
export async function ToTheDoors({ event, reference }: Props) {
  if (!hasBegun(event.startsOn) || isOver(event)) return null
  const [locale, t, doors] = await Promise.all([
    getLocale(),
    getTranslations('door'),
    openDoors(db(), event.id),
  ])
  if (doors.length === 0) return null
  return (
    <section>
      <h2 className="mb-2">{t('title')}</h2>
      <ul className="space-y-1">
        {doors.map(({ id, name }) => (
          <li key={id}>
            <a
              className="wrap-anywhere"
              href={`/${locale}/days/${event.slug}/door/${id}?q=${reference}`}
            >
              {t('letInAt', { door: name })}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
