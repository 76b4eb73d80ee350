import { useTranslations } from 'next-intl'

type Props = {
  title: string
  columns: string[]
  rows: { id: string; email: string; numbers: number[] }[]
}

/** Numbers by reviewer, with their sums. */
export function PlanTable({ title, columns, rows }: Props) {
  const t = useTranslations('assigning')
  const sum = (i: number) => rows.reduce((all, { numbers }) => all + (numbers[i] ?? 0), 0)
  return (
    <section className="mt-8">
      <h2>{title}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the screen is scrolled by keyboard */}
      <section className="scrolls mt-3" aria-label={title} tabIndex={0}>
        <table className="data">
          <thead>
            <tr>
              <th scope="col">{t('reviewer')}</th>
              {columns.map((column) => (
                <th key={column} scope="col" className="min-w-20 whitespace-normal align-bottom">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, email, numbers }) => (
              <tr key={id}>
                <th scope="row" className="font-normal">
                  {email}
                </th>
                {numbers.map((number, i) => (
                  <td key={columns[i]}>{number}</td>
                ))}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('total')}</th>
              {columns.map((column, i) => (
                <td key={column} className="font-semibold">
                  {sum(i)}
                </td>
              ))}
            </tr>
          </tfoot>
        </table>
      </section>
    </section>
  )
}
