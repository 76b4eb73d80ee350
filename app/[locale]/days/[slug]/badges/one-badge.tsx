import { getLocale, getTranslations } from 'next-intl/server'
import { ActButton } from '@/components/form/act-button'
import type { BadgeOfEvent } from '@/domain/badge/of-event'
import { moment } from '@/domain/in-words'
import { print } from './actions'

type Props = {
  here: string
  eventId: string
  wanted: string
  /** Null when nobody is looked for. */
  found: BadgeOfEvent[] | null
}

const shown = 20

/** One badge by itself, for whoever lost theirs or is called something else by now. */
export async function OneBadge({ here, eventId, wanted, found }: Props) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('badges')])
  return (
    <section id="one" className="mt-10 max-w-prose">
      <h2>{t('oneTitle')}</h2>
      <p className="mt-3 text-quiet">{t('oneText')}</p>
      <form action={here} className="mt-4">
        <label htmlFor="q" className="block font-semibold">
          {t('search')}
        </label>
        <div className="mt-1 flex flex-wrap gap-3">
          <input
            id="q"
            name="q"
            type="search"
            defaultValue={wanted}
            maxLength={100}
            className="field"
          />
          <button type="submit" className="button plain">
            {t('find')}
          </button>
        </div>
      </form>
      {found && (
        <>
          <p role="status" className="mt-4">
            {t('found', { count: found.length })}
            {found.length > shown && ` ${t('firstOnly', { count: shown })}`}
          </p>
          <ul className="rows mt-3">
            {found.slice(0, shown).map(({ badge, state, printedAt }) => (
              <li key={badge.reference} className="py-4">
                <p className="font-semibold">
                  <bdi>{badge.name}</bdi>
                </p>
                <p className="mb-2 text-quiet">
                  {badge.reference} · <bdi>{badge.organisation}</bdi> ·{' '}
                  {t(`state.${state}`, { at: printedAt ? moment(locale, printedAt) : '' })}
                </p>
                {state === 'printed' ? (
                  <a href={`${here}/file?reference=${badge.reference}`}>
                    {t('again', { name: badge.name })}
                  </a>
                ) : (
                  <ActButton
                    action={print}
                    hidden={{ eventId, reference: badge.reference }}
                    submit={t('printOne', { name: badge.name })}
                    look="plain"
                  />
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
