import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { ColleagueAddress } from '@/app/[locale]/questions/colleague-address'
import { InvoiceFields } from '@/app/[locale]/questions/invoice-fields'
import { PartyField } from '@/app/[locale]/questions/party-field'
import { Question } from '@/app/[locale]/questions/question'
import { StayFields } from '@/app/[locale]/questions/stay-fields'
import { YouFields } from '@/app/[locale]/questions/you-fields'
import { Radios } from '@/components/form/choices'
import { registerColleagueForm } from '@/domain/partnership/colleague-form'
import { delegationOf } from '@/domain/partnership/delegation'
import { whenFullChoices } from '@/domain/registration/answers'
import { coordinatedPartnership } from '@/lib/coordinated'
import { db } from '@/lib/db'
import { registerOther } from '../../../../../actions'

type Props = { params: Promise<{ slug: string; partnership: string }> }

/** A colleague is registered by their coordinator. Diet, access and gender are theirs to answer. */
export default async function RegisterColleague({ params }: Props) {
  const { slug, partnership: partnershipSlug } = await params
  const coordinated = (await coordinatedPartnership(slug, partnershipSlug)) ?? notFound()
  const { event, scope } = coordinated
  const partnershipId = scope.partnershipId ?? ''
  const [locale, t, places, delegation] = await Promise.all([
    getLocale(),
    getTranslations('colleague'),
    getTranslations('steps.places'),
    delegationOf(db(), event.id, partnershipId),
  ])
  const taken = delegation.holders.length + delegation.offered.length
  const third = taken >= event.fundedPlaces || delegation.waiting.length > 0
  return (
    <Question
      form="registerColleague"
      schema={registerColleagueForm}
      title={t('registerTitle')}
      lead={t('registerLead')}
      back={`/${locale}/coordinator/events/${slug}/partnerships/${partnershipSlug}`}
      action={registerOther}
      hidden={{ event: slug, partnership: partnershipSlug }}
      submit={t('registerButton')}
    >
      <ColleagueAddress />
      <PartyField partnershipId={partnershipId} />
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
