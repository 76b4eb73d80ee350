import { getLocale, getTranslations } from 'next-intl/server'
import type { Rates } from '@/domain/event/facts'
import { kronor } from '@/domain/in-words'
import { priceLines, priceOf } from '@/domain/registration/price'

type Props = { rates: Rates; stay: { meals: string[]; nights: string[] } }

/** What coming at own expense costs, line by line. */
export async function Price({ rates, stay }: Props) {
  const [locale, t, names] = await Promise.all([
    getLocale(),
    getTranslations('price'),
    getTranslations('event'),
  ])
  return (
    <section className="max-w-md">
      <h2 className="text-xl">{t('title')}</h2>
      <table className="data mt-2">
        <tbody>
          {priceLines(rates, stay).map(({ what, count, each }) => (
            <tr key={what}>
              <th scope="row" className="font-normal">
                {names(what)}
              </th>
              <td>{t('times', { count, each: kronor(locale, each) })}</td>
              <td className="text-right">{kronor(locale, count * each)}</td>
            </tr>
          ))}
          <tr className="font-semibold">
            <th scope="row">{t('sum')}</th>
            <td />
            <td className="text-right">{kronor(locale, priceOf(rates, stay))}</td>
          </tr>
        </tbody>
      </table>
      <p className="hint mt-2">{t('note')}</p>
    </section>
  )
}
