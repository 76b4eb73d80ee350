import { getLocale, getTranslations } from 'next-intl/server'
import { placeIsOffered } from '@/domain/application/accept-place'
import { hasPlace } from '@/domain/application/enter-application'
import type { MyApplication } from '@/domain/application/mine'
import { windowState } from '@/domain/event/window'
import { moment } from '@/domain/in-words'

/** How an application stands, in words, and what happens next. */
export async function Standing({ mine }: { mine: MyApplication }) {
  const [locale, t, my, words] = await Promise.all([
    getLocale(),
    getTranslations('application'),
    getTranslations('my'),
    getTranslations('answers'),
  ])
  const { registration, event, declined, unsent } = mine
  const { status, ended } = registration
  const open = windowState(event) === 'open'
  const apply = `/${locale}/events/${event.slug}/apply`
  if (status === 'received')
    return (
      <div className="mt-4 space-y-4">
        <p className="lead text-ink">
          {open ? t('changeUntil', { time: moment(locale, event.closesAt) }) : t('standing.review')}
        </p>
        {unsent && (
          <p className="rounded-md bg-warm-soft p-4 text-warm">
            {t(open ? 'standing.unsent' : 'standing.unsentOver')}
          </p>
        )}
        {open && (
          <p className="no-print">
            <a className="button plain" href={`${apply}/${unsent ? 'check' : 'category'}`}>
              {t(unsent ? 'standing.goOn' : 'standing.change')}
            </a>
          </p>
        )}
      </div>
    )
  if (status === 'cancelled')
    return (
      <div className="mt-4 space-y-4">
        <p>
          {ended?.how === 'staff'
            ? t('endedByStaff')
            : words(`endedBy.${ended?.how ?? 'withdrawn'}`)}
        </p>
        {open && (
          <p className="no-print">
            <a href={`${apply}/category`}>{t('standing.again')}</a>
          </p>
        )}
      </div>
    )
  return (
    <div className="mt-4 space-y-4">
      {status === 'reserve' && !mine.place && (
        <p className="lead text-ink">{t('standing.reserve')}</p>
      )}
      {status === 'declined' && <p className="lead text-ink">{t('standing.rejected')}</p>}
      {declined && (
        <p>
          <strong>{my('declinedReason')}:</strong> {declined}
        </p>
      )}
      {hasPlace(mine) && (
        <p className="lead text-ink">
          {t(`standing.${mine.application.attendance}`)}{' '}
          {t(mine.application.funded ? 'standing.funded' : 'standing.notFunded')}
        </p>
      )}
      {mine.place && !hasPlace(mine) && !placeIsOffered(mine) && <p>{t('place.over')}</p>}
    </div>
  )
}
