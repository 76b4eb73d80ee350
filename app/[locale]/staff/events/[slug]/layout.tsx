import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Sections } from '@/components/staff/sections'
import type { EventKind } from '@/domain/event/facts'
import { currentPath } from '@/lib/path'
import { staffEvent } from '@/lib/staff-only'

type Props = { params: Promise<{ slug: string }>; children: ReactNode }

// Each is a folder beside this file.
const desks = {
  conference: [
    'invitations',
    'attendees',
    'requests',
    'release',
    'funding',
    'ledger',
    'invoices',
    'messages',
    'settings',
  ],
  academy: [
    'applications',
    'reviewers',
    'assign',
    'attendees',
    'visas',
    'certificates',
    'documents',
    'ledger',
    'messages',
    'settings',
  ],
} as const satisfies Record<EventKind, string[]>

/** The desks of one event, under its name. */
export default async function EventLayout({ params, children }: Props) {
  const { event } = await staffEvent((await params).slug)
  const [locale, t, path] = await Promise.all([
    getLocale(),
    getTranslations('desks'),
    currentPath(),
  ])
  const here = `/${locale}/staff/events/${event.slug}`
  const title = event.texts[locale].title
  const sections = [
    { href: here, name: t('overview') },
    ...desks[event.kind].map((desk) => ({ href: `${here}/${desk}`, name: t(`event.${desk}`) })),
    { href: `/${locale}/days/${event.slug}`, name: t('event.days') },
  ]
  return (
    <>
      <div className="mb-8">
        <p className="font-semibold text-accent">{title}</p>
        <Sections label={title} sections={sections} path={path.split('?')[0] ?? path} />
      </div>
      {children}
    </>
  )
}
