'use client'

import { useAnswers } from './answers'
import { Asked, describedBy, HintAndProblem } from './asked'

type Props = {
  name: string
  label: string
  hint?: string
  /** What stands there before anything is chosen. */
  nothing: string
  options: { value: string; label: string }[]
}

/** One of so many that a list of them to click would be longer than the page. */
export function ChooseOne({ name, label, hint, nothing, options }: Props) {
  const { problems, values, register } = useAnswers()
  const typed = values[name]
  return (
    <Asked name={name}>
      <label htmlFor={name} className="font-semibold">
        {label}
      </label>
      <HintAndProblem name={name} hint={hint} />
      <select
        id={name}
        className="field mt-1"
        defaultValue={typeof typed === 'string' ? typed : ''}
        aria-invalid={problems[name] ? true : undefined}
        aria-describedby={describedBy(name, hint, problems[name])}
        {...register(name)}
      >
        <option value="">{nothing}</option>
        {options.map(({ value, label: said }) => (
          <option key={value} value={value}>
            {said}
          </option>
        ))}
      </select>
    </Asked>
  )
}
