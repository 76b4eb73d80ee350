import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { Radios } from '@/components/form/choices'
import { formTexts } from '@/components/form/form-texts'
import { QuestionForm } from '@/components/form/question-form'
import { SelectField } from '@/components/form/select-field'
import { TextField } from '@/components/form/text-field'
import { shortDay } from '@/domain/in-words'
import { costs, payers } from '@/domain/ledger/cost'
import { costForm } from '@/domain/ledger/form'
import { accountOf } from '@/domain/ledger/of-person'
import { db } from '@/lib/db'
import { fullTitle, pageTitle } from '@/lib/page-title'
import { staffEvent } from '@/lib/staff-only'
import { enter } from '../actions'
import { Entries } from './entries'
import { EstimateTable } from './estimate-table'

type Props = {
  params: Promise<{ slug: string; reference: string }>
  searchParams: Promise<{ done?: string }>
}

export const generateMetadata = async () => pageTitle((await getTranslations('ledger'))('account'))

/** What one delegate is reckoned to cost, what was entered, and where more is entered. */
export default async function AccountPage({ params, searchParams }: Props) {
  const { slug, reference } = await params
  const { event } = await staffEvent(slug)
  const account = (await accountOf(db(), event, reference)) ?? notFound()
  const { person, payer, estimate, rows, days, stayedAway } = account
  const [locale, t, { done }] = await Promise.all([
    getLocale(),
    getTranslations('ledger'),
    searchParams,
  ])
  const staff = `/${locale}/staff/events/${slug}`
  const desk = event.kind === 'academy' ? 'applications' : 'attendees'
  return (
    <>
      <p className="no-print mb-6">
        <a href={`${staff}/ledger`}>← {t('title')}</a>
      </p>
      <h1>{person.familyName ? `${person.givenNames} ${person.familyName}` : t('erased')}</h1>
      <p className="mt-2">
        {person.familyName ? (
          <a href={`${staff}/${desk}/${person.reference}`}>{person.reference}</a>
        ) : (
          person.reference
        )}{' '}
        · {t(`paidBy.${payer}`)}
      </p>
      {days.length > 0 && (
        <p className="mt-2">
          {t('thereOnDays', { days: days.map((day) => shortDay(locale, day)).join(', ') })}
        </p>
      )}
      {stayedAway && <p className="mt-2 font-semibold">{t('awayText')}</p>}
      {(done === 'entered' || done === 'corrected') && (
        <p role="status" className="mt-4 rounded-md bg-soft p-4">
          {t(`done.${done}`)}
        </p>
      )}
      <div className="mt-8 grid gap-x-12 gap-y-10 md:grid-cols-2">
        <EstimateTable estimate={estimate} locale={locale} />
        <section>
          <h2>{t('enter')}</h2>
          <p className="hint mt-1 mb-4">{t('enterHint')}</p>
          <QuestionForm
            action={enter}
            form="cost"
            untitled
            texts={
              await formTexts(
                await fullTitle(t('account')),
                t('enterButton'),
                Object.keys(costForm.shape),
              )
            }
            hidden={{ registrationId: person.id }}
          >
            <SelectField
              name="cost"
              label={t('cost')}
              choose={t('choose')}
              options={costs.map((value) => ({ value, label: t(`costs.${value}`) }))}
            />
            <TextField
              name="quantity"
              label={t('quantity')}
              inputMode="numeric"
              narrow
              initial="1"
            />
            <TextField
              name="amount"
              label={t('amount')}
              hint={t('amountHint')}
              inputMode="numeric"
              narrow
            />
            <Radios
              name="payer"
              legend={t('payer')}
              options={payers.map((value) => ({ value, label: t(`payers.${value}`) }))}
              initial={payer}
            />
            <TextField name="note" label={t('note')} optional={t('optional')} />
          </QuestionForm>
        </section>
      </div>
      <Entries rows={rows} locale={locale} />
    </>
  )
}
