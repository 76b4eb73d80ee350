import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { Question } from '@/app/[locale]/questions/question'
import { articleForStaff } from '@/domain/article/for-staff'
import { articleForm } from '@/domain/article/form'
import { typedOfArticle } from '@/domain/article/typed-of'
import { db } from '@/lib/db'
import { staffOnly } from '@/lib/staff-only'
import { saveArticle } from '../actions'
import { ArticleFields } from '../article-fields'
import { ArticleState } from '../article-state'

type Props = {
  params: Promise<{ slug: string }>
  searchParams: Promise<{ saved?: string }>
}

/** One article to edit, with the ways to see it as everybody does and who changed it. */
export default async function EditArticle({ params, searchParams }: Props) {
  await staffOnly()
  const [{ slug }, { saved }] = await Promise.all([params, searchParams])
  const { article, event } = (await articleForStaff(db(), slug)) ?? notFound()
  const [locale, t] = await Promise.all([getLocale(), getTranslations('articles')])
  const typed = typedOfArticle(article, event?.slug ?? null)
  const here = `/${locale}/staff/articles`
  return (
    <Question
      form="article"
      schema={articleForm}
      title={article.texts[locale].title}
      lead={
        <>
          {saved && (
            <p role="status" className="mb-3 rounded-md bg-soft p-4 text-ink">
              {t('saved')}
            </p>
          )}
          <p className="flex flex-wrap items-baseline gap-x-5 gap-y-1">
            <ArticleState state={article.state} />
            <a href={`${here}/${slug}/preview`}>{t('preview')}</a>
            {article.state === 'published' && (
              <a href={`/${locale}/articles/${slug}`}>{t('public')}</a>
            )}
            <a href={`/${locale}/staff/log?subject=article:${article.id}`}>{t('history')}</a>
          </p>
        </>
      }
      back={here}
      action={saveArticle}
      hidden={{
        articleId: article.id,
        version: String(article.version),
        ...(article.state !== 'draft' && { slug }),
      }}
      fields={['article']}
      submit={t('save')}
    >
      <ArticleFields article={typed} />
    </Question>
  )
}
