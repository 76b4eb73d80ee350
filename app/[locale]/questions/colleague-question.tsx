import { getTranslations } from 'next-intl/server'
import { Radios } from '@/components/form/choices'
import type { Event } from '@/domain/event/seats'
import type { FormState } from '@/domain/form'
import { registerColleagueForm } from '@/domain/partnership/colleague-form'
import { whenFullChoices } from '@/domain/registration/answers'
import { ColleagueAddress } from './colleague-address'
import { InvoiceFields } from './invoice-fields'
import { PartyField } from './party-field'
import { Question } from './question'
import { StayFields } from './stay-fields'
import { YouFields } from './you-fields'

type Props = {
  event: Event
  partnership: { id: string; slug: string }
  /** Whether no place is free for them, so that they choose what to do without one. */
  third: boolean
  title: string
  lead: string
  back: string
  action: (before: FormState, data: FormData) => Promise<FormState>
}

/** Everything that is answered for somebody else. Diet, access and gender are theirs to answer. */
export async function ColleagueQuestion({ event, partnership, third, ...question }: Props) {
  const [t, places] = await Promise.all([
    getTranslations('colleague'),
    getTranslations('steps.places'),
  ])
  return (
    <Question
      form="registerColleague"
      schema={registerColleagueForm}
      hidden={{ event: event.slug, partnership: partnership.slug }}
      submit={t('registerButton')}
      {...question}
    >
      <ColleagueAddress />
      <PartyField partnershipId={partnership.id} />
      <YouFields event={event} typed={{}} gender={false} />
      <StayFields event={event} typed={{}} room={false} />
      {third && (
        <>
          <Radios
            name="whenFull"
            legend={t('whenFull')}
            hint={t('whenFullHint')}
            options={whenFullChoices
              .filter((value) => value === 'wait' || event.ownExpenseAllowed)
              .map((value) => ({ value, label: places(value) }))}
          />
          {event.ownExpenseAllowed && (
            <section className="space-y-8 rounded-md border border-line p-5">
              <h2 className="text-xl">{t('invoice')}</h2>
              <p className="text-quiet">{t('invoiceHint')}</p>
              <InvoiceFields typed={{}} />
            </section>
          )}
        </>
      )}
    </Question>
  )
}
