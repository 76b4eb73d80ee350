import { getLocale, getTranslations } from 'next-intl/server'
import { ActButton } from '@/components/form/act-button'
import { hasOffer } from '@/domain/funding/accept-offer'
import { moment } from '@/domain/in-words'
import type { Person } from '@/domain/people/person'
import { can } from '@/domain/permissions'
import type { MyRegistration } from '@/domain/registration/mine'
import { accept, decline } from '../actions'

/** A funded place that waits for an answer: until when, and what yes and no mean. */
export async function Offer({ mine, person }: { mine: MyRegistration; person: Person }) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('offer')])
  const { registration, partnership, offeredUntil } = mine
  if (!offeredUntil) return null
  const hidden = { reference: registration.reference }
  const open = hasOffer(mine) && can.acceptOffer(person, registration, 'delegate')
  return (
    <section className="no-print mt-8 rounded-md border-2 border-accent p-6">
      <h2>{t(open ? 'title' : 'overTitle')}</h2>
      {!open && <p className="mt-2">{t('over')}</p>}
      {open && (
        <>
          <p className="mt-2">{t('lead', { partnership: partnership.name })}</p>
          <p className="mt-2 font-semibold">{t('until', { time: moment(locale, offeredUntil) })}</p>
          <p className="mt-2 text-quiet">
            {t(registration.comesAtOwnExpense ? 'noMeansOwn' : 'noMeansOver')}
          </p>
          <div className="mt-5 flex flex-wrap gap-4">
            <ActButton action={accept} hidden={hidden} submit={t('accept')} />
            <ActButton action={decline} hidden={hidden} submit={t('decline')} look="plain" />
          </div>
        </>
      )}
    </section>
  )
}
