import { useEffect, useRef, useState } from 'react'
import { shortDay } from '@/domain/in-words'
import type { Locale } from '@/domain/language'
import { cameInNow, sameFor } from './came-in'
import { Camera } from './camera'
import { clockOf, dayAt } from './clock'
import type { DoorBooks, How, View } from './door-books'
import type { DoorList, For } from './door-list'
import { End } from './end'
import { Find } from './find'
import { ForWhat, nearest } from './for-what'
import { LastOnes } from './last-ones'
import { Line } from './line'
import { readTicket } from './read-ticket'
import { Result } from './result'
import { type DoorTexts, say } from './say'
import { sound } from './sounds'
import { Told } from './told'
import { lookOf, type Verdict, verdictOn, verdictOnTicket, verdictOnTyped } from './verdict'

type Props = {
  books: DoorBooks
  view: View
  list: DoorList
  ready: boolean
  locale: Locale
  texts: DoorTexts
  walkIn: string | null
}

/** A door at work: a ticket or a name is met with what the list knows, and whoever comes is let in. */
export function LettingIn({ books, view, list, ready, locale, texts, walkIn }: Props) {
  const today = dayAt(books.now())
  const [chosen, setChosen] = useState<For | null>(null)
  const [verdict, setVerdict] = useState<Verdict | null>(null)
  const [asked, setAsked] = useState<{ reference: string; how: How } | null>(null)
  const answer = useRef<HTMLDivElement>(null)
  // Whoever scans looks at the camera's picture: what is said of it comes into sight by itself.
  useEffect(() => {
    if (verdict) answer.current?.scrollIntoView({ block: 'nearest' })
  }, [verdict])
  // A phone left on overnight goes over to the next day.
  const { day, session } = chosen ?? { day: nearest(list, today), session: '' }
  useEffect(() => books.attend({ day, session }), [books, day, session])

  const what = { day, session }
  const practises = what.day > today
  const here = cameInNow(view, today)
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
    const found = verdictOn(list, cameInNow(books.snapshot(), today), reference, what)
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

  const inNow = here.filter((one) => sameFor(one, what) && !one.repeats).length
  const expected = list.coming.filter((one) => one.days.includes(what.day)).length
  return (
    <div className="column grid gap-6">
      <Line view={view} ready={ready} texts={texts} clock={clock} />
      <div>
        <ForWhat
          {...{ list, what, locale, texts }}
          choose={(what) => {
            setChosen(what)
            setVerdict(null)
            setAsked(null)
          }}
        />
        <p className="mt-3 text-2xl tabular-nums" role="status">
          {session ? say(texts.countIn, { in: inNow }) : say(texts.count, { in: inNow, expected })}
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
        onNobody={(typed) => {
          setAsked(null)
          tell(verdictOnTyped(list, typed))
        }}
        onType={() => {
          setAsked(null)
          setVerdict(null)
        }}
      />
      <Told {...{ view, list, texts, clock }} dismiss={books.dismiss} see={books.see} />
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
        <End texts={texts} mayClose={list.mayClose} end={() => books.end()} />
      </div>
    </div>
  )
}
