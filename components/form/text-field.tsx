'use client'

import type { InputHTMLAttributes } from 'react'
import { useAnswers } from './answers'
import { Asked, describedBy, HintAndProblem } from './asked'

type Props = {
  name: string
  label: string
  hint?: string
  /** The word for "optional", when it is. */
  optional?: string
  initial?: string
  /** Several lines; how many are in sight, three if nothing is said. */
  long?: boolean
  rows?: number
  narrow?: boolean
} & Pick<
  InputHTMLAttributes<HTMLInputElement>,
  'type' | 'autoComplete' | 'inputMode' | 'spellCheck'
>

/** A question answered in one's own words. */
export function TextField({
  name,
  label,
  hint,
  optional,
  initial,
  long,
  rows = 3,
  narrow,
  ...rest
}: Props) {
  const { problems, values, register } = useAnswers()
  const typed = values[name]
  const field = {
    id: name,
    className: `field mt-1 ${narrow ? 'max-w-60' : ''}`,
    defaultValue: typeof typed === 'string' ? typed : initial,
    'aria-invalid': problems[name] ? true : undefined,
    'aria-describedby': describedBy(name, hint, problems[name]),
    ...register(name),
  }
  return (
    <Asked name={name}>
      <label htmlFor={name} className="font-semibold">
        {label} {optional && <span className="hint font-normal">{optional}</span>}
      </label>
      <HintAndProblem name={name} hint={hint} />
      {long ? <textarea rows={rows} {...field} /> : <input type="text" {...rest} {...field} />}
    </Asked>
  )
}
