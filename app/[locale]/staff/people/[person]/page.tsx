import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Breadcrumbs } from '@/components/breadcrumbs'
import { RolesOfPerson } from '@/components/people/roles-of-person'
import { withQuery } from '@/components/query'
import { StatusTag } from '@/components/status-tag'
import { now } from '@/domain/clock'
import { dayOf } from '@/domain/in-words'
import { onePerson } from '@/domain/people/one-person'
import { db } from '@/lib/db'
import { pageTitle } from '@/lib/page-title'
import { staffOnly } from '@/lib/staff-only'

type Props = { params: Promise<{ person: string }>; searchParams: Promise<{ done?: string }> }

export const generateMetadata = async () => pageTitle((await getTranslations('people'))('title'))

/** One person: how they sign in, what they may do and by whose word, and what they are registered for. */
export default async function OnePerson({ params, searchParams }: Props) {
  await staffOnly()
  const [{ person: id }, { done }] = await Promise.all([params, searchParams])
  const [locale, t, answers, person] = await Promise.all([
    getLocale(),
    getTranslations('people'),
    getTranslations('answers'),
    onePerson(db(), id),
  ])
  if (!person) notFound()
  const here = `/${locale}/staff/people`
  const on = (at: Date) => dayOf(locale, at)
  const [newest] = person.registrations
  const isOver = ({ endsAt }: { endsAt: Date | null }) => endsAt !== null && endsAt <= now()
  const held = person.roles.filter((role) => !isOver(role))
  const over = person.roles.filter(isOver)
  return (
    <>
      <Breadcrumbs way={[{ href: here, name: t('title') }]} />
      <h1 className="wrap-anywhere">{person.email}</h1>
      {newest && (
        <p className="lead mt-2">
          {newest.givenNames} {newest.familyName}
        </p>
      )}
      {(done === 'given' || done === 'ended') && (
        <p role="status" className="mt-4 rounded-md bg-soft p-4">
          {t(done)}
        </p>
      )}
      <section className="mt-10">
        <div className="flex flex-wrap items-baseline justify-between gap-4">
          <h2>{t('held')}</h2>
          <a href={withQuery(`${here}/give`, { email: person.email })} className="no-print">
            {t('give')}
          </a>
        </div>
        {held.length === 0 ? (
          <p className="mt-3">{t('noRole')}</p>
        ) : (
          <RolesOfPerson title={t('held')} roles={held} here={`${here}/${id}`} locale={locale} />
        )}
      </section>
      {over.length > 0 && (
        <section className="mt-10">
          <h2>{t('earlier')}</h2>
          <RolesOfPerson title={t('earlier')} roles={over} locale={locale} />
        </section>
      )}
      <section className="mt-10">
        <h2>{t('registrations')}</h2>
        {person.registrations.length === 0 && <p className="mt-3">{t('noRegistration')}</p>}
        <ul className="rows mt-3">
          {person.registrations.map(({ reference, event, eventSlug, eventKind, status }) => (
            <li key={reference} className="flex flex-wrap items-baseline gap-x-4 gap-y-1 py-3">
              <a
                href={`/${locale}/staff/events/${eventSlug}/${eventKind === 'academy' ? 'applications' : 'attendees'}/${reference}`}
              >
                {event[locale].title}, {reference}
              </a>
              <StatusTag
                status={status}
                of={eventKind === 'academy' ? 'applicationStatus' : 'status'}
              />
            </li>
          ))}
        </ul>
      </section>
      <section className="mt-10">
        <h2>{t('account')}</h2>
        <dl className="rows mt-3">
          <Fact name={t('languageIs')}>{answers(`language.${person.locale}`)}</Fact>
          <Fact name={t('known')}>{on(person.createdAt)}</Fact>
          <Fact name={t('proved')}>
            {person.emailProvedAt ? on(person.emailProvedAt) : t('never')}
          </Fact>
          <Fact name={t('signIns')}>
            <ul>
              <li>{t('byMail')}</li>
              {person.signIns.map(({ issuer, linkedAt }) => (
                <li key={issuer + linkedAt.getTime()} className="wrap-anywhere">
                  {t('through', { issuer, day: on(linkedAt) })}
                </li>
              ))}
            </ul>
          </Fact>
        </dl>
        <p className="mt-6">
          <a href={withQuery(`/${locale}/staff/log`, { person: id })}>
            {t('toLog', { name: person.email })}
          </a>
        </p>
      </section>
    </>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="grid gap-x-6 py-3 sm:grid-cols-[14rem_1fr]">
      <dt className="font-semibold">{name}</dt>
      <dd className="min-w-0">{children}</dd>
    </div>
  )
}
