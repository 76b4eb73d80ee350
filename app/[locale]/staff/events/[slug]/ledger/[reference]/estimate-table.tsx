import { useTranslations } from 'next-intl'
import { kronor } from '@/domain/in-words'
import type { Locale } from '@/domain/language'
import type { Estimate } from '@/domain/ledger/estimate'

/** What somebody is reckoned to cost by the event's rates and their answers. */
export function EstimateTable({ estimate, locale }: { estimate: Estimate; locale: Locale }) {
  const t = useTranslations('ledger')
  const sum = estimate.reduce((all, { amount }) => all + amount, 0)
  return (
    <section>
      <h2>{t('estimate')}</h2>
      <p className="hint mt-1 mb-4">{t(estimate.length > 0 ? 'estimateHint' : 'notComing')}</p>
      {estimate.length > 0 && (
        <table className="data">
          <tbody>
            {estimate.map(({ cost, quantity, amount }) => (
              <tr key={cost}>
                <th scope="row" className="font-normal">
                  {t(`costs.${cost}`)}
                </th>
                <td className="text-right">{quantity}</td>
                <td className="text-right">{kronor(locale, amount)}</td>
              </tr>
            ))}
            <tr className="font-semibold">
              <th scope="row">{t('sum')}</th>
              <td />
              <td className="text-right">{kronor(locale, sum)}</td>
            </tr>
          </tbody>
        </table>
      )}
    </section>
  )
}
