import { getLocale, getTranslations } from 'next-intl/server'
import { ListFiles } from '@/components/list-files'
import { Figures } from '@/components/staff/figures'
import { TurnoutTable } from '@/components/turnout-table'
import { doorsAreOver } from '@/domain/check-in/entry-days'
import { country } from '@/domain/in-words'
import { can } from '@/domain/permissions'
import { countTurnout } from '@/domain/turnout/count-turnout'
import { fewestTold } from '@/domain/turnout/suppress'
import { byName } from '@/lib/by-name'
import { daysOf } from '@/lib/days'
import { db } from '@/lib/db'
import { pageTitle } from '@/lib/page-title'

type Props = { params: Promise<{ slug: string }> }

export const generateMetadata = async () =>
  pageTitle((await getTranslations('attendance'))('title'))

/** Who was there, by partnership and country, for the annual report. */
export default async function Attendance({ params }: Props) {
  const { event } = await daysOf((await params).slug, can.countAttendance)
  const [locale, t, { erased, all, partnerships, countries }] = await Promise.all([
    getLocale(),
    getTranslations('attendance'),
    countTurnout(db(), event),
  ])
  const { split } = all
  return (
    <>
      <h1>{t('title')}</h1>
      <p className="mt-3 max-w-2xl text-quiet">
        {t(event.kind === 'conference' ? 'leadConference' : 'lead')}
      </p>
      <p className="hint mt-2 max-w-2xl">{t('small', { fewest: fewestTold })}</p>
      <Figures
        figures={[
          { name: t('columns.coming'), value: String(all.coming) },
          ...(['there', 'days'] as const).flatMap((of) =>
            all[of] === null ? [] : [{ name: t(`columns.${of}`), value: String(all[of]) }],
          ),
          ...(split
            ? (['women', 'men', 'notSaid'] as const).map((part) => ({
                name: t(`columns.${part}`),
                value: String(split[part]),
              }))
            : []),
        ]}
      />
      {erased ? (
        <p className="mt-4 max-w-2xl">{t('areErased')}</p>
      ) : (
        !split && <p className="hint mt-4">{t(doorsAreOver(event) ? 'sumHidden' : 'splitLater')}</p>
      )}
      <div className="mt-6">
        <ListFiles here={`/${locale}/days/${event.slug}/attendance`} />
      </div>
      <h2 className="mt-10 mb-3">{t('byCountry')}</h2>
      {countries.length > 0 ? (
        <TurnoutTable
          title={t('byCountry')}
          of={t('country')}
          rows={byName(
            countries.map((one) => ({ ...one, name: country(locale, one.name) })),
            locale,
          )}
        />
      ) : (
        <p>{t('nobody')}</p>
      )}
      {partnerships.length > 0 && (
        <>
          <h2 className="mt-10 mb-3">{t('byPartnership')}</h2>
          <TurnoutTable
            title={t('byPartnership')}
            of={t('partnership')}
            rows={byName(partnerships, locale)}
          />
        </>
      )}
    </>
  )
}
