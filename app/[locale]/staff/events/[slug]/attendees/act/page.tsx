import { notFound, redirect } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { academyActs, manyActs } from '@/domain/many/acts'
import { leftOutOf } from '@/domain/many/left-out-of'
import { picked } from '@/domain/many/picked'
import { db } from '@/lib/db'
import { fullTitle } from '@/lib/page-title'
import { staffEvent } from '@/lib/staff-only'
import { LeftOut } from './left-out'
import { ManyForm } from './many-form'
import { meantBy } from './meant'

type Props = {
  params: Promise<{ slug: string }>
  searchParams: Promise<Record<string, string | string[]>>
}

const namedAtOnce = 50

/** Before something is done to many: what will happen, to whom, and who is left out and why. */
export default async function ActOnMany({ params, searchParams }: Props) {
  const [{ slug }, query] = await Promise.all([params, searchParams])
  const { event } = await staffEvent(slug)
  const [locale, t] = await Promise.all([getLocale(), getTranslations('many')])
  const table = `/${locale}/staff/events/${slug}/attendees`
  const meant = meantBy(query)
  if (query.do === 'mail' && meant !== null)
    redirect(`/${locale}/staff/events/${slug}/messages/new?audience=${encodeURIComponent(meant)}`)
  // Opened without its form, nobody is chosen for anything.
  const act = manyActs.find((one) => one === (query.do ?? 'tag')) ?? notFound()
  if (event.kind === 'academy' && !academyActs.includes(act)) notFound()

  const all = meant === null ? [] : await picked(db(), event.id, meant)
  const left = new Map<ReturnType<typeof leftOutOf>, typeof all>()
  for (const one of all) {
    const reason = leftOutOf(act, event, one)
    left.set(reason, [...(left.get(reason) ?? []), one])
  }
  const those = left.get(null) ?? []
  left.delete(null)
  const title = t(`titles.${act}`, { count: those.length })
  return (
    <div className="column">
      <p className="no-print mb-6">
        <a href={table}>← {t('back')}</a>
      </p>
      {those.length === 0 ? (
        <>
          <title>{await fullTitle(t('title'))}</title>
          <h1>{t(all.length === 0 ? 'nobody' : 'nobodyLeft')}</h1>
          {all.length === 0 && <p className="mt-3 text-quiet">{t('nobodyHint')}</p>}
        </>
      ) : (
        <ManyForm
          event={event}
          act={act}
          title={title}
          meant={meant ?? ''}
          all={all}
          those={those}
          names={
            <>
              <ul className="mt-4 columns-1 gap-x-8 sm:columns-2">
                {those.slice(0, namedAtOnce).map(({ reference, familyName, givenNames }) => (
                  <li key={reference} className="wrap-anywhere">
                    {familyName}, {givenNames} <span className="hint">{reference}</span>
                  </li>
                ))}
              </ul>
              {those.length > namedAtOnce && (
                <p className="mt-2">{t('andMore', { count: those.length - namedAtOnce })}</p>
              )}
            </>
          }
        />
      )}
      {left.size > 0 && (
        <LeftOut
          groups={[...left].flatMap(([reason, people]) =>
            reason ? [{ reason, count: people.length, people: people.slice(0, namedAtOnce) }] : [],
          )}
        />
      )}
    </div>
  )
}
