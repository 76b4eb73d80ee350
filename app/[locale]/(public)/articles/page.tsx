import { getLocale, getTranslations } from 'next-intl/server'
import { publishedArticles } from '@/domain/article/published'
import { db } from '@/lib/db'
import { pageTitle } from '@/lib/page-title'

export const generateMetadata = async () => pageTitle((await getTranslations('articles'))('title'))

/** Everything that is published; what announces an event leads to the event. */
export default async function Articles() {
  const [locale, t, articles] = await Promise.all([
    getLocale(),
    getTranslations('articles'),
    publishedArticles(db()),
  ])
  return (
    <>
      <h1>{t('title')}</h1>
      <p className="lead column mt-4">{t('lead')}</p>
      {articles.length === 0 && <p className="mt-8 text-quiet">{t('none')}</p>}
      <ul className="rows mt-8">
        {articles.map(({ slug, texts, event }) => (
          <li key={slug} className="grid gap-x-10 gap-y-2 py-6 md:grid-cols-[1fr_14rem]">
            <div className="column">
              <h2 className="text-2xl">
                <a href={`/${locale}/${event ? `events/${event.slug}` : `articles/${slug}`}`}>
                  {texts[locale].title}
                </a>
              </h2>
              <p className="mt-2 text-quiet">{texts[locale].lead}</p>
            </div>
            {event && (
              <p>
                <span className="tag good">{t('announces')}</span>
              </p>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
