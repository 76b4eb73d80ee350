import { getLocale, getTranslations } from 'next-intl/server'
import { Sections } from '@/components/staff/sections'
import { can } from '@/domain/permissions'
import { currentPath } from '@/lib/path'
import { currentPerson } from '@/lib/session'

// Each is a folder beside this file.
const desks = ['events', 'partnerships', 'people', 'articles', 'mail', 'log'] as const

/** What staff can turn to from any page they work on. Whoever is not staff is told nothing of it. */
export async function StaffSections() {
  const person = await currentPerson()
  if (!person || !can.workAsStaff(person)) return null
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
    <div className="no-print mb-8 border-line border-b pb-3">
      <Sections label={t('label')} sections={sections} path={path.split('?')[0] ?? path} />
    </div>
  )
}
