import { getLocale, getTranslations } from 'next-intl/server'
import { ActButton } from '@/components/form/act-button'
import { hasBegun, isOver } from '@/domain/event/window'
import { isOffered } from '@/domain/funding/held'
import { canStartWaiting } from '@/domain/funding/start-waiting'
import { whyItStands } from '@/domain/funding/why-it-stands'
import type { Person } from '@/domain/people/person'
import { can } from '@/domain/permissions'
import { comes } from '@/domain/registration/comes'
import type { MyRegistration } from '@/domain/registration/mine'
import { keepPlace, leaveLine, singleRoom, wait } from '../actions'

/** What can be done with a living registration; each button is drawn by the check that guards it. */
export async function Ways({ mine, person }: { mine: MyRegistration; person: Person }) {
  const [locale, t, queue, participants] = await Promise.all([
    getLocale(),
    getTranslations('my'),
    getTranslations('queue'),
    getTranslations('participants'),
  ])
  const { registration, event, funding, substitution, turn } = mine
  const { reference, status, comesAtOwnExpense } = registration
  const hidden = { reference }
  const address = `/${locale}/my/${reference}`
  const over = isOver(event)
  const why = whyItStands(event, {
    held: mine.placesOf.taken - mine.placesOf.offered,
    offered: mine.placesOf.offered,
    waiting: 1,
    firstHasSeat: comesAtOwnExpense,
  })
  const waits = turn !== null && !isOffered(mine)
  return (
    <section className="no-print mt-8 space-y-6">
      {comes({ ...mine, status }) && (
        <p className="flex flex-wrap gap-4">
          <a className="button" href={`${address}/ticket`}>
            {t('ticket')}
          </a>
          <a className="button plain" href={`${address}/calendar.ics`}>
            {t('calendar')}
          </a>
          <a className="button plain" href={`${address}/participants`}>
            {participants('link')}
          </a>
        </p>
      )}
      {mine.mate && (
        <div>
          <p className="mb-2 text-quiet">
            {t('sharesRoom', { name: `${mine.mate.givenNames} ${mine.mate.familyName}` })}
          </p>
          <ActButton action={singleRoom} hidden={hidden} submit={t('singleRoom')} look="plain" />
        </div>
      )}
      {substitution && (
        <div className="rounded-md bg-warm-soft p-5">
          <p>
            {t(substitution.confirmedAt ? 'substitutionConfirmed' : 'substitutionAsked', {
              name: substitution.name,
              email: substitution.email,
            })}
          </p>
          <div className="mt-3">
            <ActButton action={keepPlace} hidden={hidden} submit={t('keepPlace')} look="plain" />
          </div>
        </div>
      )}
      {waits && can.stopWaiting(person, registration) && (
        <div>
          <p className="mb-2">{queue(`why.${why}`)}</p>
          <p className="mb-2 text-quiet">
            {t(comesAtOwnExpense ? 'leaveLineOwn' : 'leaveLineOver')}
          </p>
          <ActButton action={leaveLine} hidden={hidden} submit={t('leaveLine')} look="plain" />
        </div>
      )}
      {canStartWaiting({ comesAtOwnExpense, turn, event }) &&
        can.startWaiting(person, registration) && (
          <ActButton action={wait} hidden={hidden} submit={t('startWaiting')} look="plain" />
        )}
      {!over && (
        <ul className="flex flex-wrap gap-x-8 gap-y-2">
          {!hasBegun(event) && can.substitute(person, registration, 'delegate') && (
            <li>
              <a href={`${address}/substitute`}>{t('substitute')}</a>
            </li>
          )}
          {funding === 'icld' &&
            event.ownExpenseAllowed &&
            can.giveUpPlace(person, registration) && (
              <li>
                <a href={`${address}/give-up`}>{t('giveUp')}</a>
              </li>
            )}
          {can.cancelRegistration(person, registration, 'delegate') && (
            <li>
              <a href={`${address}/cancel`}>{t('cancel')}</a>
            </li>
          )}
        </ul>
      )}
    </section>
  )
}
