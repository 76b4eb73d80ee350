import { getLocale, getTranslations } from 'next-intl/server'
import { Pages } from '@/components/attendees/pages'
import { withQuery } from '@/components/query'
import { articlesForStaff, articlesInNumbers } from '@/domain/article/for-staff'
import { pageSize } from '@/domain/lists/attendee-filter'
import { db } from '@/lib/db'
import { pageOf } from '@/lib/page-of'
import { pageTitle } from '@/lib/page-title'
import { staffOnly } from '@/lib/staff-only'
import { ArticleState } from './article-state'

type Props = { searchParams: Promise<{ page?: string }> }

export const generateMetadata = async () => pageTitle((await getTranslations('articles'))('title'))

/** Every article in its order, with its state. */
export default async function StaffArticles({ searchParams }: Props) {
  await staffOnly()
  const page = pageOf((await searchParams).page)
  const [locale, t, all, numbers] = await Promise.all([
    getLocale(),
    getTranslations('articles'),
    articlesForStaff(db(), page),
    articlesInNumbers(db()),
  ])
  const here = `/${locale}/staff/articles`
  return (
    <>
      <div className="flex flex-wrap items-baseline justify-between gap-x-8 gap-y-3">
        <h1>{t('title')}</h1>
        <a href={`${here}/new`} className="button">
          {t('new')}
        </a>
      </div>
      <p className="mt-2 text-quiet" role="status">
        {t('count', { count: numbers.count })}
      </p>
      <div className="scrolls mt-6">
        <table className="data">
          <thead>
            <tr>
              <th scope="col">{t('position')}</th>
              <th scope="col">{t('article')}</th>
              <th scope="col">{t('state')}</th>
              <th scope="col">{t('event')}</th>
            </tr>
          </thead>
          <tbody>
            {all.map(({ article: { slug, texts, position, state }, event }) => (
              <tr key={slug}>
                <td className="tabular-nums">{position}</td>
                <th scope="row">
                  <a href={`${here}/${slug}`}>{texts[locale].title}</a>
                </th>
                <td>
                  <ArticleState state={state} />
                </td>
                <td>{event?.texts[locale].title}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Pages
        page={page}
        pages={Math.ceil(numbers.count / pageSize)}
        to={(page) => withQuery(here, { page })}
      />
    </>
  )
}
