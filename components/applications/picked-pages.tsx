import { useTranslations } from 'next-intl'

type Props = { picked: string[]; page: number; pages: number; here: string; clear: string }

/** The ways to the other pages of a table, on which what is ticked stays ticked wherever it stands. */
export function PickedPages({ picked, page, pages, here, clear }: Props) {
  const t = useTranslations()
  const leading = { type: 'submit', formMethod: 'get', formAction: here, name: 'page' } as const
  return (
    <div className="no-print">
      {picked.map((reference) => (
        <input key={reference} type="hidden" name="pick" value={reference} />
      ))}
      {picked.length > 0 && (
        <p className="mb-3">
          {t('ranking.pickedElsewhere', { count: picked.length })}{' '}
          <a href={clear}>{t('ranking.untick')}</a>
        </p>
      )}
      {pages > 1 && (
        <nav
          className="flex flex-wrap items-center gap-4"
          aria-label={t('staff.page', { page, pages })}
        >
          {page > 1 && (
            <button {...leading} value={page - 1} className="button plain">
              <span aria-hidden="true">←</span> {t('staff.previous')}
            </button>
          )}
          <span aria-hidden="true">{t('staff.page', { page, pages })}</span>
          {page < pages && (
            <button {...leading} value={page + 1} className="button plain">
              {t('staff.next')} <span aria-hidden="true">→</span>
            </button>
          )}
        </nav>
      )}
    </div>
  )
}
