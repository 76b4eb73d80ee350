import { getLocale, getTranslations } from 'next-intl/server'
import { Breadcrumbs } from '@/components/breadcrumbs'
import { ActButton } from '@/components/form/act-button'
import { can } from '@/domain/permissions'
import { staffAndOfficers } from '@/domain/visa/officers'
import { visaList } from '@/domain/visa/visa-list'
import { academyForStaff } from '@/lib/academy-for-staff'
import { db } from '@/lib/db'
import { env } from '@/lib/env'
import { pageTitle } from '@/lib/page-title'
import { endOfficer, nameOfficer } from './actions'
import { NeedingTable } from './needing-table'

type Props = { params: Promise<{ slug: string }> }

export const generateMetadata = async () => pageTitle((await getTranslations('visas'))('title'))

/** Who needs an invitation letter for a visa: how many for staff, and who for the named officers. */
export default async function Visas({ params }: Props) {
  const { slug } = await params
  const { person, event } = await academyForStaff(slug)
  const [locale, t, staff, list, officers] = await Promise.all([
    getLocale(),
    getTranslations('visas'),
    getTranslations('staff'),
    visaList(db(), person, event.id),
    staffAndOfficers(db(), event.id),
  ])
  const here = `/${locale}/staff/events/${slug}/visas`
  const figures = [
    [t('needed'), list.counts.needed],
    [t('given'), list.counts.given],
    [t('issued'), list.counts.issued],
  ] as const
  return (
    <>
      <Breadcrumbs way={[{ href: `/${locale}/staff`, name: staff('title') }]} />
      <p className="font-semibold text-accent">{event.texts[locale].title}</p>
      <h1>{t('title')}</h1>
      {env().PASSPORT_KEYS.length === 0 && (
        <p className="mt-4 rounded-md bg-warm-soft p-4 text-warm">{t('notKept')}</p>
      )}
      <dl className="mt-6 grid grid-cols-2 gap-x-8 gap-y-6 sm:grid-cols-3">
        {figures.map(([name, value]) => (
          <div key={name} className="flex flex-col-reverse justify-end">
            <dt className="hint leading-tight">{name}</dt>
            <dd className="font-semibold text-2xl tabular-nums">{value}</dd>
          </div>
        ))}
      </dl>
      <section className="mt-10">
        <h2>{t('people')}</h2>
        {!can.seePassports(person, { eventId: event.id }) ? (
          <p className="mt-3">{t('officersOnly')}</p>
        ) : list.people.length === 0 ? (
          <p className="mt-3">{t('nobody')}</p>
        ) : (
          <div className="mt-4">
            <NeedingTable people={list.people} {...{ here, locale }} />
          </div>
        )}
      </section>
      <section className="mt-10">
        <h2>{t('officers')}</h2>
        <p className="mt-3 max-w-prose text-quiet">{t('officersLead')}</p>
        <ul className="mt-4 divide-y divide-line border-line border-y">
          {officers.map(({ id, email, isOfficer }) => (
            <li
              key={id}
              className="wrap-anywhere flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3"
            >
              <span className="min-w-0">
                {email} {isOfficer && <span className="tag good">{t('officer')}</span>}
              </span>
              <ActButton
                action={isOfficer ? endOfficer : nameOfficer}
                hidden={{ eventId: event.id, personId: id }}
                submit={t(isOfficer ? 'end' : 'name', { email })}
                look="plain"
              />
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}
