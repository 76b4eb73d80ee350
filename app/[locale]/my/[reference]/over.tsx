import { getLocale, getTranslations } from 'next-intl/server'
import { ActButton } from '@/components/form/act-button'
import { isOver, windowState } from '@/domain/event/window'
import type { Person } from '@/domain/people/person'
import { can } from '@/domain/permissions'
import type { MyRegistration } from '@/domain/registration/mine'
import { canBeUndone } from '@/domain/registration/undo-cancellation'
import { again, undo } from '../actions'

/** A registration that is over: why, and what can still be done. */
export async function Over({ mine, person }: { mine: MyRegistration; person: Person }) {
  const [locale, t, words, refusals] = await Promise.all([
    getLocale(),
    getTranslations('my'),
    getTranslations('answers'),
    getTranslations('refusals'),
  ])
  const { registration, event, partnership, declined } = mine
  const { ended, reference, status } = registration
  const open = windowState(event) === 'open' && !partnership.endedAt
  const undoable =
    status === 'cancelled' &&
    canBeUndone(ended, 'delegate') &&
    !isOver(event) &&
    can.cancelRegistration(person, registration, 'delegate')
  return (
    <section className="mt-4 space-y-4">
      {status === 'cancelled' && <p>{words(`endedBy.${ended?.how ?? 'delegate'}`)}</p>}
      {declined && (
        <p>
          <strong>{t('declinedReason')}:</strong> {declined}
        </p>
      )}
      {undoable && (
        <div className="no-print rounded-md bg-soft p-5">
          <p className="mb-3">{t('undoText')}</p>
          <ActButton action={undo} hidden={{ reference }} submit={t('undo')} look="plain" />
        </div>
      )}
      {open && (
        <div className="no-print">
          <p className="mb-2 text-quiet">{t('againText')}</p>
          <ActButton
            action={again}
            hidden={{ reference }}
            submit={t('registerAgain')}
            look="plain"
          />
        </div>
      )}
      {partnership.endedAt && <p>{refusals('partnership-has-ended')}</p>}
      {!open && (
        <p className="no-print">
          <a href={`/${locale}/events/${event.slug}`}>{event.texts[locale].title}</a>
        </p>
      )}
    </section>
  )
}
