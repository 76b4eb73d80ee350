import { getLocale, getTranslations } from 'next-intl/server'
import { Question } from '@/app/[locale]/questions/question'
import { TextField } from '@/components/form/text-field'
import { typedDocuments } from '@/domain/documents/change-texts'
import { placeholders } from '@/domain/documents/fill'
import { documentTextsForm } from '@/domain/documents/form'
import { academyForStaff } from '@/lib/academy-for-staff'
import { saveDocumentTexts } from './actions'

type Props = {
  params: Promise<{ slug: string }>
  searchParams: Promise<{ done?: string }>
}

/** What letters and certificates say, in English, and how that looks. */
export default async function DocumentTextsPage({ params, searchParams }: Props) {
  const [{ slug }, { done }] = await Promise.all([params, searchParams])
  const { event } = await academyForStaff(slug)
  const [locale, t] = await Promise.all([getLocale(), getTranslations('papers')])
  const texts = typedDocuments(event.documents)
  const preview = `/${locale}/staff/events/${slug}/documents/preview.pdf?kind=`
  return (
    <Question
      form="documentTexts"
      schema={documentTextsForm}
      title={t('title')}
      lead={
        <>
          {done && (
            <p role="status" className="mb-4 rounded-md bg-soft p-4 text-ink">
              {t('done')}
            </p>
          )}
          <p>{t('lead')}</p>
          <dl className="mt-3 grid grid-cols-[auto_1fr] gap-x-4">
            {placeholders.map((name) => (
              <div key={name} className="contents">
                <dt className="font-semibold text-ink">{`{${name}}`}</dt>
                <dd>{t(`placeholders.${name}`)}</dd>
              </div>
            ))}
          </dl>
          <p className="mt-4 flex flex-wrap gap-x-8 gap-y-2">
            <a href={`${preview}letter`}>{t('previewLetter')}</a>
            <a href={`${preview}certificate`}>{t('previewCertificate')}</a>
          </p>
        </>
      }
      back={`/${locale}/staff`}
      action={saveDocumentTexts}
      hidden={{ eventId: event.id, version: String(event.version) }}
      submit={t('button')}
    >
      <TextField
        name="letterText"
        label={t('letter')}
        hint={t('paragraphs')}
        initial={texts.letterText}
        long
        rows={14}
      />
      <TextField
        name="certificateText"
        label={t('certificate')}
        hint={t('paragraphs')}
        initial={texts.certificateText}
        long
        rows={8}
      />
      <TextField
        name="signedBy"
        label={t('signedBy')}
        hint={t('signedByHint')}
        initial={texts.signedBy}
        long
        rows={4}
      />
    </Question>
  )
}
