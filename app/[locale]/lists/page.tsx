import { getLocale, getTranslations } from 'next-intl/server'
import { shortMoment } from '@/domain/in-words'
import { listsOf } from '@/domain/list/lists-of'
import { placesToList } from '@/domain/list/places-to-list'
import { db } from '@/lib/db'
import { listTaker } from '@/lib/list-draft'
import { pageTitle } from '@/lib/page-title'

export const generateMetadata = async () => pageTitle((await getTranslations('lists'))('title'))

/** The lists somebody keeps, over all their events, and what they can compose one of. */
export default async function Lists() {
  const person = await listTaker()
  const [locale, t, saved, places] = await Promise.all([
    getLocale(),
    getTranslations('lists'),
    listsOf(db(), person),
    placesToList(db(), person),
  ])
  const here = `/${locale}/lists`
  return (
    <>
      <h1>{t('title')}</h1>
      <p className="mt-3 max-w-prose text-quiet">{t('lead')}</p>
      <section className="mt-8">
        <h2>{t('mine')}</h2>
        {saved.length === 0 && <p className="mt-2">{t('none')}</p>}
        <ul className="rows mt-3">
          {saved.map(({ list, event, partnership, address, schedule }) => (
            <li key={list.id} className="grid gap-x-8 gap-y-3 py-5 sm:grid-cols-[1fr_auto]">
              <div className="min-w-0">
                <h3 className="wrap-anywhere">
                  <a href={`${here}/${list.id}`}>{list.name}</a>
                </h3>
                <p className="text-quiet">
                  {partnership ? `${partnership.name} · ` : ''}
                  {event.texts[locale].title}
                </p>
                <p className="hint">
                  {t(`formats.${list.format}`)} · {t(`in.${list.locale}`)}
                  {address && ` · ${t('hasAddress')}`}
                  {schedule?.nextAt &&
                    ` · ${t('nextByMail', { time: shortMoment(locale, schedule.nextAt) })}`}
                </p>
                {schedule && !schedule.nextAt && !schedule.stoppedAt && (
                  <p className="hint">{t('sentNoMore')}</p>
                )}
                {schedule?.stoppedAt && (
                  <p className="mt-1">
                    <a href={`${here}/${list.id}/schedule`} className="tag warm">
                      {t('stopped', { time: shortMoment(locale, schedule.stoppedAt) })}
                    </a>
                  </p>
                )}
              </div>
              <p className="flex flex-wrap items-start gap-3">
                <a className="button" href={`${here}/${list.id}/file`} download>
                  {t('runShort')} <span className="sr-only">{list.name}</span>
                </a>
              </p>
            </li>
          ))}
        </ul>
      </section>
      <section className="mt-12">
        <h2>{t('compose')}</h2>
        <ul className="rows mt-3 max-w-prose">
          {places.map(({ event, partnership }) => (
            <li key={event.id + (partnership?.slug ?? '')} className="py-3">
              <a
                href={`${here}/new?event=${event.slug}${partnership ? `&of=${partnership.slug}` : ''}`}
              >
                {t('composeOf', {
                  of: partnership
                    ? `${partnership.name}, ${event.texts[locale].title}`
                    : event.texts[locale].title,
                })}
              </a>
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}
