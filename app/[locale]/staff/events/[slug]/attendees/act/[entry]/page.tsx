import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { ActButton } from '@/components/form/act-button'
import { queryOf } from '@/domain/lists/attendee-filter'
import { actedOnMany, canBeUndone } from '@/domain/many/undo-many'
import { db } from '@/lib/db'
import { pageTitle } from '@/lib/page-title'
import { staffEvent } from '@/lib/staff-only'
import { undoThem } from '../actions'
import { LeftOut } from '../left-out'

type Props = {
  params: Promise<{ slug: string; entry: string }>
  searchParams: Promise<{ undone?: string }>
}

export const generateMetadata = async () => pageTitle((await getTranslations('many'))('title'))

/** What was done to how many, who was left out, and the way back where there is one. */
export default async function ActedOnMany({ params, searchParams }: Props) {
  const [{ slug, entry }, { undone }] = await Promise.all([params, searchParams])
  const { event, person } = await staffEvent(slug)
  const entryId = /^\d{1,15}$/.test(entry) ? Number(entry) : notFound()
  const told = (await actedOnMany(db(), person, event.id, entryId)) ?? notFound()
  const [locale, t] = await Promise.all([getLocale(), getTranslations('many')])
  const table = `/${locale}/staff/events/${slug}/attendees`
  const count = told.references.length
  const left = Object.entries(told.left).map(([reason, count]) => ({
    reason: reason as keyof typeof told.left,
    count,
  }))
  const shown = queryOf({ is: { refs: told.references.slice(0, 100) }, not: {} })
  return (
    <div className="column">
      <div role="status">
        <h1>
          {undone === undefined
            ? t(`done.${told.act}`, { count, tag: told.tagName })
            : t('undone', { count: Number(undone) || 0 })}
        </h1>
      </div>
      {told.undone && told.undone.rejoined > 0 && (
        <p className="mt-3">{t('rejoined', { count: told.undone.rejoined })}</p>
      )}
      {undone === undefined && (told.act === 'approve' || told.act === 'decline') && (
        <p className="mt-3">{t(told.releaseNow ? 'told' : 'held')}</p>
      )}
      <p className="mt-6 flex flex-wrap gap-x-6 gap-y-2">
        {count > 0 && count <= 100 && <a href={`${table}?${shown}`}>{t('showThem')}</a>}
        <a href={table}>{t('back')}</a>
      </p>
      {undone === undefined && canBeUndone(told) && (
        <div className="mt-6">
          <ActButton
            action={undoThem}
            hidden={{ event: slug, entryId: entry }}
            submit={t('undo')}
            look="plain"
          />
        </div>
      )}
      {left.length > 0 && <LeftOut groups={left} />}
    </div>
  )
}
