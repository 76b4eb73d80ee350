import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { ApplicationSummary } from '@/components/application-summary'
import { History } from '@/components/attendees/history'
import { Breadcrumbs } from '@/components/breadcrumbs'
import { Refused } from '@/components/form/refused'
import { StatusTag } from '@/components/status-tag'
import { isResearcher } from '@/domain/application/answers'
import { oneApplication } from '@/domain/application/one-application'
import { statisticsOf } from '@/domain/application/ranking'
import { typedOfApplication } from '@/domain/application/typed-of-application'
import { namesIn } from '@/domain/audit/names'
import { moment } from '@/domain/in-words'
import { can } from '@/domain/permissions'
import { newestEntry } from '@/domain/review/decided-since'
import { db } from '@/lib/db'
import { noteLookAtNeeds } from '@/lib/note-look-at-needs'
import { staffEvent } from '@/lib/staff-only'
import { Letters } from '../../attendees/[reference]/letters'
import { Marks } from '../../attendees/[reference]/marks'
import { Deciding } from './deciding'
import { Reviews } from './reviews'
import { Stay } from './stay'

type Props = {
  params: Promise<{ slug: string; reference: string }>
  searchParams: Promise<{ refused?: string }>
}

/** Everything about one application, and what can be decided; the form, where there is one, writes the title. */
export default async function OneApplication({ params, searchParams }: Props) {
  const [{ slug, reference }, { refused }] = await Promise.all([params, searchParams])
  // Before what is shown is read: what is decided in between counts as not seen.
  const [{ person, event }, asOf] = await Promise.all([staffEvent(slug), newestEntry(db())])
  const one = (await oneApplication(db(), person, event.id, reference)) ?? notFound()
  const [locale, t, ranking] = await Promise.all([
    getLocale(),
    getTranslations('staff'),
    getTranslations('ranking'),
  ])
  const { registration, application, email, cv, sensitive } = one
  const [names] = await Promise.all([
    namesIn(db(), locale, one.history),
    sensitive && can.seeSensitiveAnswers(person) && noteLookAtNeeds(person, registration),
  ])
  const name = `${registration.givenNames} ${registration.familyName}`
  return (
    <>
      <Breadcrumbs
        way={[
          { href: `/${locale}/staff`, name: t('title') },
          { href: `/${locale}/staff/events/${slug}/applications`, name: ranking('title') },
        ]}
      />
      <Refused code={refused} />
      <p className="font-semibold text-accent">
        {registration.reference} · {event.texts[locale].title}
      </p>
      <h1 className="wrap-anywhere">{name}</h1>
      <div className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-2">
        <StatusTag of="applicationStatus" status={registration.status} />
        <a className="wrap-anywhere" href={`mailto:${email}`}>
          {email}
        </a>
        <span className="text-quiet">{moment(locale, registration.createdAt)}</span>
      </div>
      <div className="mt-10 grid grid-cols-1 gap-x-16 gap-y-12 md:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="space-y-12">
          <section>
            <h2 className="mb-4">{t('answers')}</h2>
            <ApplicationSummary
              event={event}
              email={email}
              answers={typedOfApplication(registration, application)}
              cv={
                isResearcher(registration.delegateRole) && cv ? (
                  <a href={`/${locale}/files/${cv.fileId}`}>{cv.name}</a>
                ) : null
              }
            />
          </section>
          <Reviews
            reviews={one.reviews}
            hidden={one.hidden}
            ownReview={`/${locale}/review/events/${slug}/${registration.reference}`}
            criteria={event.criteria}
            statistics={statisticsOf(one.reviews)}
          />
          <Stay one={one} person={person} />
          <Marks registration={registration} person={person} />
          <section>
            <h2 className="mb-4">{t('history')}</h2>
            <History entries={one.history} names={names} />
          </section>
          <Letters letters={one.letters} />
        </div>
        <Deciding {...{ event, one, person, asOf }} title={name} />
      </div>
    </>
  )
}
