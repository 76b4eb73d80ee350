import { getLocale, getTranslations } from 'next-intl/server'
import { shortMoment } from '@/domain/in-words'
import type { Delegation } from '@/domain/partnership/delegation'

/** What the coordinators, their delegates and staff did, the newest first. */
export async function Recent({ delegation }: { delegation: Delegation }) {
  const [locale, t, acts, staff] = await Promise.all([
    getLocale(),
    getTranslations('coordinator'),
    getTranslations('acts'),
    getTranslations('staff'),
  ])
  const { history } = delegation
  if (history.length === 0) return null
  return (
    <section className="mt-14">
      <h2>{t('recent')}</h2>
      <ol className="rows mt-3">
        {history.map(({ id, at, act, actor, givenNames, familyName, after }) => {
          const about = givenNames
            ? `${givenNames} ${familyName}`
            : typeof after?.email === 'string'
              ? after.email
              : ''
          return (
            <li key={id} className="grid gap-x-6 py-3 sm:grid-cols-[10rem_1fr]">
              <span className="text-quiet tabular-nums">{shortMoment(locale, at)}</span>
              <span className="wrap-anywhere">
                <strong>{acts(act)}</strong>
                {about && `: ${about}`}
                <br />
                <span className="hint">{actor ?? staff('system')}</span>
              </span>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
