import { useTranslations } from 'next-intl'
import type { Event } from '@/domain/event/seats'
import { kronor } from '@/domain/in-words'
import type { Locale } from '@/domain/language'

/** Each cost and who pays it, and what it costs whoever comes at own expense. */
export function WhoPays({ event, locale }: { event: Event; locale: Locale }) {
  const t = useTranslations('event')
  const { whoPays, ratesNote } = event.texts[locale]
  const { fee, night, lunch, dinner } = event.rates
  const rates = { fee, night, lunch, dinner }
  return (
    <section>
      <h2>{t('whoPays')}</h2>
      <table className="data mt-4">
        <thead>
          <tr>
            <th scope="col">{t('cost')}</th>
            <th scope="col">{t('paidBy')}</th>
          </tr>
        </thead>
        <tbody>
          {whoPays.map(({ what, who }) => (
            <tr key={what}>
              <th scope="row" className="font-normal">
                {what}
              </th>
              <td>{who}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {event.ownExpenseAllowed && (
        <>
          <h3 id="rates" className="mt-8">
            {t('rates')}
          </h3>
          <dl className="mt-2 grid max-w-md grid-cols-[1fr_auto] gap-x-8 gap-y-1">
            {(Object.keys(rates) as (keyof typeof rates)[]).map((name) => (
              <div key={name} className="contents">
                <dt>{t(name)}</dt>
                <dd className="text-right tabular-nums">{kronor(locale, rates[name])}</dd>
              </div>
            ))}
          </dl>
          {ratesNote && <p className="hint mt-2">{ratesNote}</p>}
        </>
      )}
    </section>
  )
}
