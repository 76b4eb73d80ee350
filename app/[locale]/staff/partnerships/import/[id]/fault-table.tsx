import { useTranslations } from 'next-intl'
import type { Fault, PartnershipImport } from '@/domain/partnership/import-rows'

type Props = { faults: Fault[]; headings: PartnershipImport['headings'] }

/** Where in the file something is wrong and what: the row's number, its heading as it stands there, the words. */
export function FaultTable({ faults, headings }: Props) {
  const t = useTranslations('imports')
  const heading = ({ column, problem, what }: Fault) => {
    if (column === null) return problem === 'heading-unknown' ? what : '–'
    return headings[column] ?? t(`headings.${column}`)
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the screen is scrolled by keyboard
    <section className="scrolls mt-8" aria-label={t('faultsTitle')} tabIndex={0}>
      <table className="data">
        <caption className="sr-only">{t('faultsTitle')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('row')}</th>
            <th scope="col">{t('column')}</th>
            <th scope="col">{t('why')}</th>
          </tr>
        </thead>
        <tbody>
          {faults.map((fault) => (
            <tr key={Object.values(fault).join()}>
              <th scope="row" className="tabular-nums">
                {fault.row}
              </th>
              <td className="wrap-anywhere min-w-28">{heading(fault)}</td>
              <td className="wrap-anywhere min-w-40">
                {t(`faults.${fault.problem}`, { what: fault.what })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
