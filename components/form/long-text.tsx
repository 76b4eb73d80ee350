'use client'

import { useState } from 'react'
import { countWords } from '@/domain/application/words'
import { useAnswers } from './answers'
import { Asked, describedBy, HintAndProblem } from './asked'

type Props = {
  name: string
  label: string
  hint?: string
  /** How many words there are, with {count} in it; counted where there is JavaScript. */
  counted: string
  rows: number
  initial?: string
}

/** A text of several paragraphs with a limit of words. */
export function LongText({ name, label, hint, counted, rows, initial }: Props) {
  const { problems, values, register } = useAnswers()
  const typed = values[name]
  const text = typeof typed === 'string' ? typed : initial
  const [count, setCount] = useState<number | null>(null)
  const tell = (text: string) => setCount(countWords(text))
  return (
    <Asked name={name}>
      <label htmlFor={name} className="font-semibold">
        {label}
      </label>
      <HintAndProblem name={name} hint={hint} />
      <textarea
        id={name}
        rows={rows}
        className="field mt-1"
        defaultValue={text}
        aria-invalid={problems[name] ? true : undefined}
        aria-describedby={describedBy(name, hint, problems[name])}
        onFocus={(event) => tell(event.target.value)}
        {...register(name, { onChange: (event) => tell(event.target.value) })}
      />
      <p className="hint mt-1" aria-live="polite">
        {count === null ? '' : counted.replace('{count}', String(count))}
      </p>
    </Asked>
  )
}
