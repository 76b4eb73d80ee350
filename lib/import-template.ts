import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/domain/language'
import { importColumns } from '@/domain/partnership/import-rows'

const widths = {
  ...{ name: 30, themeSv: 30, themeEn: 30, period: 12 },
  ...{ organisation: 26, country: 16, kind: 18, coordinators: 34 },
}

/** The headings of a file of partnerships and two partnerships as an example, in the reader's language. */
export async function importExample(locale: Locale) {
  const t = await getTranslations({ locale, namespace: 'imports' })
  const headings = importColumns.map((column) => ({
    title: t(`headings.${column}`),
    width: widths[column],
  }))
  const rows = (['first', 'second', 'third', 'fourth', 'fifth'] as const).map((row) =>
    importColumns.map((column) => {
      const cell = `rows.${row}.${column}` as 'rows.first.name'
      return t.has(cell) ? t(cell) : ''
    }),
  )
  return { headings, rows, sheet: t('sheet'), fileName: t('fileName') }
}
