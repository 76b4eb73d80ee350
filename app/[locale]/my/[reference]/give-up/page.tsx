import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { InvoiceFields } from '@/app/[locale]/questions/invoice-fields'
import { Price } from '@/app/[locale]/questions/price'
import { Question } from '@/app/[locale]/questions/question'
import { giveUpForm } from '@/domain/registration/act-form'
import { giveUp } from '../../actions'
import { loadMine } from '../load'

type Props = { params: Promise<{ reference: string }> }

/** A funded place given up for own expense: what it costs, and where the invoice goes. */
export default async function GiveUp({ params }: Props) {
  const [{ mine }, locale, t] = await Promise.all([
    loadMine((await params).reference),
    getLocale(),
    getTranslations('giveUp'),
  ])
  const { registration, event, funding, partnership } = mine
  if (funding !== 'icld' || !event.ownExpenseAllowed) notFound()
  return (
    <Question
      form="giveUp"
      schema={giveUpForm}
      title={t('title')}
      lead={
        <>
          <p className="mb-6">{t('lead', { partnership: partnership.name })}</p>
          <Price rates={event.rates} stay={registration} />
        </>
      }
      back={`/${locale}/my/${registration.reference}`}
      action={giveUp}
      hidden={{ reference: registration.reference }}
      submit={t('button')}
    >
      <InvoiceFields typed={{}} />
    </Question>
  )
}
