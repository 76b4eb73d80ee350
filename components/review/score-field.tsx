'use client'

import { useAnswers } from '../form/answers'
import { AskedGroup } from '../form/asked'

type Props = { name: string; legend: string; hint: string; scale: number; initial?: number }

/** Points from 1 to the top of a scale, side by side. */
export function ScoreField({ name, legend, hint, scale, initial }: Props) {
  const { values, register } = useAnswers()
  const typed = values[name]
  const chosen = typeof typed === 'string' ? typed : String(initial ?? '')
  return (
    <div data-score={name}>
      <AskedGroup name={name} legend={legend} hint={hint}>
        <div className="flex flex-wrap gap-x-5">
          {Array.from({ length: scale }, (_, i) => String(i + 1)).map((point, i) => (
            <label key={point} className="choice grid-cols-[auto_auto] gap-x-2">
              <input
                type="radio"
                // The error summary leads to the first of them.
                id={i === 0 ? name : `${name}-${point}`}
                value={point}
                defaultChecked={chosen === point}
                {...register(name)}
              />
              <span className="tabular-nums">{point}</span>
            </label>
          ))}
        </div>
      </AskedGroup>
    </div>
  )
}
