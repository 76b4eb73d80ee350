import { getLocale, getTranslations } from 'next-intl/server'
import { Progress } from '@/components/review/progress'
import { dates } from '@/domain/in-words'
import { reviewedBy } from '@/domain/review/my-reviews'
import { db } from '@/lib/db'
import { pageTitle } from '@/lib/page-title'
import { reviewingPerson } from '@/lib/reviewing'

export const generateMetadata = async () => pageTitle((await getTranslations('review'))('title'))

/** The events somebody reviews, and how far they have come. */
export default async function Reviews() {
  const person = await reviewingPerson()
  const [locale, t, mine] = await Promise.all([
    getLocale(),
    getTranslations('review'),
    reviewedBy(db(), person),
  ])
  return (
    <>
      <h1>{t('title')}</h1>
      <p className="lead mt-3">{t('lead')}</p>
      <ul className="rows mt-8">
        {mine.map(({ event, progress }) => (
          <li key={event.id} className="grid gap-x-8 gap-y-3 py-5 sm:grid-cols-[1fr_1fr]">
            <div>
              <h2>
                <a href={`/${locale}/review/events/${event.slug}`}>{event.texts[locale].title}</a>
              </h2>
              <p className="text-quiet">
                {dates(locale, event.startsOn, event.endsOn)} · {event.city}
              </p>
            </div>
            {progress.assigned > 0 ? <Progress {...progress} /> : <p>{t('none')}</p>}
          </li>
        ))}
      </ul>
    </>
  )
}
