import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { Question } from '@/app/[locale]/questions/question'
import { ActButton } from '@/components/form/act-button'
import { locales } from '@/domain/language'
import { templateForm } from '@/domain/mail/template-form'
import { templateOf } from '@/domain/mail/templates'
import { db } from '@/lib/db'
import { productWords, templateKind } from '@/lib/mail/product-words'
import { staffOnly } from '@/lib/staff-only'
import { putBackWords, saveTemplate } from '../../actions'
import { WordFields } from './word-fields'

type Props = {
  params: Promise<{ kind: string }>
  searchParams: Promise<{ saved?: string; reset?: string }>
}

/** The words of one kind of mail in both languages, beside what the product says. */
export default async function TemplatePage({ params, searchParams }: Props) {
  await staffOnly()
  const [{ kind: name }, { saved, reset }] = await Promise.all([params, searchParams])
  const kind = templateKind(name) ?? notFound()
  const [locale, t, words, { words: own, version }] = await Promise.all([
    getLocale(),
    getTranslations('outbox'),
    getTranslations('letters'),
    templateOf(db(), kind),
  ])
  const here = `/${locale}/staff/mail/templates`
  const hidden = { kind, version: String(version) }
  return (
    <>
      <Question
        form="template"
        schema={templateForm}
        title={words(`kinds.${kind}`)}
        lead={
          <>
            {(saved || reset) && (
              <p role="status" className="mb-4 rounded-md bg-soft p-4 text-ink">
                {t(saved ? 'templates.saved' : 'templates.wasReset')}
              </p>
            )}
            <p>{t(`templates.for.${kind}`)}</p>
            <p className="mt-3">{t('templates.placeholders', { example: '{event}' })}</p>
          </>
        }
        back={here}
        action={saveTemplate}
        hidden={hidden}
        submit={t('templates.save')}
        fields={['words']}
      >
        <WordFields product={productWords(kind)} own={own} />
      </Question>
      {Object.keys(own).length > 0 && (
        <section className="mt-12 border-line border-t pt-8">
          <h2>{t('templates.reset')}</h2>
          <p className="mt-2 mb-4 text-quiet">{t('templates.resetLead')}</p>
          <ActButton
            action={putBackWords}
            hidden={hidden}
            submit={t('templates.resetButton')}
            look="grave"
          />
        </section>
      )}
      <section className="mt-12 border-line border-t pt-8">
        <h2>{t('templates.preview')}</h2>
        <p className="mt-2 text-quiet">{t('templates.previewLead')}</p>
        {locales.map((language) => (
          <div key={language} className="mt-6">
            <h3>{t(`languages.${language}`)}</h3>
            <iframe
              className="letter mt-3"
              sandbox=""
              src={`${here}/${kind}/letter?in=${language}`}
              title={t(`templates.previewIn.${language}`)}
              lang={language}
            />
          </div>
        ))}
      </section>
    </>
  )
}
