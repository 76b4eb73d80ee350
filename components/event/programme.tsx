import { useTranslations } from 'next-intl'
import type { ProgrammeDay, Session, Theme } from '@/domain/event/facts'
import { day } from '@/domain/in-words'
import type { Locale } from '@/domain/language'
import { Prose } from '../prose'

type Props = { days: ProgrammeDay[]; themes: Theme[]; locale: Locale }

/** The days of an event, session by session. */
export function Programme({ days, themes, locale }: Props) {
  const t = useTranslations('event')
  const themeOf = ({ theme }: Session) => themes.find(({ code }) => code === theme)?.name[locale]
  return (
    <section>
      <h2>{t('programme')}</h2>
      <p className="hint mt-1">{t('programmeNote')}</p>
      {days.map(({ date, title, sessions }) => (
        <section key={date} className="mt-6">
          <h3>
            <span className="inline-block first-letter:uppercase">{day(locale, date)}</span>{' '}
            <span className="font-normal text-quiet">{title[locale]}</span>
          </h3>
          <ul className="rows mt-2">
            {sessions.map((session) => (
              <li
                key={session.id ?? session.from + session.title.en}
                className="grid gap-x-6 py-2 sm:grid-cols-[7rem_1fr]"
              >
                <p className="text-quiet tabular-nums">
                  {session.from}–{session.to}
                </p>
                <div className="wrap-anywhere">
                  <p className="font-semibold">{session.title[locale]}</p>
                  {(session.room || session.theme) && (
                    <p className="hint">
                      {[session.room, themeOf(session)].filter(Boolean).join(' · ')}
                    </p>
                  )}
                  {session.about && (
                    <div className="text-quiet">
                      <Prose text={session.about[locale]} />
                    </div>
                  )}
                  {session.speakers?.map(({ name, organisation }) => (
                    <p key={name + organisation}>
                      {[name, organisation].filter(Boolean).join(', ')}
                    </p>
                  ))}
                </div>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  )
}
