import { getLocale, getTranslations } from 'next-intl/server'
import { ActButton } from '@/components/form/act-button'
import { badgesOf, counted, named, printings } from '@/domain/badge/of-event'
import { moment } from '@/domain/in-words'
import { can } from '@/domain/permissions'
import { daysOf } from '@/lib/days'
import { db } from '@/lib/db'
import { pageTitle } from '@/lib/page-title'
import { print } from './actions'
import { OneBadge } from './one-badge'
import { SheetsForm } from './sheets-form'

type Props = {
  params: Promise<{ slug: string }>
  searchParams: Promise<{ prepared?: string; q?: string | string[] }>
}

export const generateMetadata = async () => pageTitle((await getTranslations('badges'))('title'))

// Older ones are among all.
const printingsShown = 20

/** The badges of an event: those still to be printed, the sheets, and one by itself. */
export default async function Badges({ params, searchParams }: Props) {
  const [{ slug }, { prepared, q }] = await Promise.all([params, searchParams])
  const { event } = await daysOf(slug, can.printBadges)
  const [locale, t, all] = await Promise.all([
    getLocale(),
    getTranslations('badges'),
    badgesOf(db(), event.id),
  ])
  const here = `/${locale}/days/${event.slug}/badges`
  const counts = counted(all)
  const due = counts.new + counts.changed
  const wanted = String(q ?? '').slice(0, 100)
  return (
    <>
      <h1>{t('title')}</h1>
      <p className="mt-3 max-w-prose text-quiet">{t('lead')}</p>
      {prepared !== undefined && (
        <p role="status" className="mt-4 rounded-md bg-soft p-4">
          {t('done', { count: Number(prepared) || 0 })}
        </p>
      )}
      <p className="mt-6">{t('counts', { count: all.length })}</p>
      <dl className="mt-4 flex flex-wrap gap-x-10 gap-y-3">
        {(['new', 'changed', 'printed'] as const).map((state) => (
          <div key={state}>
            <dt className="text-quiet">{t(state)}</dt>
            <dd className="text-2xl font-semibold tabular-nums">{counts[state]}</dd>
          </div>
        ))}
      </dl>

      <section className="mt-10 max-w-prose">
        <h2>{t('printTitle')}</h2>
        {due > 0 ? (
          <>
            <p className="mt-3 mb-4">{t('printText')}</p>
            <ActButton
              action={print}
              hidden={{ eventId: event.id, reference: '' }}
              submit={t('print', { count: due })}
            />
          </>
        ) : (
          all.length > 0 && <p className="mt-3">{t('nothing')}</p>
        )}
      </section>

      {all.length > 0 && (
        <section className="mt-10 max-w-prose">
          <h2>{t('sheetsTitle')}</h2>
          <SheetsForm
            file={`${here}/file`}
            printings={[
              ...printings(all)
                .slice(0, printingsShown)
                .map(({ at, count }) => ({
                  value: String(at.getTime()),
                  name: t('printing', { count, at: moment(locale, at) }),
                })),
              { value: '', name: t('all', { count: all.length }) },
            ]}
          />
        </section>
      )}

      <OneBadge
        here={here}
        eventId={event.id}
        wanted={wanted}
        found={wanted.trim() ? named(all, wanted) : null}
      />
    </>
  )
}
