'use client'

import { useEffect, useRef, useSyncExternalStore } from 'react'

type Props = { on: string; off: string }

const stored = 'review-shortcuts'
const changed = 'review-shortcuts-changed'

function subscribe(tell: () => void) {
  addEventListener(changed, tell)
  return () => removeEventListener(changed, tell)
}

/**
 * Scores and goes through the queue by single keys, while nobody is writing; whoever has no use for
 * it turns it off. What has been changed is saved on the way. Without JavaScript there is nothing.
 */
export function Shortcuts({ on, off }: Props) {
  const active = useSyncExternalStore(
    subscribe,
    () => localStorage.getItem(stored) !== 'off',
    () => null,
  )
  const dirty = useRef(false)
  useEffect(() => {
    const change = () => {
      dirty.current = true
    }
    const press = (event: KeyboardEvent) => active && pressed(event, dirty.current)
    const click = (event: MouseEvent) => {
      const way = (event.target as Element).closest<HTMLElement>('a[data-way]')?.dataset.way
      if (!way || !dirty.current || event.ctrlKey || event.metaKey || event.shiftKey) return
      event.preventDefault()
      go(way, true)
    }
    const form = reviewForm()
    form?.addEventListener('input', change)
    addEventListener('keydown', press)
    addEventListener('click', click)
    return () => {
      form?.removeEventListener('input', change)
      removeEventListener('keydown', press)
      removeEventListener('click', click)
    }
  }, [active])
  if (active === null) return null
  return (
    <button
      type="button"
      className="mt-2 text-accent underline"
      onClick={() => {
        localStorage.setItem(stored, active ? 'off' : 'on')
        dispatchEvent(new Event(changed))
      }}
    >
      {active ? on : off}
    </button>
  )
}

const criteria = () => [...document.querySelectorAll<HTMLElement>('[data-score]')]
const reviewForm = () => criteria()[0]?.closest('form')
const isScored = (criterion: HTMLElement) => criterion.querySelector(':checked') !== null

function pressed(event: KeyboardEvent, dirty: boolean) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
  const at = event.target as Element
  if (at.closest('textarea, select, [contenteditable], input:not([type=radio], [type=checkbox])'))
    return
  if (/^[1-9]$/.test(event.key)) return score(event.key)
  // In a group of choices the arrows choose.
  const arrows = !at.closest('input, summary, [tabindex]')
  if (event.key === 'j' || (arrows && event.key === 'ArrowRight')) go('next', dirty)
  if (event.key === 'k' || (arrows && event.key === 'ArrowLeft')) go('previous', dirty)
}

/** Scores the criterion that has the focus, or the first that has no score, and goes on to the next that has none. */
function score(point: string) {
  const all = criteria()
  const focused = document.activeElement?.closest<HTMLElement>('[data-score]')
  const criterion = focused ?? all.find((one) => !isScored(one))
  const radio = criterion?.querySelector<HTMLInputElement>(`input[value="${point}"]`)
  if (!radio) return
  radio.click()
  const next =
    all.find((one) => !isScored(one))?.querySelector('input') ??
    reviewForm()?.querySelector<HTMLInputElement>('input[name=recommendation]')
  next?.focus()
}

function go(way: string, dirty: boolean) {
  const form = reviewForm()
  if (dirty && form) {
    const button = document.createElement('button')
    Object.assign(button, { type: 'submit', name: 'press', value: way, hidden: true })
    form.append(button)
    form.requestSubmit(button)
    button.remove()
    return
  }
  document.querySelector<HTMLElement>(`a[data-way="${way}"]`)?.click()
}
