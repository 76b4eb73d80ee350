import { notFound, redirect } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { AnswersSummary } from '@/components/answers-summary'
import { ChangeInWords } from '@/components/attendees/change-in-words'
import { History } from '@/components/attendees/history'
import { Breadcrumbs } from '@/components/breadcrumbs'
import { ActButton } from '@/components/form/act-button'
import { Refused } from '@/components/form/refused'
import { FundingTags, StatusTag } from '@/components/status-tag'
import { namesIn } from '@/domain/audit/names'
import { isOver } from '@/domain/event/window'
import { moment } from '@/domain/in-words'
import { oneAttendee } from '@/domain/lists/one-attendee'
import { readableNumber } from '@/domain/people/mobile'
import { can } from '@/domain/permissions'
import { isLiving } from '@/domain/registration/answers'
import type { Step } from '@/domain/registration/form'
import { typedOf } from '@/domain/registration/typed-of'
import { canBeUndone } from '@/domain/registration/undo-cancellation'
import { newestEntry } from '@/domain/review/decided-since'
import { db } from '@/lib/db'
import { noteLookAtNeeds } from '@/lib/note-look-at-needs'
import { fullTitle } from '@/lib/page-title'
import { staffEvent } from '@/lib/staff-only'
import { releaseOne } from '../../actions'
import { undoForAttendee } from '../actions'
import { DecisionForm } from './decision-form'
import { Held } from './held'
import { Letters } from './letters'
import { Marks } from './marks'
import { Requests } from './requests'
import { ToTheDoors } from './to-the-doors'

type Props = {
  params: Promise<{ slug: string; reference: string }>
  searchParams: Promise<{ refused?: string; done?: string }>
}

/** Everything about one attendee, and what can be decided; the form, where there is one, writes the title. */
export default async function Attendee({ params, searchParams }: Props) {
  const [{ slug, reference }, { refused, done }] = await Promise.all([params, searchParams])
  // Before what is shown is read: what is decided in between counts as not seen.
  const [{ person, event }, asOf] = await Promise.all([staffEvent(slug), newestEntry(db())])
  if (event.kind === 'academy')
    redirect(`/${await getLocale()}/staff/events/${slug}/applications/${reference}`)
  const attendee = (await oneAttendee(db(), event.id, reference)) ?? notFound()
  const [locale, t, behalf, words] = await Promise.all([
    getLocale(),
    getTranslations('staff'),
    getTranslations('behalf'),
    getTranslations('answers'),
  ])
  const { registration, partnership, party, sensitive, decision, email } = attendee
  const [names] = await Promise.all([
    namesIn(db(), locale, attendee.history),
    sensitive && can.seeSensitiveAnswers(person) && noteLookAtNeeds(person, registration),
  ])
  const name = `${registration.givenNames} ${registration.familyName}`
  const alive = isLiving(registration.status)
  const held = decision && !decision.releasedAt && alive
  const typed = typedOf(registration)
  const was = { ...typed.you, ...typed.stay, ...attendee.invoice, organisation: party.organisation }
  const asked = attendee.requests.map(({ id, answers }) => (
    <ChangeInWords key={id} themes={event.themes} before={was} after={answers} />
  ))
  const here = `/${locale}/staff/events/${slug}/attendees/${registration.reference}`
  return (
    <>
      <Breadcrumbs
        way={[
          { href: `/${locale}/staff`, name: t('title') },
          { href: `/${locale}/staff/events/${slug}/attendees`, name: t('attendees') },
        ]}
      />
      <Refused code={refused} />
      {(done === 'added' || done === 'changed') && (
        <p role="status" className="mb-4 rounded-md bg-soft p-4">
          {behalf(`done.${done}`)}
        </p>
      )}
      <p className="font-semibold text-accent">
        {registration.reference} · {event.texts[locale].title}
      </p>
      <h1>{name}</h1>
      <div className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-2">
        <StatusTag status={registration.status} />
        <FundingTags funding={attendee.funding} turn={attendee.turn} />
        <a className="wrap-anywhere" href={`mailto:${email}`}>
          {email}
        </a>
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
                invoice: registration.comesAtOwnExpense
                  ? (attendee.invoice ?? undefined)
                  : undefined,
                needs: can.seeSensitiveAnswers(person) ? sensitive : undefined,
                visibility: registration,
              }}
              changeAt={(step) => (alive && !isOver(event) ? changePage(here, step) : null)}
            />
          </section>
          <section>
            <h2 className="mb-4">{t('history')}</h2>
            <History entries={attendee.history} names={names} />
          </section>
          <Letters letters={attendee.letters} />
        </div>
        <div className="space-y-10">
          {alive && can.letWalkIn(person) && (
            <ToTheDoors event={event} reference={registration.reference} />
          )}
          <Held event={event} attendee={attendee} person={person} />
          <Requests attendee={attendee} person={person} changes={asked} />
          {held && can.release(person) && (
            <section className="rounded-md bg-soft p-5">
              <p>{t('heldNow', { outcome: words(`outcome.${decision.outcome}`) })}</p>
              {decision.reason && <p className="mt-2 text-quiet">{decision.reason}</p>}
              <div className="mt-4">
                <ActButton
                  action={releaseOne}
                  hidden={{ registrationId: registration.id, version: String(asOf) }}
                  submit={t('releaseOne')}
                />
              </div>
            </section>
          )}
          {alive && (
            <ul className="space-y-1">
              {can.substitute(person, registration, 'staff') && (
                <li>
                  <a href={`${here}/substitute`}>{t('substitute')}</a>
                </li>
              )}
              {can.cancelRegistration(person, registration, 'staff') && (
                <li>
                  <a href={`${here}/cancel`}>{t('cancel')}</a>
                </li>
              )}
            </ul>
          )}
          {!alive && canBeUndone(registration.ended, 'staff') && !isOver(event) && (
            <ActButton
              action={undoForAttendee}
              hidden={{ reference: registration.reference }}
              submit={t('undo')}
              look="plain"
            />
          )}
          <Marks registration={registration} person={person} />
          <section>
            <h2 className="mb-4 text-xl">{t('decide')}</h2>
            {alive && can.decide(person) ? (
              <DecisionForm registration={registration} asOf={asOf} title={name} />
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

// Diet, access and consents are only the delegate's own to answer.
function changePage(here: string, step: Step): string | null {
  if (step === 'needs' || step === 'visibility' || step === 'places') return null
  return `${here}/change/${step === 'partnership' ? 'party' : step}`
}
