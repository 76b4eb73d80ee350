import { getLocale, getTranslations } from 'next-intl/server'
import { changedWords } from '@/domain/mail/templates'
import { db } from '@/lib/db'
import { templateKinds } from '@/lib/mail/product-words'
import { pageTitle } from '@/lib/page-title'
import { staffOnly } from '@/lib/staff-only'

export const generateMetadata = async () =>
  pageTitle((await getTranslations('outbox'))('templates.title'))

/** The mails the product writes by itself, what each is for, and which say something of staff's own. */
export default async function TemplatesPage() {
  await staffOnly()
  const [locale, t, words, changed] = await Promise.all([
    getLocale(),
    getTranslations('outbox'),
    getTranslations('letters'),
    changedWords(db()),
  ])
  const own = new Set(
    changed.filter((one) => Object.keys(one.words).length > 0).map(({ kind }) => kind),
  )
  const here = `/${locale}/staff/mail`
  return (
    <>
      <p className="no-print mb-6">
        <a href={here}>← {t('title')}</a>
      </p>
      <h1>{t('templates.title')}</h1>
      <p className="mt-3 max-w-prose text-quiet">{t('templates.lead')}</p>
      <ul className="rows mt-8 max-w-prose">
        {templateKinds.map((kind) => (
          <li key={kind} className="py-3">
            <a href={`${here}/templates/${kind}`} className="font-semibold">
              {words(`kinds.${kind}`)}
            </a>{' '}
            {own.has(kind) && <span className="tag warm">{t('templates.changed')}</span>}
            <p className="hint">{t(`templates.for.${kind}`)}</p>
          </li>
        ))}
      </ul>
    </>
  )
}
