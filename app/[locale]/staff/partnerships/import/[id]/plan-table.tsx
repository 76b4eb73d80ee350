import { useTranslations } from 'next-intl'
import { FieldChanges } from '@/components/partnerships/field-changes'
import { PartyNames } from '@/components/partnerships/party-names'
import type { Planned } from '@/domain/partnership/plan-import'

type Props = { planned: Planned[] }

/** What a file adds and what it changes, partnership by partnership. */
export function PlanTable({ planned }: Props) {
  const t = useTranslations('imports')
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the screen is scrolled by keyboard
    <section className="scrolls mt-8" aria-label={t('preview')} tabIndex={0}>
      <table className="data">
        <thead>
          <tr>
            <th scope="col">{t('row')}</th>
            <th scope="col">{t('partnership')}</th>
            <th scope="col">{t('what')}</th>
          </tr>
        </thead>
        <tbody>
          {planned.map(({ row, id, becomes, changed, coordinators }) => (
            <tr key={row}>
              <td className="tabular-nums">{row}</td>
              <th scope="row" className="wrap-anywhere min-w-52">
                {becomes.name}
              </th>
              <td className="wrap-anywhere min-w-72 space-y-1">
                {id === null ? (
                  <>
                    <p>
                      <span className="tag good">{t('isNew')}</span> {becomes.theme.sv} /{' '}
                      {becomes.theme.en}
                      {becomes.period && ` (${becomes.period})`}
                    </p>
                    <PartyNames parties={becomes.parties} />
                  </>
                ) : (
                  changed && <FieldChanges {...changed} />
                )}
                {coordinators.length > 0 && (
                  <p>{t('newCoordinators', { emails: coordinators.join(', ') })}</p>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
