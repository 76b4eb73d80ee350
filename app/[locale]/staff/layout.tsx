import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Sections } from '@/components/staff/sections'
import { can } from '@/domain/permissions'
import { currentPath } from '@/lib/path'
import { currentPerson } from '@/lib/session'

// Each is a folder beside this file.
const desks = ['events', 'partnerships', 'people', 'articles', 'mail', 'log'] as const

/** What staff can turn to from any of their pages. Whoever is not staff is told nothing of it. */
export default async function StaffLayout({ children }: { children: ReactNode }) {
  const person = await currentPerson()
  if (!person || !can.workAsStaff(person)) return children
  const [locale, t, lists, path] = await Promise.all([
    getLocale(),
    getTranslations('desks'),
    getTranslations('lists'),
    currentPath(),
  ])
  const here = `/${locale}/staff`
  const sections = [
    { href: here, name: t('overview') },
    ...desks.map((desk) => ({ href: `${here}/${desk}`, name: t(desk) })),
    { href: `/${locale}/lists`, name: lists('title') },
  ]
  return (
    <>
      <div className="mb-8 border-line border-b pb-3">
        <Sections label={t('label')} sections={sections} path={path.split('?')[0] ?? path} />
      </div>
      {children}
    </>
  )
}
