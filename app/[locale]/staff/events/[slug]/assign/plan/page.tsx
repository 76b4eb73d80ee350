import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { Breadcrumbs } from '@/components/breadcrumbs'
import { ActButton } from '@/components/form/act-button'
import { categories } from '@/domain/application/answers'
import { assignments } from '@/domain/review/assignments'
import { planInNumbers } from '@/domain/review/plan-in-numbers'
import { planForm } from '@/domain/review/review-form'
import { academyForStaff } from '@/lib/academy-for-staff'
import { db } from '@/lib/db'
import { pageTitle } from '@/lib/page-title'
import { carryOut } from '../actions'
import { PlanTable } from './plan-table'

type Props = {
  params: Promise<{ slug: string }>
  searchParams: Promise<{ per?: string }>
}

export const generateMetadata = async () =>
  pageTitle((await getTranslations('assigning'))('evenly'))

/** Who would get how many, and of what, before it is done. */
export default async function PlanPage({ params, searchParams }: Props) {
  const [{ slug }, { per: asked = '2' }] = await Promise.all([params, searchParams])
  const { event } = await academyForStaff(slug)
  const { per } = planForm.safeParse({ event: slug, per: asked }).data ?? notFound()
  const [locale, t, staff, answers, found] = await Promise.all([
    getLocale(),
    getTranslations('assigning'),
    getTranslations('staff'),
    getTranslations('answers'),
    assignments(db(), event.id),
  ])
  const { rows, assigned, short } = planInNumbers(found, per)
  const back = `/${locale}/staff/events/${slug}/assign`
  const present = (of: 'streams' | 'categories', code: string) => rows.some((row) => row[of][code])
  return (
    <>
      <Breadcrumbs
        way={[
          { href: `/${locale}/staff`, name: staff('title') },
          { href: back, name: t('title') },
        ]}
      />
      <p className="font-semibold text-accent">{event.texts[locale].title}</p>
      <h1>{t('planTitle', { per })}</h1>
      <p className="mt-4">{assigned > 0 ? t('planLead', { count: assigned }) : t('planNothing')}</p>
      {short > 0 && (
        <p className="mt-4 rounded-md bg-warm-soft p-4 text-warm">
          {t('toldShort', { count: short })}
        </p>
      )}
      <PlanTable
        title={t('loads')}
        columns={[t('has'), t('gets'), t('sum')]}
        rows={rows.map(({ id, email, has, gets }) => ({
          ...{ id, email, numbers: [has, gets, has + gets] },
        }))}
      />
      <PlanTable
        title={t('byStream')}
        columns={event.themes.map(({ name }) => name[locale])}
        rows={rows.map(({ id, email, streams }) => ({
          ...{ id, email, numbers: event.themes.map(({ code }) => streams[code] ?? 0) },
        }))}
      />
      <PlanTable
        title={t('byCategory')}
        columns={categories
          .filter((one) => present('categories', one))
          .map((one) => answers(`delegateRole.${one}`))}
        rows={rows.map(({ id, email, categories: of }) => ({
          ...{ id, email },
          numbers: categories
            .filter((one) => present('categories', one))
            .map((one) => of[one] ?? 0),
        }))}
      />
      {assigned > 0 && (
        <div className="mt-8">
          <ActButton
            action={carryOut}
            hidden={{ event: slug, per: String(per), shown: String(assigned) }}
            submit={t('carryOut')}
          />
        </div>
      )}
    </>
  )
}
