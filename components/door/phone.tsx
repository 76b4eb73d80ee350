'use client'

import { type ReactNode, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { shortDay } from '@/domain/in-words'
import type { Locale } from '@/domain/language'
import { Camera, prepareCamera } from './camera'
import { DoorBooks, type How, type View } from './door-books'
import type { DoorList, For } from './door-list'
import { Find } from './find'
import { forgetPage, keepPage } from './keep-page'
import { LastOnes } from './last-ones'
import { readTicket } from './read-ticket'
import { Result } from './result'
import { type DoorTexts, say } from './say'
import { sound } from './sounds'
import { Told } from './told'
import { lookOf, type Verdict, verdictOn, verdictOnTicket } from './verdict'

type Props = {
  doorId: string
  /** Where all doors of the event are. */
  doors: string
  locale: Locale
  texts: DoorTexts
  walkIn: string | null
  /** What there is without JavaScript, and until the phone has it. */
  children: ReactNode
}

const everySoOften = 15_000
const listEvery = 300_000

/** The page of a door on its phone: lets in by camera, code or name, with a connection or without. */
export function Phone({ doorId, doors, children, ...rest }: Props) {
  const [books, setBooks] = useState<DoorBooks | null>(null)
  const [ready, setReady] = useState(false)
  useEffect(() => {
    // Only in a safe context, and where nothing is kept secret from pages, can a phone keep anything.
    if (!globalThis.crypto?.subtle || !globalThis.indexedDB) return
    const opened = new DoorBooks(doorId, `${doors}/${doorId}/sync`)
    setBooks(opened)
    const begin = async () => {
      await opened.open()
      if (opened.snapshot().standing === 'closed') return forgetPage(doors)
      await prepareCamera().catch(() => {})
      setReady(await keepPage(doors))
    }
    // Where nothing can be kept, as in a private window, there is the page without it.
    begin().catch(() => setBooks(null))
    const send = () => void opened.send()
    const again = setInterval(send, everySoOften)
    const anew = setInterval(() => void opened.fetchList(), listEvery)
    addEventListener('online', send)
    document.addEventListener('visibilitychange', send)
    return () => {
      opened.leave?.()
      clearInterval(again)
      clearInterval(anew)
      removeEventListener('online', send)
      document.removeEventListener('visibilitychange', send)
    }
  }, [doorId, doors])
  if (!books) return children
  return <AtTheDoor books={books} ready={ready} doors={doors} {...rest} />
}

type Open = Omit<Props, 'doorId' | 'children'> & { books: DoorBooks; ready: boolean }

function AtTheDoor({ books, ready, doors, locale, texts, walkIn }: Open) {
  const view = useSyncExternalStore(books.subscribe, books.snapshot, books.snapshot)
  const [chosen, setChosen] = useState<For | null>(null)
  const [verdict, setVerdict] = useState<Verdict | null>(null)
  const [asked, setAsked] = useState<{ reference: string; how: How } | null>(null)
  const [unsent, setUnsent] = useState(false)
  const answer = useRef<HTMLDivElement>(null)
  // Whoever scans looks at the camera's picture: what is said of it comes into sight by itself.
  useEffect(() => {
    if (verdict) answer.current?.scrollIntoView({ block: 'nearest' })
  }, [verdict])
  const { list, standing } = view
  const today = dayAt(books.now())
  const { day, session } = chosen ?? { day: list && nearest(list, today), session: '' }
  useEffect(() => {
    if (day) books.attend({ day, session })
  }, [books, day, session])
  if (standing === 'closed')
    return (
      <p className="mt-6 text-xl" role="status">
        {texts.closed} <a href={doors}>{texts.allDoors}</a>
      </p>
    )
  if (standing === 'elsewhere') return <p className="mt-6 text-xl">{texts.elsewhere}</p>
  if (standing === 'signed-out')
    return (
      <div role="status" className="mt-6">
        <p className="text-xl">{say(texts.signedOut, { count: view.waiting.length })}</p>
        <p className="mt-3">
          <a className="button" href={`/${locale}/sign-in?next=${location.pathname}`}>
            {texts.signIn}
          </a>
        </p>
      </div>
    )
  if (!list || !day)
    return (
      <p className="mt-6" role="status">
        {standing === 'opening' ? texts.opening : texts.noList}
      </p>
    )

  const what = { day, session }
  const practises = what.day > today
  const here = cameInNow(view)
  const clock = (at: string) => clockOf(locale).format(new Date(at))
  const days = (all: string[]) => all.map((day) => shortDay(locale, day)).join(', ')

  const tell = (said: Verdict) => {
    setVerdict(said)
    sound(lookOf(said))
  }
  const letIn = async (reference: string, how: How, said: Verdict) => {
    setAsked(null)
    await books.letIn(reference, what, how, practises)
    tell(said)
  }
  const meet = (reference: string, how: How, unchecked = false) => {
    const found = verdictOn(list, cameInNow(books.snapshot()), reference, what)
    const said = unchecked && 'who' in found ? { ...found, unchecked } : found
    setAsked(said.kind === 'other-days' ? { reference, how } : null)
    return said.kind === 'welcome' ? letIn(reference, how, said) : tell(said)
  }
  const onCode = async (code: string) => {
    const ticket = await readTicket(code, list.publicKey)
    const said = verdictOnTicket(ticket, list.event, today)
    if (said || !ticket) {
      setAsked(null)
      return tell(said ?? { kind: 'forged' })
    }
    return meet(ticket.reference, 'ticket', !ticket.checked)
  }
  const end = async () => {
    const ended = await books.end()
    setUnsent(!ended)
    if (ended) await forgetPage(doors)
  }

  const inNow = here.filter((one) => sameFor(one, what) && !one.repeats).length
  const expected = list.coming.filter((one) => one.days.includes(what.day)).length
  return (
    <div className="column grid gap-6">
      <Line view={view} ready={ready} texts={texts} clock={clock} />
      <div>
        <label htmlFor="for" className="font-semibold">
          {texts.for}
        </label>
        <select
          id="for"
          className="field mt-1"
          value={`${what.day} ${what.session}`}
          onChange={({ target }) => {
            const [day = '', session = ''] = target.value.split(' ')
            setChosen({ day, session })
            setVerdict(null)
            setAsked(null)
          }}
        >
          {list.admissions.map(({ day, sessions }) => (
            <optgroup key={day} label={shortDay(locale, day)}>
              <option value={`${day} `}>
                {say(texts.wholeDay, { day: shortDay(locale, day) })}
              </option>
              {sessions.map(({ id, title }) => (
                <option key={id} value={`${day} ${id}`}>
                  {title}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
        <p className="mt-3 text-2xl tabular-nums" role="status">
          {say(texts.count, { in: inNow, expected })}
        </p>
        {practises && <p className="tag warm mt-2">{texts.practice}</p>}
      </div>
      <div ref={answer} aria-live="assertive" aria-atomic="true">
        {verdict && (
          <Result verdict={verdict} texts={texts} clock={clock} days={days}>
            {asked && (
              <button
                type="button"
                className="button"
                onClick={() => {
                  const { coming } = list
                  const who = coming.find(({ reference }) => reference === asked.reference)
                  if (who) void letIn(asked.reference, asked.how, { kind: 'welcome', who })
                }}
              >
                {texts.letInAnyway}
              </button>
            )}
          </Result>
        )}
      </div>
      <Camera texts={texts.camera} onCode={onCode} />
      <Find
        coming={list.coming}
        isIn={(reference) => here.some((one) => one.reference === reference && sameFor(one, what))}
        texts={texts}
        onCode={onCode}
        onName={(reference) => void meet(reference, 'name')}
      />
      <Told view={view} list={list} texts={texts} clock={clock} dismiss={books.dismiss} />
      <LastOnes
        all={here.filter(({ doorId }) => doorId === list.door.id)}
        coming={list.coming}
        texts={texts}
        clock={clock}
        undo={(id) => {
          setVerdict(null)
          void books.undo(id)
        }}
      />
      <div className="border-line border-t pt-4">
        {walkIn && (
          <p>
            <a href={walkIn}>{texts.walkIn}</a> {texts.walkInHint}
          </p>
        )}
        <h2 className="mt-4">{texts.endTitle}</h2>
        <p className="hint mb-3">{texts.endHint}</p>
        <button type="button" className="button plain" onClick={() => void end()}>
          {texts.end}
        </button>
        {unsent && (
          <p className="wrong mt-2" role="alert">
            {texts.unsent}
          </p>
        )}
      </div>
    </div>
  )
}

type LineProps = Pick<Open, 'ready' | 'texts'> & { view: View; clock: (at: string) => string }

/** Whether the door is heard, and what it has to tell when it is not. */
function Line({ view, ready, texts, clock }: LineProps) {
  const { standing, waiting, undone, heardAt } = view
  const toSend = waiting.length + undone.length
  const time = heardAt ? clock(heardAt) : '–'
  return (
    <div role="status">
      <p>
        {standing === 'offline' ? (
          <span className="tag warm">{say(texts.offline, { time })}</span>
        ) : (
          <span className="tag good">
            {standing === 'opening' ? texts.opening : texts.connected}
          </span>
        )}{' '}
        {ready && <span className="tag">{texts.ready}</span>}
      </p>
      {toSend > 0 && <p className="mt-1 font-semibold">{say(texts.waiting, { count: toSend })}</p>}
    </div>
  )
}

/** Everybody who is in as far as this phone knows: what the server told, and what it has not heard yet. */
function cameInNow({ list, waiting, practice, undone }: View) {
  if (!list) return []
  const { cameIn, door } = list
  const own = [...waiting, ...practice].map((one) => ({
    ...one,
    ...{ door: door.name, doorId: door.id, repeats: null },
  }))
  const told = cameIn.filter(
    ({ id }) => !undone.includes(id) && !waiting.some((one) => one.id === id),
  )
  return [...told, ...own]
}

const sameFor = (one: For, other: For) => one.day === other.day && one.session === other.session

const timeZone = 'Europe/Stockholm'
const dayAt = (at: Date) => new Intl.DateTimeFormat('sv-SE', { timeZone }).format(at)
const clockOf = (locale: Locale) =>
  new Intl.DateTimeFormat(locale === 'sv' ? 'sv-SE' : 'en-GB', { timeZone, timeStyle: 'short' })

function nearest({ event: { startsOn, endsOn } }: DoorList, today: string): string {
  if (today < startsOn) return startsOn
  return today > endsOn ? endsOn : today
}
