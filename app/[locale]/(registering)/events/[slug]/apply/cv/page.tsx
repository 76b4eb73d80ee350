import { redirect } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { Question } from '@/app/[locale]/questions/question'
import { FileField } from '@/components/form/file-field'
import { cvForm } from '@/domain/application/form'
import { doesResearch } from '@/domain/application/open-application'
import { loadApplication } from '../load'
import { saveCv } from './actions'

type Props = {
  params: Promise<{ slug: string }>
  searchParams: Promise<{ from?: string; problem?: string }>
}

/** The CV: one file, really a PDF. */
export default async function Cv({ params, searchParams }: Props) {
  const [{ slug }, { from, problem }, locale, t, problems] = await Promise.all([
    params,
    searchParams,
    getLocale(),
    getTranslations('application'),
    getTranslations('problems'),
  ])
  const { open } = await loadApplication(slug)
  const here = `/${locale}/events/${slug}/apply`
  if (!doesResearch(open)) redirect(`${here}/category`)
  const changing = from === 'check'
  const { cv } = open
  // Larger than the server takes at all: told by the address, the file was never read.
  const tooLarge = problem === 'tooLarge' ? problems('cv.tooLarge') : undefined
  return (
    <Question
      form="cv"
      schema={cvForm}
      fields={['cv']}
      title={t('steps.cv.title')}
      lead={t('steps.cv.lead')}
      back={changing ? `${here}/check` : `${here}/research`}
      action={saveCv}
      hidden={{ event: slug, ...(changing && { from: 'check' }) }}
      problems={tooLarge ? { cv: tooLarge } : undefined}
    >
      {cv && (
        <p className="rounded-md bg-soft p-4">
          {t('steps.cv.there')}{' '}
          <a href={`/${locale}/files/${cv.fileId}`} className="wrap-anywhere">
            {cv.name}
          </a>{' '}
          <span className="text-quiet">
            {t('steps.cv.size', { pages: cv.pages, kilobytes: Math.ceil(cv.bytes / 1024) })}
          </span>
        </p>
      )}
      <FileField
        name="cv"
        label={t(cv ? 'steps.cv.another' : 'steps.cv.choose')}
        hint={t('steps.cv.hint')}
        accept="application/pdf,.pdf"
      />
    </Question>
  )
}
