import { useTranslations } from 'next-intl'
import type { Turnout, TurnoutWithSplit } from '@/domain/turnout/count-turnout'

type Props = { title: string; of: string; rows: (Turnout | TurnoutWithSplit)[] }

/** Who comes and who was there, group by group; where it may be told, how many women and men. */
export function TurnoutTable({ title, of, rows }: Props) {
  const t = useTranslations('attendance')
  const counts = ['coming', 'there', 'days'] as const
  const parts = ['women', 'men', 'notSaid'] as const
  const hasSplits = rows.some((row) => 'split' in row)
  const heads = hasSplits ? [...counts, ...parts] : counts
  return (
    <table className="data cards">
      <caption className="sr-only">{title}</caption>
      <thead className="max-sm:sr-only">
        <tr>
          <th scope="col">{of}</th>
          {heads.map((head) => (
            <th key={head} scope="col" className="text-right">
              {t(`columns.${head}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.name} className="break-inside-avoid">
            <th scope="row" className="wrap-anywhere">
              {row.name}
            </th>
            {counts.map((one) => (
              <td key={one} data-title={t(`columns.${one}`)} className="sm:text-right">
                {row[one] ?? <span className="text-quiet">{t('erased')}</span>}
              </td>
            ))}
            {'split' in row &&
              parts.map((part) => (
                <td key={part} data-title={t(`columns.${part}`)} className="sm:text-right">
                  {row.split ? row.split[part] : <span className="text-quiet">{t('hidden')}</span>}
                </td>
              ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
