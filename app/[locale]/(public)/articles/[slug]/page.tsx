import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { ArticleInFull } from '@/components/article/article-in-full'
import { Breadcrumbs } from '@/components/breadcrumbs'
import { publishedArticle } from '@/domain/article/published'
import { db } from '@/lib/db'
import { pageTitle } from '@/lib/page-title'

type Props = { params: Promise<{ slug: string }> }

const load = cache(async (slug: string) => (await publishedArticle(db(), slug)) ?? notFound())

export async function generateMetadata({ params }: Props) {
  const { texts } = await load((await params).slug)
  return pageTitle(texts[await getLocale()].title)
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
      <ArticleInFull article={article} />
    </>
  )
}
