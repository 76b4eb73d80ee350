'use client'

import { useAnswers } from '../form/answers'
import { AskedGroup } from '../form/asked'
import type { Option } from '../form/choices'

type Props = {
  name: string
  legend: string
  hint?: string
  options: Option[]
  initial?: string | number | null
  /** Whether it can be answered by a digit key as well. */
  scored?: boolean
}

/** One of a few, side by side. */
export function RadioRow({ name, legend, hint, options, initial, scored }: Props) {
  const { values, register } = useAnswers()
  const typed = values[name]
  const chosen = typeof typed === 'string' ? typed : String(initial ?? '')
  return (
    <div data-score={scored ? name : undefined}>
      <AskedGroup name={name} legend={legend} hint={hint}>
        <div className="flex flex-wrap gap-x-2 sm:gap-x-5">
          {options.map(({ value, label }, i) => (
            <label key={value} className="choice grid-cols-[auto_auto] gap-x-2">
              <input
                type="radio"
                // The error summary leads to the first of them.
                id={i === 0 ? name : `${name}-${value}`}
                value={value}
                defaultChecked={chosen === value}
                {...register(name)}
              />
              <span className="tabular-nums">{label}</span>
            </label>
          ))}
        </div>
      </AskedGroup>
    </div>
  )
}
