import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { AnswersSummary } from '@/components/answers-summary'
import { History } from '@/components/attendees/history'
import { Breadcrumbs } from '@/components/breadcrumbs'
import { ActButton } from '@/components/form/act-button'
import { PlacesState } from '@/components/places-state'
import { FundingTags, StatusTag } from '@/components/status-tag'
import { moment } from '@/domain/in-words'
import { oneAttendee } from '@/domain/lists/one-attendee'
import { readableNumber } from '@/domain/people/mobile'
import { can } from '@/domain/permissions'
import { isLiving } from '@/domain/registration/answers'
import { db } from '@/lib/db'
import { fullTitle } from '@/lib/page-title'
import { staffEvent } from '@/lib/staff-only'
import { giveFree, releaseOne } from '../../actions'
import { DecisionForm } from './decision-form'

type Props = { params: Promise<{ slug: string; reference: string }> }

/** Everything about one attendee, and what can be decided; the form, where there is one, writes the title. */
export default async function Attendee({ params }: Props) {
  const { slug, reference } = await params
  const { person, event } = await staffEvent(slug)
  const attendee = (await oneAttendee(db(), event.id, reference)) ?? notFound()
  const [locale, t, words] = await Promise.all([
    getLocale(),
    getTranslations('staff'),
    getTranslations('answers'),
  ])
  const { registration, partnership, party, sensitive, decision, email } = attendee
  const name = `${registration.givenNames} ${registration.familyName}`
  const alive = isLiving(registration.status)
  const held = decision && !decision.releasedAt && alive
  const placeIsFree = attendee.placesTaken < event.fundedPlaces
  return (
    <>
      <Breadcrumbs
        way={[
          { href: `/${locale}/staff`, name: t('title') },
          { href: `/${locale}/staff/events/${slug}/attendees`, name: t('attendees') },
        ]}
      />
      <p className="font-semibold text-accent">
        {registration.reference} · {event.texts[locale].title}
      </p>
      <h1>{name}</h1>
      <div className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-2">
        <StatusTag status={registration.status} />
        <FundingTags funding={attendee.funding} turn={attendee.turn} />
        <a href={`mailto:${email}`}>{email}</a>
        <span className="text-quiet">{moment(locale, registration.createdAt)}</span>
      </div>

      <div className="mt-10 grid gap-x-16 gap-y-12 md:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="space-y-12">
          <section>
            <h2 className="mb-4">{t('answers')}</h2>
            <AnswersSummary
              event={event}
              from={{ ...party, partnership, email }}
              answers={{
                you: { ...registration, mobile: readableNumber(registration.mobile) },
                stay: registration,
                needs: can.seeSensitiveAnswers(person) ? sensitive : undefined,
                visibility: registration,
              }}
            />
          </section>
          <section>
            <h2 className="mb-4">{t('history')}</h2>
            <History entries={attendee.history} locale={locale} />
          </section>
        </div>
        <div className="space-y-10">
          <section>
            <h2 className="mb-3 text-xl">{partnership.name}</h2>
            <PlacesState places={event.fundedPlaces} taken={attendee.placesTaken} waiting={0} />
            {alive && attendee.isFirstInLine && placeIsFree && can.giveFreePlace(person) && (
              <div className="mt-4 rounded-md bg-warm-soft p-5">
                <h3>{t('giveTitle')}</h3>
                <p className="mt-1 mb-4">
                  {t('giveText', { name, partnership: partnership.name })}
                </p>
                <ActButton
                  action={giveFree}
                  hidden={{ eventId: event.id, partnershipId: partnership.id }}
                  submit={t('give')}
                />
              </div>
            )}
          </section>
          {held && can.release(person) && (
            <section className="rounded-md bg-soft p-5">
              <p>{t('heldNow', { outcome: words(`outcome.${decision.outcome}`) })}</p>
              {decision.reason && <p className="mt-2 text-quiet">{decision.reason}</p>}
              <div className="mt-4">
                <ActButton
                  action={releaseOne}
                  hidden={{ registrationId: registration.id }}
                  submit={t('releaseOne')}
                />
              </div>
            </section>
          )}
          <section>
            <h2 className="mb-4 text-xl">{t('decide')}</h2>
            {alive && can.decide(person) ? (
              <DecisionForm registration={registration} title={name} />
            ) : (
              <>
                <title>{await fullTitle(name)}</title>
                <p className="text-quiet">{t('over')}</p>
              </>
            )}
          </section>
        </div>
      </div>
    </>
  )
}
