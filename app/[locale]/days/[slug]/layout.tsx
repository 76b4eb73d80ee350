import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Breadcrumbs } from '@/components/breadcrumbs'
import { Sections } from '@/components/staff/sections'
import { can } from '@/domain/permissions'
import { daysOf, desksOf } from '@/lib/days'
import { currentPath } from '@/lib/path'
import { StaffSections } from '../../staff/staff-sections'

type Props = { params: Promise<{ slug: string }>; children: ReactNode }

/** The desks of an event's days, under its name. */
export default async function DaysLayout({ params, children }: Props) {
  const { person, event } = await daysOf((await params).slug)
  const [locale, t, path] = await Promise.all([getLocale(), getTranslations('days'), currentPath()])
  const here = `/${locale}/days/${event.slug}`
  const title = event.texts[locale].title
  const sections = [
    { href: here, name: t('title') },
    ...desksOf(person, { eventId: event.id }).map((desk) => ({
      href: `${here}/${desk}`,
      name: t(`desk.${desk}`),
    })),
  ]
  // A phone at a door has no room for other desks, and no connection to reach them by.
  const atDoor = path.startsWith(`${here}/door/`)
  const coordinates = !can.workAsStaff(person)
  return (
    <>
      {!atDoor && <StaffSections />}
      {!atDoor && coordinates && (
        <Breadcrumbs
          way={[
            {
              href: `/${locale}/coordinator`,
              name: (await getTranslations('coordinator'))('title'),
            },
          ]}
        />
      )}
      <div className="no-print mb-8">
        <p className="font-semibold text-accent">{title}</p>
        <Sections label={title} sections={sections} path={path.split('?')[0] ?? path} />
      </div>
      {children}
    </>
  )
}
