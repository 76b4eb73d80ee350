'use client'

import { useEffect, useRef } from 'react'
import type { Consequences as Told } from '@/domain/form'

/** What saving will do to others, before it is done. Takes the focus. */
export function Consequences({ title, told, agreed }: Told) {
  const ref = useRef<HTMLElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: other consequences take it again
  useEffect(() => ref.current?.focus(), [agreed])
  return (
    <section
      ref={ref}
      role="alert"
      tabIndex={-1}
      // biome-ignore lint/a11y/noAutofocus: without JavaScript this is how it takes the focus
      autoFocus
      className="mb-8 rounded-md border-2 border-warm bg-warm-soft p-5"
    >
      <h2 className="text-xl">{title}</h2>
      <ul className="mt-2 list-disc space-y-1 pl-5 wrap-anywhere">
        {told.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </section>
  )
}
