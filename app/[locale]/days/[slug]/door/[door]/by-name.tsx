import { randomUUID } from 'node:crypto'
import { getLocale, getMessages, getTranslations } from 'next-intl/server'
import { isCode } from '@/components/door/read-ticket'
import { Result } from '@/components/door/result'
import { type Verdict, verdictOn, verdictOnTicket, verdictOnTyped } from '@/components/door/verdict'
import { ActButton } from '@/components/form/act-button'
import { SearchField } from '@/components/search-field'
import type { Door } from '@/domain/check-in/doors'
import { dayToday, hasBegun } from '@/domain/check-in/entry-days'
import { cameIn, listForDoor } from '@/domain/check-in/list-for-door'
import { calendarDay, now } from '@/domain/clock'
import type { Event } from '@/domain/event/seats'
import { shortDay, shortMoment } from '@/domain/in-words'
import { fold } from '@/domain/registration/search-text'
import { db } from '@/lib/db'
import { admissionsInWords, rolesInWords } from '@/lib/door'
import { env } from '@/lib/env'
import { readTicket, ticketPublicKey } from '@/lib/ticket'
import { checkIn, undoEntry } from '../actions'

export type Asked = { for?: string; q?: string; seen?: string; entry?: string }
type Props = { event: Event; door: Door; asked: Asked; walkIn: string | null }

const most = 20

/** The door as a search and a button, for any device: one asks for a name, a reference or a code. */
export async function ByName({ event, door, asked, walkIn }: Props) {
  const [locale, t, messages] = await Promise.all([
    getLocale(),
    getTranslations('door'),
    getMessages(),
  ])
  const texts = messages.door.phone
  const admissions = admissionsInWords(event, locale)
  const what = forWhat(admissions, asked.for) ?? { day: dayToday(event), session: '' }
  const here = `/${locale}/days/${event.slug}/door/${door.id}`
  return (
    <div className="column">
      <form action={here} className="grid gap-4">
        <div>
          <label htmlFor="for" className="font-semibold">
            {texts.for}
          </label>
          <select
            id="for"
            name="for"
            className="field mt-1"
            defaultValue={`${what.day} ${what.session}`.trim()}
          >
            {admissions.map(({ day, sessions }) => (
              <optgroup key={day} label={shortDay(locale, day)}>
                <option value={day}>{t('wholeDay', { day: shortDay(locale, day) })}</option>
                {sessions.map(({ id, title }) => (
                  <option key={id} value={`${day} ${id}`}>
                    {title}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        </div>
        <SearchField label={texts.find} value={asked.q} />
        <div>
          <button type="submit" className="button">
            {t('findButton')}
          </button>
        </div>
      </form>
      {hasBegun(what.day) ? (
        <Found event={event} door={door} asked={asked} what={what} />
      ) : (
        <p className="tag warm mt-4">{t('notYet')}</p>
      )}
      {walkIn && (
        <p className="mt-8">
          <a href={walkIn}>{texts.walkIn}</a> {texts.walkInHint}
        </p>
      )}
    </div>
  )
}

type For = { day: string; session: string }

/** What the address says one is let in for, if there is such a day or session. */
function forWhat(admissions: { day: string; sessions: { id: string }[] }[], said = ''): For | null {
  const [day = '', session = ''] = said.split(' ')
  const found = admissions.find((one) => one.day === day)
  if (!found || (session && !found.sessions.some(({ id }) => id === session))) return null
  return { day, session }
}

/** Who was found, each with how they stand; or who was let in just now. */
async function Found({
  event,
  door,
  asked: { q = '', seen, entry },
  what,
}: Pick<Props, 'event' | 'door' | 'asked'> & { what: For }) {
  if (!seen && !q.trim()) return null
  const [locale, t, messages] = await Promise.all([
    getLocale(),
    getTranslations('door'),
    getMessages(),
  ])
  const [list, came, roleOf] = await Promise.all([
    listForDoor(db(), event),
    cameIn(db(), event.id, what),
    rolesInWords(locale),
  ])
  const coming = list.coming.map((one) => ({ ...one, role: roleOf(one.role) }))
  const standing = (reference: string, others = came) =>
    verdictOn({ ...list, coming }, others, reference, what)
  const just = came.find((one) => one.id === entry && one.reference === seen)
  const found = coming.filter((one) => holds(one, q)).slice(0, most)
  const shown: { verdict: Verdict; how: 'ticket' | 'name' }[] = seen
    ? [{ verdict: standing(seen, just && !just.repeats ? [] : came), how: 'name' }]
    : isCode(q.trim())
      ? [{ verdict: ofCode(event, q.trim()) ?? standing(referenceIn(q.trim())), how: 'ticket' }]
      : found.length > 0
        ? found.map(({ reference }) => ({ verdict: standing(reference), how: 'name' }))
        : [{ verdict: verdictOnTyped(list, q), how: 'name' }]
  const clock = (at: string) => shortMoment(locale, new Date(at))
  const days = (all: string[]) => all.map((day) => shortDay(locale, day)).join(', ')
  return (
    <div className="mt-6 grid gap-4" role={seen ? 'status' : undefined}>
      {shown.map(({ verdict, how }) => {
        const reference = 'who' in verdict ? verdict.who.reference : ''
        const name = 'who' in verdict ? verdict.who.name : ''
        const isAsked = verdict.kind === 'welcome' || verdict.kind === 'other-days'
        const said = just && isAsked && 'who' in verdict ? welcomed(verdict) : verdict
        return (
          <Result
            key={reference || verdict.kind}
            verdict={said}
            title={isAsked && !just ? t('found') : undefined}
            texts={messages.door.phone}
            clock={clock}
            days={days}
          >
            {isAsked && !just && (
              <ActButton
                action={checkIn}
                hidden={{ doorId: door.id, entry: randomUUID(), reference, ...what, how }}
                submit={t('letIn', { name })}
              />
            )}
            {just && (
              <ActButton
                action={undoEntry}
                hidden={{ doorId: door.id, entry: just.id, from: 'door' }}
                submit={t('undoNamed', { name })}
                look="plain"
              />
            )}
          </Result>
        )
      })}
    </div>
  )
}

const welcomed = (verdict: Extract<Verdict, { kind: 'welcome' | 'other-days' }>): Verdict => ({
  kind: 'welcome',
  who: verdict.who,
})

const ticketIn = (code: string) => readTicket(code, ticketPublicKey(env().AUTH_SECRET))
const referenceIn = (code: string) => ticketIn(code)?.reference ?? ''
const ofCode = (event: Event, code: string) =>
  verdictOnTicket(ticketIn(code), event, calendarDay(now()))

function holds(one: { name: string; organisation: string; reference: string }, q: string): boolean {
  const text = fold(`${one.name} ${one.organisation} ${one.reference}`)
  return fold(q)
    .split(' ')
    .every((word) => text.includes(word))
}
