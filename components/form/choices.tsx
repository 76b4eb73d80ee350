'use client'

import { useAnswers } from './answers'
import { Asked, AskedGroup, describedBy, HintAndProblem } from './asked'

export type Option = { value: string; label: string; hint?: string }
type GroupProps = {
  name: string
  legend: string
  hint?: string
  optional?: string
  options: Option[]
}

/** One of several: nothing is chosen beforehand. */
export function Radios({ initial, ...group }: GroupProps & { initial?: string }) {
  const typed = useAnswers().values[group.name]
  const chosen = typeof typed === 'string' ? typed : initial
  return <Choices type="radio" chosen={chosen ? [chosen] : []} {...group} />
}

/** Any of several. */
export function Checkboxes({ initial = [], ...group }: GroupProps & { initial?: string[] }) {
  const typed = useAnswers().values[group.name]
  return <Choices type="checkbox" chosen={Array.isArray(typed) ? typed : initial} {...group} />
}

function Choices({
  type,
  chosen,
  name,
  options,
  ...group
}: GroupProps & { type: 'radio' | 'checkbox'; chosen: string[] }) {
  const { register } = useAnswers()
  return (
    <AskedGroup name={name} {...group}>
      {options.map(({ value, label, hint }, i) => (
        <label key={value} className="choice">
          <input
            type={type}
            // The error summary leads to the first of them.
            id={i === 0 ? name : `${name}-${value}`}
            value={value}
            defaultChecked={chosen.includes(value)}
            {...register(name)}
          />
          <span>{label}</span>
          {hint && <span className="hint">{hint}</span>}
        </label>
      ))}
    </AskedGroup>
  )
}

type TickProps = { name: string; label: string; hint?: string; initial?: boolean }

/** Something to tick or to leave. */
export function Tick({ name, label, hint, initial }: TickProps) {
  const { problems, values, register } = useAnswers()
  const ticked = values[name] === undefined ? initial : values[name] === 'yes'
  return (
    <Asked name={name}>
      <HintAndProblem name={name} />
      <label className="choice">
        <input
          type="checkbox"
          id={name}
          value="yes"
          defaultChecked={ticked}
          aria-invalid={problems[name] ? true : undefined}
          aria-describedby={describedBy(name, hint, problems[name])}
          {...register(name)}
        />
        <span>{label}</span>
        {hint && (
          <span id={`${name}-hint`} className="hint">
            {hint}
          </span>
        )}
      </label>
    </Asked>
  )
}
