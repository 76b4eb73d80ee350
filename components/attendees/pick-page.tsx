'use client'

import { type MouseEvent, useState } from 'react'

type Props = {
  /** The same page with everybody ticked, or with nobody: for whoever has no JavaScript. */
  href: string
  all: boolean
  texts: { pick: string; leave: string; of: string }
}

/** Ticks everybody on the page, or nobody. */
export function PickPage({ href, all, texts }: Props) {
  const [ticked, setTicked] = useState(all)
  function tick(event: MouseEvent<HTMLAnchorElement>) {
    event.preventDefault()
    for (const box of boxesOf(event.currentTarget)) box.checked = !ticked
    setTicked(!ticked)
  }
  return (
    <a href={href} onClick={tick}>
      {ticked ? texts.leave : texts.pick} <span className="sr-only">{texts.of}</span>
    </a>
  )
}

const boxesOf = (link: Element) =>
  link.closest('table')?.querySelectorAll<HTMLInputElement>('input[name="pick"]') ?? []
