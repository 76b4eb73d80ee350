import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { ArticleInFull } from '@/components/article/article-in-full'
import { Breadcrumbs } from '@/components/breadcrumbs'
import { publishedArticle } from '@/domain/article/published'
import { isPutAway } from '@/domain/article/put-away'
import { db } from '@/lib/db'
import { pageTitle } from '@/lib/page-title'

type Props = { params: Promise<{ slug: string }> }

/** The article of an address; null when it has been put away. */
const load = cache(async (slug: string) => {
  const article = await publishedArticle(db(), slug)
  if (!article && !(await isPutAway(db(), slug))) notFound()
  return article
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const article = await load((await params).slug)
  if (article) return pageTitle(article.texts[await getLocale()].title)
  const t = await getTranslations('articles')
  return { ...(await pageTitle(t('putAway'))), robots: { index: false } }
}

export default async function Article({ params }: Props) {
  const [article, locale, t] = await Promise.all([
    load((await params).slug),
    getLocale(),
    getTranslations('articles'),
  ])
  return (
    <>
      <Breadcrumbs way={[{ href: `/${locale}/articles`, name: t('title') }]} />
      {article ? (
        <ArticleInFull article={article} />
      ) : (
        <div className="column">
          <h1>{t('putAway')}</h1>
          <p className="lead mt-4">{t('putAwayText')}</p>
        </div>
      )}
    </>
  )
}
