'use client'

import { useAnswers } from './answers'
import { Asked, AskedGroup, describedBy, HintAndProblem } from './asked'

type Option = { value: string; label: string }
type Choice = { name: string; choose: string; options: Option[] }

/** One of many: too many to lie open. */
export function SelectField({
  name,
  label,
  hint,
  choose,
  options,
  autoComplete,
  initial,
}: Choice & { label: string; hint?: string; autoComplete?: string; initial?: string }) {
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
        autoComplete={autoComplete}
        defaultValue={(typeof typed === 'string' ? typed : initial) ?? ''}
        aria-invalid={problems[name] ? true : undefined}
        aria-describedby={describedBy(name, hint, problems[name])}
        {...register(name)}
      >
        <Options choose={choose} options={options} />
      </select>
    </Asked>
  )
}

/** Up to `count` of many, each in a field of its own; `number` is its label, with {number} in it. */
export function SelectSeveral({
  name,
  legend,
  hint,
  number,
  optional,
  choose,
  options,
  count,
  initial = [],
}: Choice & {
  legend: string
  hint?: string
  number: string
  optional: string
  count: number
  initial?: string[]
}) {
  const typed = useAnswers().values[name]
  const chosen = Array.isArray(typed) ? typed : initial
  return (
    <AskedGroup name={name} legend={legend} hint={hint}>
      {Array.from({ length: count }, (_, i) => i).map((i) => (
        <div key={i} className="mt-3">
          <label htmlFor={i === 0 ? name : `${name}-${i}`}>
            {number.replace('{number}', String(i + 1))}{' '}
            {i > 0 && <span className="hint">{optional}</span>}
          </label>
          <select
            // The error summary leads to the first of them.
            id={i === 0 ? name : `${name}-${i}`}
            name={name}
            className="field mt-1"
            defaultValue={chosen[i] ?? ''}
          >
            <Options choose={choose} options={options} />
          </select>
        </div>
      ))}
    </AskedGroup>
  )
}

function Options({ choose, options }: Omit<Choice, 'name'>) {
  return (
    <>
      <option value="">{choose}</option>
      {options.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </>
  )
}
