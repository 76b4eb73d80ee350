'use client'

import { useEffect, useRef, useState } from 'react'

type Props = {
  code: string
  name: string
  count: number
  /** Who is selected already. */
  filled: number
  /** With {filled} and {count} in it. */
  of: string
}

/** One target: how many of how many. What is ticked in the form around it counts at once. */
export function TargetBar({ code, name, count, filled, of }: Props) {
  const ref = useRef<HTMLDivElement>(null)
  const [ticked, setTicked] = useState(0)
  useEffect(() => {
    const form = ref.current?.closest('form')
    if (!form) return
    const boxes = form.querySelectorAll<HTMLInputElement>(`input[data-target="${code}"]`)
    // What was ticked when the page came is among those who are selected already.
    const recount = () =>
      setTicked([...boxes].reduce((sum, box) => sum + +box.checked - +box.defaultChecked, 0))
    recount()
    form.addEventListener('change', recount)
    return () => form.removeEventListener('change', recount)
  }, [code])
  const all = filled + ticked
  return (
    <div ref={ref}>
      <dt className="font-semibold">{name}</dt>
      <dd>
        <progress
          className="block h-2 w-full accent-accent"
          value={Math.min(all, count)}
          max={count}
        />
        <span className={`tabular-nums ${all > count ? 'font-semibold text-wrong' : ''}`}>
          {of.replace('{filled}', String(all)).replace('{count}', String(count))}
        </span>
      </dd>
    </div>
  )
}
