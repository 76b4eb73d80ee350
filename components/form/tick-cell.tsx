'use client'

import { useAnswers } from './answers'

type Props = {
  name: string
  value: string
  label: string
  first?: boolean
  /** Ticked already when the page comes. */
  ticked?: boolean
  disabled?: boolean
  /** What a picture beside the table counts it towards. */
  target?: string | null
}

/** A box in a table's row, for an act on many rows. */
export function TickCell({ name, value, label, first, ticked, disabled, target }: Props) {
  const { values, problems } = useAnswers()
  const typed = values[name]
  return (
    <input
      type="checkbox"
      // The error summary leads to the first of them.
      id={first ? name : `${name}-${value}`}
      name={name}
      value={value}
      aria-label={label}
      aria-describedby={problems[name] ? `${name}-problem` : undefined}
      defaultChecked={Array.isArray(typed) ? typed.includes(value) : ticked}
      disabled={disabled}
      data-target={target ?? undefined}
      className="size-6 accent-accent"
    />
  )
}

/** Stands above such a table when nothing was ticked. */
export function TickProblem({ name }: { name: string }) {
  const problem = useAnswers().problems[name]
  if (!problem) return null
  return (
    <p id={`${name}-problem`} className="wrong mb-2">
      {problem}
    </p>
  )
}
