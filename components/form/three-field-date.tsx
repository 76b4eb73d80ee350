'use client'

import { useAnswers } from './answers'
import { AskedGroup } from './asked'

type Props = {
  /** What its three fields begin with: `born` for bornDay, bornMonth and bornYear. */
  name: string
  legend: string
  hint: string
  labels: { day: string; month: string; year: string }
  /** For a birthday, so that a browser may fill it in. */
  birthday?: boolean
}

/** A date people know by heart, in three fields. Its problem stands at the first of them. */
export function ThreeFieldDate({ name, legend, hint, labels, birthday }: Props) {
  const { problems, values, register } = useAnswers()
  const problem = problems[`${name}Day`]
  return (
    <AskedGroup name={`${name}Day`} legend={legend} hint={hint}>
      <div className="flex flex-wrap gap-3">
        {(['Day', 'Month', 'Year'] as const).map((part) => {
          const field = `${name}${part}`
          const key = part.toLowerCase() as 'day' | 'month' | 'year'
          const typed = values[field]
          return (
            <div key={part}>
              <label htmlFor={field}>{labels[key]}</label>
              <input
                type="text"
                id={field}
                className={`field mt-1 ${part === 'Year' ? 'w-20' : 'w-14'}`}
                inputMode="numeric"
                autoComplete={birthday ? `bday-${key}` : 'off'}
                defaultValue={typeof typed === 'string' ? typed : undefined}
                aria-invalid={problem ? true : undefined}
                {...register(field)}
              />
            </div>
          )
        })}
      </div>
    </AskedGroup>
  )
}
