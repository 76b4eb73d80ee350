import { getLocale, getTranslations } from 'next-intl/server'
import { hasSensitive, isSensitive } from '@/domain/list/list-columns'
import { inSight } from '@/domain/list/sight'
import { attendees } from '@/domain/lists/attendees'
import { cellInWords } from '@/domain/lists/cell'
import type { Person } from '@/domain/people/person'
import { db } from '@/lib/db'
import type { Draft } from '@/lib/list-draft'
import { listInWords } from '@/lib/list-in-words'

const some = 5

/** The first few of a list, as it will look; without its sensitive columns, which are not for looking around. */
export async function Preview({ person, draft }: { person: Person; draft: Draft }) {
  const { event, scope } = draft.place
  const { filter, columns } = draft.query
  const [locale, t, found] = await Promise.all([
    getLocale(),
    getTranslations('lists'),
    attendees(db(), scope, { ...inSight(person, event, filter), page: 1 }),
  ])
  const shown = columns.filter((name) => !isSensitive(name))
  if (found.length === 0 || shown.length === 0) return null
  const { headings, rows } = await listInWords(event, shown, found.slice(0, some), draft.in)
  return (
    <section className="mt-12">
      <h2>{t('preview')}</h2>
      {hasSensitive(columns) && <p className="hint mt-1">{t('previewHint')}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the screen is scrolled by keyboard */}
      <section className="scrolls mt-3" aria-label={t('preview')} tabIndex={0}>
        <table className="data" lang={draft.in}>
          <thead>
            <tr>
              {headings.map(({ title }) => (
                <th key={title} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((cells, i) => (
              <tr key={found[i]?.registration.id}>
                {cells.map((cell, k) => (
                  <td key={headings[k]?.title} className="whitespace-nowrap">
                    {cellInWords(draft.in ?? locale, cell)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  )
}
