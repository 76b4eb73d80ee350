import { getLocale, getTranslations } from 'next-intl/server'
import { ActButton } from '@/components/form/act-button'
import { Radios } from '@/components/form/choices'
import { formTexts } from '@/components/form/form-texts'
import { QuestionForm } from '@/components/form/question-form'
import { TextField } from '@/components/form/text-field'
import { placeIsOffered } from '@/domain/application/accept-place'
import { hasPlace } from '@/domain/application/enter-application'
import type { ApplicationInFull } from '@/domain/application/one-application'
import { canBeReopened } from '@/domain/application/reopen-application'
import type { Event } from '@/domain/event/seats'
import { moment } from '@/domain/in-words'
import type { Person } from '@/domain/people/person'
import { can } from '@/domain/permissions'
import { isLiving } from '@/domain/registration/answers'
import { fullTitle } from '@/lib/page-title'
import { takePlace } from '../../../../../my/application-actions'
import { decideMany, releaseHeld, reopenIt } from '../actions'

type Props = {
  event: Event
  one: ApplicationInFull
  person: Person
  /** The newest entry of the log when the page was read. */
  asOf: number
  title: string
}

/** How an application stands, and what staff can do about it. */
export async function Deciding({ event, one, person, asOf, title }: Props) {
  const [locale, t, words, form] = await Promise.all([
    getLocale(),
    getTranslations('ranking'),
    getTranslations('answers'),
    getTranslations('form'),
  ])
  const { registration, decision, place } = one
  const here = `/${locale}/staff/events/${event.slug}/applications`
  const hidden = { reference: registration.reference }
  const living = isLiving(registration.status)
  const open = living && !place && registration.status !== 'approved'
  const held = living && decision && !decision.releasedAt
  return (
    <div className="space-y-10">
      {held && (
        <section className="rounded-md bg-soft p-5">
          <p>{t('heldNow', { outcome: words(`applicationStatus.${decision.outcome}`) })}</p>
          {decision.reason && <p className="mt-2 text-quiet">{decision.reason}</p>}
          <p className="mt-3">
            <a href={`${here}/release`}>{t('toRelease')}</a>
          </p>
          {can.decideApplications(person) && (
            <div className="mt-4">
              <ActButton
                action={releaseHeld}
                hidden={{
                  event: event.slug,
                  reference: registration.reference,
                  version: String(asOf),
                }}
                submit={t('releaseOne')}
              />
            </div>
          )}
        </section>
      )}
      {place?.offeredUntil && placeIsOffered(one) && can.answerPlace(person, registration) && (
        <section className="rounded-md border border-line p-5">
          <p>{t('offeredUntil', { time: moment(locale, place.offeredUntil) })}</p>
          <div className="mt-4 flex flex-wrap gap-3">
            <ActButton
              action={takePlace}
              hidden={hidden}
              submit={t('acceptForThem')}
              look="plain"
            />
            <a className="button plain" href={`${here}/${registration.reference}/decline`}>
              {t('declineForThem')}
            </a>
          </div>
        </section>
      )}
      {hasPlace(one) && <p className="rounded-md bg-soft p-5">{t('hasAccepted')}</p>}
      {living && can.withdrawApplication(person, registration) && (
        <p>
          <a href={`${here}/${registration.reference}/end`}>{t('end')}</a>
        </p>
      )}
      {canBeReopened({ registration, event }) && can.decideApplications(person) && (
        <section className="rounded-md border border-line p-5">
          <p>{t('reopenText')}</p>
          <div className="mt-4">
            <ActButton action={reopenIt} hidden={hidden} submit={t('reopen')} look="plain" />
          </div>
        </section>
      )}
      {open && can.decideApplications(person) ? (
        <section>
          <h2 className="mb-4 text-xl">{t('decideOne')}</h2>
          <QuestionForm
            action={decideMany}
            form="decideOutcomes"
            hidden={{
              event: event.slug,
              pick: registration.reference,
              version: String(asOf),
              query: '',
              back: registration.reference,
            }}
            texts={await formTexts(await fullTitle(title), t('decide'), ['outcomeOf', 'reason'])}
          >
            <Radios
              name="outcome"
              legend={t('outcome')}
              options={(['approved', 'reserve', 'declined', 'none'] as const).map((value) => ({
                value,
                label: words(`outcomeOf.${value}`),
              }))}
              initial={held ? decision.outcome : undefined}
            />
            <Radios
              name="funding"
              legend={t('funding')}
              optional={form('optional')}
              options={(['as-asked', 'yes', 'no'] as const).map((value) => ({
                value,
                label: t(`fundingOf.${value}`),
              }))}
              initial={heldFunding(decision)}
            />
            <TextField
              name="reason"
              label={t('reason')}
              hint={t('reasonHint')}
              initial={decision?.reason}
              long
            />
          </QuestionForm>
        </section>
      ) : (
        <title>{await fullTitle(title)}</title>
      )}
    </div>
  )
}

/** Who pays as it was decided last; nothing of that was decided of whoever was rejected. */
function heldFunding(decision: ApplicationInFull['decision']) {
  if (!decision || decision.outcome === 'declined') return 'as-asked'
  return decision.funded ? 'yes' : 'no'
}
