import { getLocale, getTranslations } from 'next-intl/server'
import { Question } from '@/app/[locale]/questions/question'
import { FileField } from '@/components/form/file-field'
import { importForm } from '@/domain/partnership/form'
import { importExample } from '@/lib/import-template'
import { staffOnly } from '@/lib/staff-only'
import { readFile } from './actions'

type Props = { searchParams: Promise<{ problem?: string }> }

/** Where a file of partnerships is chosen, with what it has to look like. */
export default async function ImportPartnerships({ searchParams }: Props) {
  await staffOnly()
  const [{ problem }, locale, t, problems] = await Promise.all([
    searchParams,
    getLocale(),
    getTranslations('imports'),
    getTranslations('problems'),
  ])
  const { headings, rows } = await importExample(locale)
  // Larger than the server takes at all: told by the address, the file was never read.
  const tooLarge = problem === 'tooLarge' ? problems('importFile.tooLarge') : undefined
  const here = `/${locale}/staff/partnerships/import`
  return (
    <>
      <Question
        form="import"
        schema={importForm}
        fields={['importFile']}
        title={t('title')}
        lead={t('lead')}
        back={`/${locale}/staff/partnerships`}
        action={readFile}
        hidden={{}}
        submit={t('read')}
        problems={tooLarge ? { file: tooLarge } : undefined}
      >
        <FileField
          name="file"
          label={t('file')}
          hint={t('fileHint')}
          accept=".csv,.tsv,.txt,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        />
      </Question>
      <section className="mt-14">
        <h2>{t('format')}</h2>
        <ul className="column mt-3 list-disc space-y-2 pl-6">
          {(['oneRow', 'together', 'empty', 'coordinators', 'there', 'allOrNothing'] as const).map(
            (rule) => (
              <li key={rule}>{t(`rules.${rule}`)}</li>
            ),
          )}
        </ul>
        <p className="no-print mt-5 flex flex-wrap gap-3">
          <a href={`${here}/template/xlsx`} className="button plain">
            {t('templateXlsx')}
          </a>
          <a href={`${here}/template/csv`} className="button plain">
            {t('templateCsv')}
          </a>
        </p>
        <h3 className="mt-8">{t('example')}</h3>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the screen is scrolled by keyboard */}
        <section className="scrolls mt-2" aria-label={t('example')} tabIndex={0}>
          <table className="data">
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
              {rows.map((cells) => (
                <tr key={cells.join()}>
                  {cells.map((cell, i) => (
                    <td key={headings[i]?.title} className="min-w-28">
                      {cell}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </section>
    </>
  )
}
