'use client'

import type { KeyboardEvent, ReactNode } from 'react'

const boxes = (within: Element) => [
  ...within.querySelectorAll<HTMLInputElement>('input[name="pick"]:not(:disabled)'),
]

/** Down and up (or j and k) lead from one tick box to the next; space ticks. */
export function PickRows({ children }: { children: ReactNode }) {
  function move(event: KeyboardEvent<HTMLDivElement>) {
    if (!(event.target instanceof HTMLInputElement) || event.target.name !== 'pick') return
    const step = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 }[event.key]
    if (!step || event.ctrlKey || event.metaKey || event.altKey) return
    const all = boxes(event.currentTarget)
    const next = all[all.indexOf(event.target) + step]
    if (!next) return
    event.preventDefault()
    next.focus()
    next.scrollIntoView({ block: 'nearest' })
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it listens to the keys of the boxes within
    <div onKeyDown={move}>{children}</div>
  )
}
