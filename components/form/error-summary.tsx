'use client'

import { useEffect, useRef } from 'react'

type Props = { title: string; problems: Record<string, string> }

/** Everything that has to be mended, on top of the form, each leading to its field. Takes the focus. */
export function ErrorSummary({ title, problems }: Props) {
  const ref = useRef<HTMLDivElement>(null)
  const all = Object.entries(problems)
  useEffect(() => {
    if (Object.keys(problems).length > 0) ref.current?.focus()
  }, [problems])
  if (all.length === 0) return null
  return (
    <div
      ref={ref}
      role="alert"
      tabIndex={-1}
      // biome-ignore lint/a11y/noAutofocus: without JavaScript this is how the summary takes the focus
      autoFocus
      className="mb-8 rounded-md border-2 border-wrong bg-wrong-soft p-5"
    >
      <h2 className="text-xl">{title}</h2>
      <ul className="mt-2 list-none space-y-1">
        {all.map(([field, problem]) => (
          <li key={field}>
            {field === 'form' ? (
              problem
            ) : (
              <a className="wrong" href={`#${field}`}>
                {problem}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
