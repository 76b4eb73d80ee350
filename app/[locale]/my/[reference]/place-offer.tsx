import { getLocale, getTranslations } from 'next-intl/server'
import { ActButton } from '@/components/form/act-button'
import { placeIsOffered } from '@/domain/application/accept-place'
import type { MyApplication } from '@/domain/application/mine'
import { moment } from '@/domain/in-words'
import type { Person } from '@/domain/people/person'
import { can } from '@/domain/permissions'
import { takePlace } from '../application-actions'

/** A place that waits for an answer: which days, who pays, until when, and what yes and no mean. */
export async function PlaceOffer({ mine, person }: { mine: MyApplication; person: Person }) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('application')])
  const { registration, application, place } = mine
  if (!place?.offeredUntil || !placeIsOffered(mine) || !can.answerPlace(person, registration))
    return null
  const hidden = { reference: registration.reference }
  return (
    <section className="no-print mt-8 rounded-md border-2 border-accent p-6">
      <h2>{t('place.title')}</h2>
      <p className="mt-2">
        {t(`standing.${application.attendance}`)}{' '}
        {t(application.funded ? 'standing.funded' : 'standing.notFunded')}
      </p>
      <p className="mt-2 font-semibold">
        {t('place.until', { time: moment(locale, place.offeredUntil) })}
      </p>
      <p className="mt-2 text-quiet">{t('place.noMeans')}</p>
      <div className="mt-5 flex flex-wrap gap-4">
        <ActButton action={takePlace} hidden={hidden} submit={t('place.accept')} />
        <a className="button plain" href={`/${locale}/my/${registration.reference}/decline`}>
          {t('place.decline')}
        </a>
      </div>
    </section>
  )
}
