import { getLocale, getTranslations } from 'next-intl/server'
import { Question } from '@/app/[locale]/questions/question'
import { articlesInNumbers } from '@/domain/article/for-staff'
import { newArticleForm } from '@/domain/article/form'
import { db } from '@/lib/db'
import { staffOnly } from '@/lib/staff-only'
import { addNewArticle } from '../actions'
import { ArticleFields } from '../article-fields'

/** A new article, after all others. */
export default async function NewArticle() {
  await staffOnly()
  const [locale, t, { next }] = await Promise.all([
    getLocale(),
    getTranslations('articles'),
    articlesInNumbers(db()),
  ])
  return (
    <Question
      form="newArticle"
      schema={newArticleForm}
      title={t('new')}
      back={`/${locale}/staff/articles`}
      action={addNewArticle}
      hidden={{}}
      fields={['article']}
      submit={t('save')}
    >
      <ArticleFields article={{ position: String(next) }} />
    </Question>
  )
}
