import { getLocale, getTranslations } from 'next-intl/server'
import { Price } from '@/app/[locale]/questions/price'
import { AnswersSummary } from '@/components/answers-summary'
import { Refused } from '@/components/form/refused'
import { FundingInWords } from '@/components/funding-in-words'
import { StatusTag } from '@/components/status-tag'
import { isOver } from '@/domain/event/window'
import { dates, moment } from '@/domain/in-words'
import { readableNumber } from '@/domain/people/mobile'
import type { Person } from '@/domain/people/person'
import { can } from '@/domain/permissions'
import { isLiving } from '@/domain/registration/answers'
import { isRequest } from '@/domain/registration/change'
import { isChangeStep } from '@/domain/registration/change-form'
import type { MyRegistration } from '@/domain/registration/mine'
import { fullTitle } from '@/lib/page-title'
import { Offer } from './offer'
import { Over } from './over'
import { OwnAnswer } from './own-answer'
import { RoomRequests } from './room-requests'
import { Ways } from './ways'
import { WithdrawConsent } from './withdraw-consent'

type Props = { person: Person; mine: MyRegistration; done?: string; refused?: string }

/** One's own registration for a conference: how it stands, what waits for an answer, what was answered, and the ways on. */
export async function Registration({ person, mine, done, refused }: Props) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('my')])
  const { registration, event, party, partnership, sensitive, mate, room } = mine
  const alive = isLiving(registration.status)
  const address = `/${locale}/my/${registration.reference}`
  const mayChange = alive && !isOver(event) && can.change(person, registration)
  const mateName = mate ? `${mate.givenNames} ${mate.familyName}` : ''
  const roomWith =
    mateName || (room && t(room.refusedAt ? 'roomRefused' : 'roomAsked', { email: room.email }))
  const title = t('one', { reference: registration.reference })
  return (
    <div className="column">
      <title>{await fullTitle(title)}</title>
      <Refused code={refused} />
      <p className="no-print mb-6">
        <a href={`/${locale}/my`}>← {t('title')}</a>
      </p>
      <p className="font-semibold text-accent">
        {event.texts[locale].title} · {dates(locale, event.startsOn, event.endsOn)} · {event.city}
      </p>
      <h1 className="mt-1">{title}</h1>
      <div className="mt-4">
        <StatusTag status={registration.status} />
      </div>
      {(done === 'changed' || done === 'asked') && (
        <p role="status" className="mt-4 rounded-md bg-soft p-4">
          {t(done === 'changed' ? 'doneChanged' : 'doneAsked')}
        </p>
      )}
      {alive ? (
        <>
          <p className="lead mt-4 text-ink">
            <FundingInWords {...mine} />
          </p>
          <Offer mine={mine} person={person} />
          <OwnAnswer mine={mine} person={person} />
          <RoomRequests mine={mine} />
          <Ways mine={mine} person={person} />
        </>
      ) : (
        <Over mine={mine} person={person} />
      )}

      <h2 className="mt-12 mb-4">{t('answers')}</h2>
      <AnswersSummary
        event={event}
        from={{ ...party, partnership, email: person.email }}
        answers={{
          you: { ...registration, mobile: readableNumber(registration.mobile) },
          stay: { ...registration, roomWith: roomWith ?? '' },
          needs: sensitive,
          visibility: registration,
          invoice: registration.comesAtOwnExpense ? (mine.invoice ?? noInvoice) : undefined,
        }}
        changeAt={(step) => {
          const change = step === 'partnership' ? 'party' : step
          return mayChange && isChangeStep(change) ? `${address}/change/${change}` : null
        }}
      />
      {mine.requests.map(({ id, step, askedAt }) => (
        <p key={id} className="mt-4 rounded-md bg-warm-soft p-4 text-warm">
          {t('requested', { page: t(`pages.${step}`), time: moment(locale, askedAt) })}
        </p>
      ))}
      {mayChange && (
        <p className="mt-4 text-quiet">
          {t(isRequest(event, 'stay') ? 'stayIsRequest' : 'stayUntil', {
            time: moment(locale, event.hotelDeadline),
          })}{' '}
          {t(isRequest(event, 'you') ? 'restIsRequest' : 'restUntil', {
            time: moment(locale, event.changeDeadline),
          })}
        </p>
      )}
      {registration.comesAtOwnExpense && (
        <div className="mt-10">
          <Price rates={event.rates} stay={registration} />
        </div>
      )}
      {sensitive && can.withdrawConsent(person, registration) && (
        <WithdrawConsent reference={registration.reference} />
      )}
    </div>
  )
}

const noInvoice = { organisationNumber: '', invoiceReference: '', electronicAddress: '' }
