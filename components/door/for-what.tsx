import { shortDay } from '@/domain/in-words'
import type { Locale } from '@/domain/language'
import type { DoorList, For } from './door-list'
import { type DoorTexts, say } from './say'

type Props = {
  list: DoorList
  what: For
  locale: Locale
  texts: DoorTexts
  choose: (what: For) => void
}

/** What people are let in for: a day as a whole, or one of its sessions. */
export function ForWhat({ list, what, locale, texts, choose }: Props) {
  return (
    <>
      <label htmlFor="for" className="font-semibold">
        {texts.for}
      </label>
      <select
        id="for"
        className="field mt-1"
        value={`${what.day} ${what.session}`}
        onChange={({ target }) => {
          const [day = '', session = ''] = target.value.split(' ')
          choose({ day, session })
        }}
      >
        {list.admissions.map(({ day, sessions }) => (
          <optgroup key={day} label={shortDay(locale, day)}>
            <option value={`${day} `}>{say(texts.wholeDay, { day: shortDay(locale, day) })}</option>
            {sessions.map(({ id, title }) => (
              <option key={id} value={`${day} ${id}`}>
                {title}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </>
  )
}

/** The event's day that is or comes next; the last when it is over. */
export function nearest({ event: { startsOn, endsOn } }: DoorList, today: string): string {
  if (today < startsOn) return startsOn
  return today > endsOn ? endsOn : today
}
