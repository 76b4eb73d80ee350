import { getLocale, getTranslations } from 'next-intl/server'
import { shortMoment } from '@/domain/in-words'
import type { AttendeeInFull } from '@/domain/lists/one-attendee'
import { stateOf } from '@/domain/mail/letters'

const looks = { sent: 'good', waiting: '', retrying: 'warm', 'given-up': 'bad' }

/** What was written to a delegate, whether it went out, and why not. */
export async function Letters({ letters }: Pick<AttendeeInFull, 'letters'>) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('letters')])
  if (letters.length === 0) return null
  return (
    <section>
      <h2 className="mb-4">{t('title')}</h2>
      <ul className="rows">
        {letters.map((letter) => {
          const state = stateOf(letter)
          return (
            <li key={letter.id} className="py-3">
              {shortMoment(locale, letter.queuedAt)} <strong>{t(`kinds.${letter.kind}`)}</strong>{' '}
              <span className={`tag ${looks[state]}`}>{t(`states.${state}`)}</span>
              {letter.lastError && <p className="hint wrap-anywhere">{letter.lastError}</p>}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
