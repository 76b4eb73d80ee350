import { useTranslations } from 'next-intl'
import { Breadcrumbs } from '../breadcrumbs'

type TableProps = {
  here: string
  /** Where a list of the same is composed. */
  compose?: string
  title: string
  headings: { title: string }[]
  rows: string[][]
}
type Props = TableProps & { locale: string; event: string }

/** A coordinator's list as it is taken out: the same columns on the screen as in the file. */
export function CoordinatorList({ locale, event, title, ...table }: Props) {
  const t = useTranslations('coordinator')
  return (
    <>
      <Breadcrumbs way={[{ href: `/${locale}/coordinator`, name: t('title') }]} />
      <p className="font-semibold text-accent">{event}</p>
      <h1>{title}</h1>
      <ListTable title={title} {...table} />
    </>
  )
}

/** The list itself, with the ways to take it out. */
export function ListTable({ here, compose, title, headings, rows }: TableProps) {
  const t = useTranslations('coordinator')
  const lists = useTranslations('lists')
  return (
    <>
      <p className="no-print mt-6 flex flex-wrap gap-3">
        <a className="button" href={`${here}/xlsx`}>
          {t('xlsx')}
        </a>
        <a className="button plain" href={`${here}/csv`}>
          {t('csv')}
        </a>
        {compose && (
          <a className="button plain" href={compose}>
            {lists('compose')}
          </a>
        )}
      </p>
      <p className="hint mt-3">{t('exportNote')}</p>
      {rows.length === 0 ? (
        <p className="mt-8">{t('empty')}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the screen is scrolled by keyboard
        <section className="scrolls mt-6" aria-label={title} tabIndex={0}>
          <table className="data">
            <thead>
              <tr>
                {headings.map((heading) => (
                  <th key={heading.title} scope="col">
                    {heading.title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((cells) => (
                <tr key={cells[0]}>
                  {cells.map((cell, i) => (
                    <td
                      key={headings[i]?.title}
                      className={cell.length > 24 ? 'min-w-48' : 'whitespace-nowrap'}
                    >
                      {cell}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </>
  )
}
