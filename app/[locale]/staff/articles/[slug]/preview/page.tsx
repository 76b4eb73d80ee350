import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { ArticleInFull } from '@/components/article/article-in-full'
import { articleForStaff } from '@/domain/article/for-staff'
import { db } from '@/lib/db'
import { pageTitle } from '@/lib/page-title'
import { staffOnly } from '@/lib/staff-only'

type Props = { params: Promise<{ slug: string }> }

export const generateMetadata = async () =>
  pageTitle((await getTranslations('articles'))('preview'))

/** An article as it would be read, whether it is public or not. */
export default async function PreviewArticle({ params }: Props) {
  await staffOnly()
  const { slug } = await params
  const { article, event } = (await articleForStaff(db(), slug)) ?? notFound()
  const [locale, t] = await Promise.all([getLocale(), getTranslations('articles')])
  return (
    <>
      <p className="no-print mb-6">
        <a href={`/${locale}/staff/articles/${slug}`}>← {t('edit')}</a>
      </p>
      <p className="mb-8 rounded-md bg-warm-soft p-4" role="status">
        {t(`previewOf.${article.state}`)}
      </p>
      <ArticleInFull article={{ texts: article.texts, event }} />
    </>
  )
}
