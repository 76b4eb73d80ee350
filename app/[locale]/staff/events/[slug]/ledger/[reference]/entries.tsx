import { getTranslations } from 'next-intl/server'
import { formTexts } from '@/components/form/form-texts'
import { QuestionForm } from '@/components/form/question-form'
import { TextField } from '@/components/form/text-field'
import { kronor, shortMoment } from '@/domain/in-words'
import type { Locale } from '@/domain/language'
import type { Account } from '@/domain/ledger/of-person'
import { correct } from '../actions'

type Props = { rows: Account['rows']; locale: Locale }

/** Everything that was entered, the oldest first. A row that is wrong is taken back, never changed. */
export async function Entries({ rows, locale }: Props) {
  const t = await getTranslations('ledger')
  const texts = await formTexts(t('account'), t('takeBack'), ['correction'])
  return (
    <section className="mt-12">
      <h2>{t('entries')}</h2>
      {rows.length === 0 && <p className="mt-2 text-quiet">{t('noEntries')}</p>}
      <ol className="rows mt-3">
        {rows.map((row) => (
          <li key={row.id} className="grid gap-x-8 gap-y-2 py-4 md:grid-cols-[1fr_20rem]">
            <div className={row.takenBack ? 'text-quiet line-through' : ''}>
              <p className="wrap-anywhere">
                <strong>{t(`costs.${row.cost}`)}</strong>{' '}
                {t('times', { quantity: row.quantity, amount: kronor(locale, row.amount) })} ·{' '}
                {t(`payers.${row.payer}`)}
              </p>
              {row.note && <p className="wrap-anywhere">{row.note}</p>}
              <p className="hint wrap-anywhere">
                {row.corrects && `${t('correction')} · `}
                {shortMoment(locale, row.enteredAt)} · {row.by}
              </p>
            </div>
            {!row.corrects && !row.takenBack && (
              <details className="no-print">
                <summary>{t('takeBack')}</summary>
                <div className="mt-3">
                  <QuestionForm
                    action={correct}
                    form="correctCost"
                    untitled
                    texts={texts}
                    hidden={{ rowId: String(row.id) }}
                  >
                    <TextField name="correction" label={t('why')} hint={t('whyHint')} />
                  </QuestionForm>
                </div>
              </details>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
