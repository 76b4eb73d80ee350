import { useTranslations } from 'next-intl'
import type { ProgrammeDay } from '@/domain/event/facts'
import { day } from '@/domain/in-words'
import type { Locale } from '@/domain/language'

/** The days of an event, session by session. */
export function Programme({ days, locale }: { days: ProgrammeDay[]; locale: Locale }) {
  const t = useTranslations('event')
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
                key={session.from + session.title.en}
                className="grid gap-x-6 py-2 sm:grid-cols-[7rem_1fr]"
              >
                <p className="text-quiet tabular-nums">
                  {session.from}–{session.to}
                </p>
                <div>
                  <p className="font-semibold">{session.title[locale]}</p>
                  {session.about && <p className="text-quiet">{session.about[locale]}</p>}
                </div>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  )
}
