'use client'

import { type FormEvent, type KeyboardEvent, useId, useRef, useState } from 'react'
import type { OnList } from '@/domain/check-in/answer'
import { isCode } from './read-ticket'
import { type DoorTexts, say } from './say'

type Props = {
  coming: OnList[]
  isIn: (reference: string) => boolean
  texts: DoorTexts
  onCode: (code: string) => void
  onName: (reference: string) => void
  onNobody: (typed: string) => void
  onType: () => void
}

const most = 8

/** A field that takes a name, a reference or a scanner's code; Enter lets in the one that is marked. */
export function Find({ coming, isIn, texts, onCode, onName, onNobody, onType }: Props) {
  // Whoever was registered at the door is looked for by the address that leads back to it.
  const [typed, setTyped] = useState(() => new URLSearchParams(location.search).get('q') ?? '')
  const [marked, setMarked] = useState(0)
  const field = useRef<HTMLInputElement>(null)
  const id = useId()
  const found = isCode(typed.trim()) ? [] : matching(coming, typed)
  const shown = found.slice(0, most)
  const clear = () => {
    setTyped('')
    setMarked(0)
    field.current?.focus()
  }
  const choose = (one: OnList) => {
    onName(one.reference)
    clear()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const said = typed.trim()
    const one = shown[marked]
    if (one) return choose(one)
    if (said === '') return
    if (isCode(said)) {
      onCode(said)
      return clear()
    }
    // What was typed stays to be mended, and the next one is typed over it.
    onNobody(said)
    field.current?.select()
  }
  const move = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (event.key === 'Escape') clear()
    if (!step || shown.length === 0) return
    event.preventDefault()
    setMarked((marked + step + shown.length) % shown.length)
  }
  return (
    <form onSubmit={submit}>
      <label htmlFor={id} className="font-semibold">
        {texts.find}
      </label>
      <p className="hint" id={`${id}-hint`}>
        {texts.findHint}
      </p>
      <input
        ref={field}
        id={id}
        className="field mt-1"
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value)
          setMarked(0)
          onType()
        }}
        onKeyDown={move}
        role="combobox"
        aria-expanded={shown.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={shown.length > 0 ? `${id}-${marked}` : undefined}
        aria-autocomplete="list"
        aria-describedby={`${id}-hint`}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
      />
      <div id={`${id}-list`} role="listbox" aria-label={texts.matches} className="rows mt-2">
        {shown.map((one, i) => (
          <div
            key={one.reference}
            id={`${id}-${i}`}
            role="option"
            tabIndex={-1}
            aria-selected={i === marked}
            className={`cursor-pointer px-2 py-2 ${i === marked ? 'bg-soft' : ''}`}
            onClick={() => choose(one)}
            onKeyDown={({ key }) => key === 'Enter' && choose(one)}
          >
            <span className="wrap-anywhere font-semibold">{one.name}</span>{' '}
            {isIn(one.reference) && <span className="tag good">{texts.isIn}</span>}
            <br />
            <span className="hint wrap-anywhere">
              {one.organisation} · {one.reference}
            </span>
          </div>
        ))}
      </div>
      <p className="hint mt-1" role="status">
        {typed.trim() !== '' && !isCode(typed.trim()) && say(texts.found, { count: found.length })}
      </p>
    </form>
  )
}

const fold = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

/**
 * Those whose name, organisation or reference holds every word, in any order, accents or none; first
 * those in whom each begins a word.
 */
function matching(coming: OnList[], typed: string): OnList[] {
  const words = fold(typed).split(/\s+/).filter(Boolean)
  if (words.length === 0) return []
  const found = coming.flatMap((one) => {
    const text = ` ${fold(`${one.name} ${one.organisation} ${one.reference}`)}`
    if (!words.every((word) => text.includes(word))) return []
    return { one, begins: words.every((word) => text.includes(` ${word}`)) }
  })
  return found
    .toSorted((one, other) => Number(other.begins) - Number(one.begins))
    .map(({ one }) => one)
}
