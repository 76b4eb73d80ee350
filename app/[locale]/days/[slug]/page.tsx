import { getLocale, getTranslations } from 'next-intl/server'
import { dates } from '@/domain/in-words'
import { daysOf, desksOf } from '@/lib/days'
import { pageTitle } from '@/lib/page-title'

type Props = { params: Promise<{ slug: string }> }

export const generateMetadata = async () => pageTitle((await getTranslations('days'))('title'))

/** What there is to do on the days of an event, for whoever works on them. */
export default async function Days({ params }: Props) {
  const { person, event } = await daysOf((await params).slug)
  const [locale, t] = await Promise.all([getLocale(), getTranslations('days')])
  return (
    <>
      <h1>{t('title')}</h1>
      <p className="mt-2 text-quiet">
        {dates(locale, event.startsOn, event.endsOn)} · {event.city}
      </p>
      <ul className="rows mt-8 max-w-prose">
        {desksOf(person, { eventId: event.id }).map((desk) => (
          <li key={desk} className="py-4">
            <h2 className="text-lg">
              <a href={`/${locale}/days/${event.slug}/${desk}`}>{t(`desk.${desk}`)}</a>
            </h2>
            <p className="text-quiet">{t(`about.${desk}`)}</p>
          </li>
        ))}
      </ul>
    </>
  )
}
